import { parse } from 'csv-parse/sync';
import { nearest } from '../../base/nearest.ts';
import { textOfCell } from '../../tables/cells.ts';
import type { Table } from '../../tables/table.ts';
import { ImportError, type HandedIn } from './draft.ts';

/** A row of cells, and where it stands in its file. */
export interface Row {
  place: string;
  cells: readonly string[];
}

/** `sources[0].url` as columns name it: `sources[].url`. */
const general = (field: string) => field.replace(/\[\d+\]/g, '[]');

/** The column of a field: the one that holds it, or a part of it, or what it is a part of. */
function columnOf(columns: Table['columns'], given: ReadonlySet<string>) {
  const held = columns.filter(({ name, back }) => back && given.has(name));
  return (field: string): string => {
    const path = general(field);
    const fits = (part: string, whole: string) =>
      part === whole || part.startsWith(`${whole}.`) || part.startsWith(`${whole}[`);
    const found =
      held.findLast(({ back }) => back && fits(path, back.field)) ??
      held.find(({ back }) => back && fits(back.field, path));
    return found?.name ?? columns.find(({ back }) => back && fits(path, back.field))?.name ?? path;
  };
}

/**
 * Reads rows below a row of names as records. The names are those of the table as it is given away; columns that follow
 * from others are passed over.
 */
export function readRows(table: Pick<Table, 'columns'>, [head, ...rows]: readonly Row[]): HandedIn[] {
  const names = (head?.cells ?? []).map((name) => name.trim());
  const known = new Map(table.columns.map((column) => [column.name, column]));
  const strange = names.filter((name) => name !== '' && !known.has(name));
  const readable = table.columns.flatMap(({ name, back }) => (back ? [name] : []));
  if (strange.length > 0)
    throw new ImportError(
      [
        'The first row must name the columns as statements.csv on the data page does. No column is called',
        ...strange.map((name) => {
          const close = nearest(name, readable);
          return `  "${name}"${close === undefined ? '' : `: did you mean ${close}?`}`;
        }),
        `Columns are ${readable.join(', ')}`,
      ].join('\n'),
    );
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) throw new ImportError(`Two columns are called "${twice}"`);
  const find = columnOf(table.columns, new Set(names));
  // In the order of the table, not of the file: where two columns hold one field, the later is the fuller.
  const order = table.columns.flatMap(({ name, back }) =>
    back && names.includes(name) ? [{ back, at: names.indexOf(name) }] : [],
  );
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ place, cells }) => {
      const draft: HandedIn = { place, fields: {}, body: '', faults: [], columnOf: find };
      for (const { back, at } of order) {
        const cell = textOfCell(cells[at] ?? '');
        if (cell !== '') back.read(cell, draft);
      }
      if (cells.length > names.length && cells.slice(names.length).some((cell) => cell !== ''))
        draft.faults.push({
          column: '',
          message: `The row has ${String(cells.length)} cells, and there are ${String(names.length)} columns`,
        });
      return draft;
    });
}

/** Rows of a CSV file, with commas or, as some spreadsheets write it, semicolons. */
export function csvRows(text: string): Row[] {
  const [first = ''] = text.split('\n', 1);
  const semicolons = !first.includes(',') && first.includes(';');
  try {
    const read = parse(text, {
      bom: true,
      delimiter: semicolons ? ';' : ',',
      relax_column_count: true,
      info: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    let line = 1;
    return read.map(({ record, info }) => {
      const row = { place: `line ${String(line)}`, cells: record };
      line = info.lines + 1;
      return row;
    });
  } catch (error) {
    throw new ImportError(`The CSV cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** What stands in a cell of a spreadsheet, as the CSV of the same table would have it. */
function cellWords(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === null || value === undefined) return '';
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** Rows of the first sheet of an Excel workbook. */
export async function xlsxRows(bytes: Buffer): Promise<Row[]> {
  // It is loaded by whoever has a workbook.
  const { readSheet } = await import('read-excel-file/node');
  try {
    // A list whose last item is left out ends in a space: `2024; `.
    const rows = await readSheet(bytes, { trim: false });
    return rows.map((cells, index) => ({ place: `row ${String(index + 1)}`, cells: cells.map(cellWords) }));
  } catch (error) {
    throw new ImportError(`The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
