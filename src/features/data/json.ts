import type { Corpus } from '../../corpus/corpus.ts';
import { process as processSchema } from '../../schemas/process.ts';
import { site } from '../../base/site.ts';
import type { Address } from '../../tables/address.ts';
import { plainCollections, type PlainCollection } from './collections.ts';
import { describeFields, type FieldDescription } from '../../tables/fields.ts';
import { licence, rights } from '../../tables/licence.ts';

// One record a line: a file that is read by machines, yet whose changes can be read by people, line by line.
const lines = (records: readonly unknown[]): string =>
  records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;

const members = (values: [name: string, json: string][]): string =>
  `{\n${values.map(([name, json]) => `${JSON.stringify(name)}: ${json}`).join(',\n')}\n}`;

const dictionary = (fields: readonly FieldDescription[]): string =>
  members(fields.map(({ path, description }) => [path, JSON.stringify(description)]));

const head = (name: string, description: string, url: string, asOf: string): [string, string][] =>
  Object.entries({ name, description, url, publisher: site.publisher, license: licence.url, rights, asOf }).map(
    ([key, value]) => [key, JSON.stringify(value)],
  );

/** One collection as a JSON document: what it is, what its fields mean, its records. */
export const collectionJson = (collection: PlainCollection, corpus: Corpus, address: Address): string =>
  `${members([
    ...head(
      `${site.name}: ${collection.title}`,
      collection.description,
      address(`/data/${collection.name}.json`),
      corpus.asOf,
    ),
    ['count', String(collection.count)],
    ['fields', dictionary(collection.fields)],
    ['records', lines(collection.records())],
  ])}\n`;

/** Everything as one JSON document: all collections, and where the process stands. */
export function corpusJson(corpus: Corpus, address: Address): string {
  const collections = plainCollections(corpus, address);
  return `${members([
    ...head(site.name, site.description, address('/data/corpus.json'), corpus.asOf),
    ['count', String(collections.reduce((sum, { count }) => sum + count, 0))],
    [
      'collections',
      members(
        collections.map((collection) => [
          collection.name,
          members([
            ['description', JSON.stringify(collection.description)],
            ['count', String(collection.count)],
            ['fields', dictionary(collection.fields)],
            ['records', lines(collection.records())],
          ]),
        ]),
      ),
    ],
    [
      'process',
      members([
        ['fields', dictionary([...describeFields(processSchema)])],
        ['record', JSON.stringify(corpus.process)],
      ]),
    ],
  ])}\n`;
}
