/** What a cell holds; `undefined` is an empty cell. */
export type Cell = string | number | boolean | undefined;

/** What makes a spreadsheet take a cell for a formula; the last four are the full-width forms. */
const formula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text as it stands in a cell: on one line, so that one row is one line in every program, and with an apostrophe before
 * what would run as a formula (OWASP, CSV injection).
 */
export function cellText(text: string): string {
  const line = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ');
  return formula.test(line) ? `'${line}` : line;
}

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
