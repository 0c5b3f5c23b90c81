import { stringify } from 'csv-stringify/sync';
import type { Cell } from './cells.ts';

/** A line break or tab within a cell is a space: one row a line, in every program. */
const singleLine = (cell: Cell): Cell =>
  typeof cell === 'string' ? cell.replace(/[\t\r\n\u2028\u2029]+/g, ' ') : cell;

/**
 * Writes rows as CSV that spreadsheets open as it is meant: UTF-8 with byte order mark, CRLF, every cell quoted
 * (RFC 4180). A cell that would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  stringify([columns, ...rows.map((row) => row.map(singleLine))], {
    bom: true,
    record_delimiter: '\r\n',
    quoted: true,
    quoted_empty: true,
    escape_formulas: true,
    cast: { boolean: String },
  });

export { dateCell, joined } from './cells.ts';
export type { Cell } from './cells.ts';
