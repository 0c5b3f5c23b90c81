/** What makes a spreadsheet take a cell for a formula; the last four are the full-width forms. */
const formula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

const cellText = (cell: string | undefined): string => {
  const line = (cell ?? '').replace(/[\t\r\n\u2028\u2029]+/g, ' ');
  return `"${(formula.test(line) ? `'${line}` : line).replaceAll('"', '""')}"`;
};

/**
 * CSV for browsers, the same to the byte as what src/tables/csv.ts makes with csv-stringify, which weighs 9 KB even
 * when compressed: byte order mark, CRLF, every cell quoted and on one line, no cell that runs as a formula.
 */
export const csvText = (columns: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string =>
  `\ufeff${[columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
