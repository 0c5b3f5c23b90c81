import type { Corpus } from '../../corpus/corpus.ts';
import type { Address } from '../../tables/address.ts';
import { plainCollections } from './collections.ts';
import { tableCsv } from '../../tables/table.ts';
import { collectionLines } from './json-lines.ts';
import { collectionJson, corpusJson } from './json.ts';
import { dataTables } from './tables/index.ts';

/** A file that readers can take away. */
export interface Download {
  /** File name without the folder: `red-lines.csv`. */
  file: string;
  format: 'JSON' | 'JSONL' | 'CSV';
  title: string;
  description: string;
  /** What a column or field means, in the order of the file. */
  fields: readonly { name: string; description: string }[];
  /** Number of records or rows. */
  count(): number;
  content(): string;
}

/** Media types of the formats, as a server and a data catalogue name them. */
export const mediaTypes = {
  JSON: 'application/json',
  JSONL: 'application/jsonl',
  CSV: 'text/csv',
} as const satisfies Record<Download['format'], string>;

/** All files of the data page: collections as JSON and JSON Lines, everything in one, tables as CSV. */
export function downloads(corpus: Corpus, address: Address): Download[] {
  const collections = plainCollections(corpus, address);
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
      content: () => collectionLines(collection),
    })),
    ...dataTables(corpus, address).map((table): Download => ({
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

/** A file together with its size as it is served, which takes writing it. */
export interface Sized extends Download {
  size: string;
}

/** Adds the size of a file. */
export const sized = (download: Download): Sized => ({
  ...download,
  size: sizeOf(Buffer.byteLength(download.content())),
});
