import { dateOfCell, itemsOfCell, type Cell } from './cells.ts';
import { csv } from './csv.ts';

/** A record that is put together from the cells of a row. */
export interface Draft {
  fields: Record<string, unknown>;
  /** Its text, in Markdown. */
  body: string;
}

/** How a cell is read back into the record that it was made of. */
export interface Back {
  /** The field that it holds, such as `sources[].url`; `body` is the text. */
  field: string;
  read(cell: string, draft: Draft): void;
}

/** Reads a cell back into a field: as it stands, or by what it is made of. */
export const into = (field: string, value: (cell: string) => unknown = (cell) => cell): Back => ({
  field,
  read: (cell, { fields }) => {
    fields[field] = value(cell);
  },
});

/** Reads a cell back into a list. */
export const intoList = (field: string): Back => into(field, itemsOfCell);

/** Reads a cell back into a date. */
export const intoDate = (field: string): Back => into(field, dateOfCell);

/** A column of a table whose rows are made of `R`. */
export interface Column<R> {
  name: string;
  /** What it holds, in a sentence for people; empty in tables of views, whose page explains them. */
  description: string;
  value: (row: R) => Cell;
  /** How it is read back; none where it follows from others. */
  back?: Back | undefined;
}

/** A table for spreadsheets, ready to be written. */
export interface Table {
  columns: readonly { name: string; description: string; back?: Back | undefined }[];
  /** The rows, made anew each time: tables that nobody takes cost nothing. */
  rows(): Cell[][];
}

/** A column with its description. */
export const column = <R>(name: string, description: string, value: (row: R) => Cell, back?: Back): Column<R> => ({
  name,
  description,
  value,
  back,
});

/** A table whose columns are described: of what its rows are made of, and of the columns. */
export const describedTable = <R>(rows: () => readonly R[], columns: readonly Column<R>[]): Table => ({
  columns,
  rows: () => rows().map((row) => columns.map(({ value }) => value(row))),
});

/** A table of a view: of what its rows are made of, and of what each column holds, by its name. */
export const table = <R>(rows: () => readonly R[], values: Record<string, (row: R) => Cell>): Table =>
  describedTable(
    rows,
    Object.entries(values).map(([name, value]) => column(name, '', value)),
  );

/** The rows of a table as records, by the names of the columns; empty cells are left out. */
export const tableRecords = ({ columns, rows }: Table): Record<string, Cell>[] =>
  rows().map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])));

/** Writes a table as CSV. */
export const tableCsv = ({ columns, rows }: Table): string =>
  csv(
    columns.map(({ name }) => name),
    rows(),
  );
