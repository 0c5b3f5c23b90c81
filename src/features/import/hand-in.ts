import { extname } from 'node:path';
import { site } from '../../base/site.ts';
import { relate } from '../../corpus/corpus.ts';
import { emptyEntries } from '../../records/read.ts';
import { schemas } from '../../schemas/index.ts';
import { plainCollections } from '../data/collections.ts';
import { columnsFor } from '../data/tables/shared.ts';
import { statementTable } from '../data/tables/statements.ts';
import { ImportError, type HandedIn } from './draft.ts';
import { readJson, readJsonLines } from './json-file.ts';
import { csvRows, readRows, xlsxRows } from './table-file.ts';

/** What columns and fields are called is asked of a record of nothing; addresses are read, never written. */
const nothing = relate(emptyEntries(), { phases: [], signatures: [], ratifications: [], upcoming: [] }, site.mainText);
const anywhere = (path: string) => path;

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportError('The file is not valid UTF-8: save it with that encoding', { cause: error });
  }
}

/** Reads the statements of a file, by the columns and fields in which the data page gives them away. */
export async function readHandedIn(name: string, bytes: Buffer): Promise<HandedIn[]> {
  const table = statementTable(columnsFor(nothing, anywhere));
  const fields =
    plainCollections(nothing, anywhere).find((collection) => collection.name === 'statements')?.fields ?? [];
  const own = Object.keys(schemas.statements.shape);
  switch (extname(name).toLowerCase()) {
    case '.csv':
      return readRows(table, csvRows(utf8(bytes)));
    case '.xlsx':
      return readRows(table, await xlsxRows(bytes));
    case '.json':
      return readJson(utf8(bytes), fields, own);
    case '.jsonl':
      return readJsonLines(utf8(bytes), fields, own);
    default:
      throw new ImportError(`${name} cannot be read. Files that can: .csv, .xlsx, .json, .jsonl, .html`);
  }
}
