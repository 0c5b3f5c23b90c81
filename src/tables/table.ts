import type { Cell } from './cells.ts';
import { csv } from './csv.ts';

/** A column of a table whose rows are made of `R`. */
export interface Column<R> {
  name: string;
  /** What it holds, in a sentence for people; empty in tables of views, whose page explains them. */
  description: string;
  value: (row: R) => Cell;
}

/** A table for spreadsheets, ready to be written. */
export interface Table {
  columns: readonly { name: string; description: string }[];
  /** The rows, made anew each time: tables that nobody takes cost nothing. */
  rows(): Cell[][];
}

/** A column with its description. */
export const column = <R>(name: string, description: string, value: (row: R) => Cell): Column<R> => ({
  name,
  description,
  value,
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

/** Writes a table as CSV. */
export const tableCsv = ({ columns, rows }: Table): string =>
  csv(
    columns.map(({ name }) => name),
    rows(),
  );
