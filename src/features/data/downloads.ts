import type { Corpus } from '../../corpus/corpus.ts';
import type { Address } from '../../tables/address.ts';
import { plainCollections } from './collections.ts';
import { tableCsv, tableRecords } from '../../tables/table.ts';
import { jsonLines } from './json-lines.ts';
import { collectionJson, corpusJson } from './json.ts';
import { dataTables } from './tables/index.ts';

/** What a file is that readers can take away. */
export interface FileDescription {
  /** File name without the folder: `red-lines.csv`. */
  file: string;
  format: 'JSON' | 'JSONL' | 'CSV' | 'SQLite';
  title: string;
  description: string;
  /** What a column or field means, in the order of the file. */
  fields: readonly { name: string; description: string }[];
  /** Number of records, rows or tables. */
  count(): number;
}

/** A file of text that readers can take away. */
export interface Download extends FileDescription {
  content(): string;
}

/** Media types of the formats, as a server and a data catalogue name them. */
export const mediaTypes = {
  JSON: 'application/json',
  JSONL: 'application/jsonl',
  CSV: 'text/csv',
  SQLite: 'application/vnd.sqlite3',
} as const satisfies Record<FileDescription['format'], string>;

/** The texts of the data page: collections as JSON and JSON Lines, everything in one, tables as CSV and JSON Lines. */
export function downloads(corpus: Corpus, address: Address): Download[] {
  const collections = plainCollections(corpus, address);
  const tables = dataTables(corpus, address);
  return [
    ...collections.map((collection): Download => ({
      file: `${collection.name}.json`,
      format: 'JSON',
      title: collection.title,
      description: collection.description,
      fields: collection.fields.map(({ path, description }) => ({ name: path, description })),
      count: () => collection.count,
      content: () => collectionJson(collection, corpus, address),
    })),
    {
      file: 'corpus.json',
      format: 'JSON',
      title: 'Everything in one file',
      description: 'All collections, and where the process stands.',
      fields: [],
      count: () => collections.reduce((sum, { count }) => sum + count, 0),
      content: () => corpusJson(corpus, address),
    },
    ...collections.map((collection): Download => ({
      file: `${collection.name}.jsonl`,
      format: 'JSONL',
      title: collection.title,
      description: `${collection.description} One record a line; the fields are those of ${collection.name}.json.`,
      fields: [],
      count: () => collection.count,
      content: () => jsonLines(collection.records()),
    })),
    ...tables
      .filter(({ name }) => collections.every((collection) => collection.name !== name))
      .map((table): Download => ({
        file: `${table.name}.jsonl`,
        format: 'JSONL',
        title: table.title,
        description: `${table.description}. One row a line; the fields are the columns of ${table.name}.csv, written as there.`,
        fields: [],
        count: () => table.rows().length,
        content: () => jsonLines(tableRecords(table)),
      })),
    ...tables.map((table): Download => ({
      file: `${table.name}.csv`,
      format: 'CSV',
      title: table.title,
      description: table.description,
      fields: table.columns,
      count: () => table.rows().length,
      content: () => tableCsv(table),
    })),
  ];
}

/** Number of bytes for people: `98 kB`, `1.4 MB`. */
export const sizeOf = (bytes: number): string =>
  bytes < 999_500 ? `${String(Math.max(1, Math.round(bytes / 1000)))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
