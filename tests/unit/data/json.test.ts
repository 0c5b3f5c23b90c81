import { describe, expect, test } from 'vitest';
import { downloads } from '../../../src/features/data/downloads.ts';
import { address, smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();
const text = (name: string): string =>
  downloads(corpus, address)
    .find(({ file }) => file === name)
    ?.content() ?? '';

interface Document {
  count: number;
  fields: Record<string, string>;
  records: Record<string, unknown>[];
}
const read = (name: string) => JSON.parse(text(name)) as Document;
const record = (name: string, id: string) => read(name).records.find((candidate) => candidate['id'] === id) ?? {};

/** Paths of everything that a value holds, as `fields` names them. */
const paths = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((entry) => paths(entry, `${path}[]`));
  if (typeof value !== 'object' || value === null) return path.endsWith('[]') ? [path.slice(0, -2)] : [path];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, path === '' ? key : `${path}.${key}`));
};

describe('a collection as JSON', () => {
  test('says what it is, under which licence and as of when', () => {
    expect(read('statements.json')).toMatchObject({
      name: expect.stringMatching(/: Statements$/) as string,
      description: expect.stringMatching(/^Statements/) as string,
      url: 'https://example.org/record/data/statements.json',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      asOf: '2024-07',
      count: 2,
    });
  });

  test('has one record a line, so that changes can be compared', () => {
    expect(text('statements.json').match(/^\{"id":/gm)).toHaveLength(2);
  });

  test('explains every field that a record has', () => {
    for (const { file, format } of downloads(corpus, address)) {
      if (format !== 'JSON' || file === 'corpus.json') continue;
      const { fields, records, count } = read(file);
      expect(records).toHaveLength(count);
      for (const path of records.flatMap((entry) => paths(entry))) expect(fields, file).toHaveProperty([path]);
      for (const description of Object.values(fields)) expect(description, file).not.toBe('');
    }
  });

  test('keeps all fields and all sources as they are written', () => {
    const { fields } = corpus.get('statements', '2024-02-norland') ?? {};
    expect(fields?.sources).toHaveLength(3);
    expect(record('statements.json', '2024-02-norland')).toMatchObject({ ...fields });
    for (const entry of corpus.actors) expect(record('actors.json', entry.id)).toMatchObject({ ...entry.fields });
  });

  test('gives each record and each passage its permanent address', () => {
    expect(record('letters.json', '2024-letter')).toMatchObject({
      url: 'https://example.org/record/letters/2024-letter/',
      passages: [
        { anchor: 'p1', url: 'https://example.org/record/letters/2024-letter/#p1', text: 'Stop; think.', sources: [1] },
        { anchor: 'p2', text: 'Go home.' },
        { anchor: 'p3', text: 'Dear all.' },
      ],
    });
    expect(record('glossary.json', 'ahc')['url']).toBe('https://example.org/record/glossary/#ahc');
  });

  const [statement, redLine] = ['2024-02-norland', 'no-reach'];
  test.each<[file: string, id: string, added: object]>([
    ['sessions', 'first', { statements: [statement], letters: [] }],
    ['actors', 'rights-now', { statements: [statement], letters: ['2024-letter'], red_lines_judged: [redLine] }],
    ['topics', 'scope', { statements: [statement], red_lines: [redLine] }],
    ['texts', 'draft', { sessions: ['first'], statements: [statement], red_lines: [redLine] }],
    ['statements', statement, { red_lines: [redLine] }],
    [
      'articles',
      'reach',
      {
        number: '5',
        places: [
          { text: 'draft', article: '4', title: 'Reach' },
          { text: 'main', article: '5', title: 'Reach' },
        ],
        statements: [statement],
      },
    ],
  ])('%s.json adds what follows from other records', (name, id, added) => {
    expect(record(`${name}.json`, id)).toMatchObject(added);
  });

  test('a draft mark, which only editors see, is not given away', () => {
    expect(read('statements.json').fields).not.toHaveProperty('status');
  });
});

test('one file holds all collections and the process', () => {
  const all = JSON.parse(text('corpus.json')) as {
    count: number;
    collections: Record<string, Document>;
    process: { record: unknown };
  };
  for (const [name, collection] of Object.entries(all.collections))
    expect(collection.records).toEqual(read(`${name}.json`).records);
  expect(all.count).toBe(Object.values(all.collections).reduce((sum, { count }) => sum + count, 0));
  expect(all.process.record).toEqual(corpus.process);
});

test('the same corpus gives the same bytes', () => {
  const again = downloads(smallCorpus(), address);
  expect(downloads(corpus, address).map(({ content }) => content())).toEqual(again.map(({ content }) => content()));
});
