/** What a cell holds; `undefined` is an empty cell. */
export type Cell = string | number | boolean | undefined;

/**
 * What makes a spreadsheet take a cell for a formula; the last four are the full-width forms. Apostrophes before it count, so
 * that the one that is added can be told from those of the text.
 */
const formula = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/**
 * Text as it stands in a cell: on one line, so that one row is one line in every program, and with an apostrophe before
 * what would run as a formula (OWASP, CSV injection).
 */
export function cellText(text: string): string {
  const line = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ');
  return formula.test(line) ? `'${line}` : line;
}

/** The text that a cell was made of: without the apostrophe that was added. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/**
 * Joins a list into one cell. A semicolon within an item is followed by a no-break space, so that splitting the cell
 * at "; " gives the items back; blanks keep the places of lists that run in parallel. A list of blanks is an empty cell.
 */
export const joined = (items: readonly (string | undefined)[]): Cell =>
  items.every((entry) => entry === undefined)
    ? undefined
    : items.map((entry) => entry?.replaceAll('; ', ';\u00A0') ?? '').join('; ');

/** The items of a cell that `joined` made; what was left out is empty. */
export const itemsOfCell = (cell: string): string[] => cell.split('; ').map((item) => item.replaceAll(';\u00A0', '; '));

/**
 * A date for a spreadsheet. Months and years are written with X for what is not known (EDTF level 1: `2024-02-XX`,
 * `2024-XX-XX`): a bare `2024-02` becomes the first of February in Excel, and a bare year a day in 1905.
 */
export const dateCell = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : `${date}${'-XX-XX'.slice(date.length - 4)}`;

/** The date that a cell was made of: `2024-02-XX` is `2024-02`. */
export const dateOfCell = (cell: string): string => cell.replace(/(-XX)+$/, '');

/** A text of several lines on one: \\n stands for the end of a line, \\\\ for a backslash. */
export const onOneLine = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

/** The lines that `onOneLine` joined. */
export const linesOfCell = (cell: string): string =>
  cell.replace(/\\([n\\])/g, (_, sign) => (sign === 'n' ? '\n' : '\\'));
