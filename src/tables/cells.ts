/** What a cell holds; `undefined` is an empty cell. */
export type Cell = string | number | boolean | undefined;

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
