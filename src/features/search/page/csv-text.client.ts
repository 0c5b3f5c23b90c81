import { cellText } from '../../../tables/cells.ts';

const quoted = (cell = ''): string => `"${cellText(cell).replaceAll('"', '""')}"`;

/**
 * CSV for browsers, the same to the byte as what src/tables/csv.ts makes with csv-stringify, which weighs 9 KB even
 * when compressed: byte order mark, CRLF, every cell quoted and on one line, no cell that runs as a formula.
 */
export const csvText = (columns: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string =>
  `\ufeff${[columns, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
