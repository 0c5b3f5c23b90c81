import { cellText, type Cell } from './cells.ts';

const written = (cell: Cell = ''): string =>
  `"${(typeof cell === 'string' ? cellText(cell) : String(cell)).replaceAll('"', '""')}"`;

/**
 * Writes rows as CSV that spreadsheets open as it is meant: UTF-8 with byte order mark, CRLF, every cell quoted (RFC 4180).
 * Browsers load it, for which a library is too large.
 */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${[columns, ...rows].map((row) => `${row.map((cell) => written(cell)).join(',')}\r\n`).join('')}`;
