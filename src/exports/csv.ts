import { stringify } from 'csv-stringify/sync';

/** What a cell holds; `undefined` is an empty cell. */
export type Cell = string | number | boolean | undefined;

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

/**
 * Joins a list into one cell. A semicolon within an item is followed by a no-break space, so that splitting the cell
 * at "; " gives the items back; blanks keep the places of lists that run in parallel. A list of blanks is an empty cell.
 */
export const joined = (items: readonly (string | undefined)[]): Cell =>
  items.every((entry) => entry === undefined)
    ? undefined
    : items.map((entry) => entry?.replaceAll('; ', ';\u00A0') ?? '').join('; ');

/**
 * A date for a spreadsheet. Months and years are written with X for what is not known (EDTF level 1: `2024-02-XX`,
 * `2024-XX-XX`): a bare `2024-02` becomes the first of February in Excel, and a bare year a day in 1905.
 */
export const dateCell = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : `${date}${'-XX-XX'.slice(date.length - 4)}`;
