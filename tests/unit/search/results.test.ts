import { describe, expect, test } from 'vitest';
import type { PageFile } from '../../../src/features/search/files.ts';
import { listCitations, listCsv, type ListedRecord } from '../../../src/features/search/page/export.client.ts';
import { densest, markText, shownOf } from '../../../src/features/search/page/passages.client.ts';
import { answer, type EngineTerm } from '../../../src/features/search/query/engine.client.ts';
import { document, fakeIndex } from './support.ts';

const word = (...forms: string[]): EngineTerm => ({ kind: 'word', forms, count: 1 });
const page = (passages: [anchor: string, text: string][], title = 'T'): PageFile => ({
  title,
  kind: 'Statement',
  about: [],
  passages: passages.map(([anchor, text]) => ({ anchor, heading: '', text })),
});
const marked = (text: string, ...clauses: EngineTerm[][]) => {
  const { words, hits } = markText(text, clauses);
  return hits.map(({ from, to }) => text.slice(words[from]?.from, words[to - 1]?.to));
};

describe('what is marked', () => {
  const right = { forms: ['right', 'rights'], count: 1 };
  test.each([
    ['a word in any form', word('safeguard', 'safeguards'), 'Safeguards, safeguard'],
    ['words one after the other', { kind: 'phrase', words: ['human', 'rights'], occurring: [] }, 'Human\u2011Rights'],
    ['in any form', { kind: 'sequence', words: [{ forms: ['human'], count: 1 }, right] }, 'Human\u2011Rights'],
    ['what signs join', word('cooperation'), 'co-operation'],
    ['a part of it', word('operation'), 'operation'],
    ['a beginning', { kind: 'beginning', word: 'safeg' }, 'Safeguards, safeguard'],
    ['no page of a filter', { kind: 'pages', pages: [1] }, ''],
  ] as [string, EngineTerm, string][])('%s', (_, term, expected) => {
    const text = 'Safeguards, “Human\u2011Rights” and co-operation: a safeguard';
    expect(marked(text, [term]).join(', ')).toBe(expected);
  });
});

describe('what a result shows', () => {
  test.each<[what: string, passages: [anchor: string, text: string][], words: string, shown: string]>([
    [
      'the place with most of the words first',
      [
        ['', 'Safeguards lead.'],
        ['p1', 'safeguards safeguards safeguards'],
        ['p2', 'Iran on safeguards'],
        ['p3', 'nothing here'],
      ],
      'safeguards iran',
      'p2 p1',
    ],
    [
      'words that stand together in the order asked for before the same words apart',
      [
        ['p1', 'rights of a human'],
        ['p2', 'the human rights clause'],
      ],
      'human rights',
      'p2 p1',
    ],
    [
      'of equal places the first; three at most; sources last',
      [['sources', 'Iran Iran'], ...['p1', 'p2', 'p3', 'p4'].map((at): [string, string] => [at, 'Iran'])],
      'iran',
      'p1 p2 p3',
    ],
  ])('%s', (_, passages, words, shown) => {
    const clauses = words.split(' ').map((one) => [word(one)]);
    expect(shownOf(page(passages), clauses).passages.map(({ anchor }) => anchor)).toEqual(shown.split(' '));
  });

  test('where only the head of a page matches, that; where nothing does, its first sentence', () => {
    const given = page([
      ['', 'The lead.'],
      ['', 'Iran · Scope'],
      ['p1', 'nothing'],
    ]);
    expect(shownOf(given, [[word('scope')]])).toMatchObject({ passages: [], head: { text: 'Iran · Scope' } });
    expect(shownOf(given, [])).toMatchObject({ passages: [], head: { text: 'The lead.' } });
  });

  test('of a long text the part where most words match', () => {
    const text = (length: number, hits: readonly number[], stops: readonly number[] = []) =>
      markText(
        Array.from({ length }, (_, at) => (hits.includes(at) ? 'hit' : 'word') + (stops.includes(at) ? '.' : '')).join(
          ' ',
        ),
        [[word('hit')]],
      );
    expect(densest(text(10, [9]), 20)).toEqual({ from: 0, to: 10 });
    expect(densest(text(100, [3, 50, 51, 52]), 10)).toEqual({ from: 44, to: 54 });
    expect(densest(text(100, [99]), 10)).toEqual({ from: 90, to: 100 });
    // A whole sentence, where it shows as much.
    expect(densest(text(100, [50, 51], [45, 52, 70]), 10)).toEqual({ from: 46, to: 53 });
  });
});

describe('the index is asked', () => {
  const documents = [document('a', 'the art of the article'), document('b', 'articles'), document('c', 'art, arts')];
  const found = async (...terms: EngineTerm[]) =>
    (await answer(fakeIndex(documents), documents.length, [{ terms, excluded: false, at: 0 }])).all;

  test('for a word, not for longer ones that only begin so', async () => {
    expect(await found({ kind: 'word', forms: ['art', 'arts'], count: 2 })).toEqual([0, 2]);
    expect(await found({ kind: 'word', forms: ['article', 'articles'], count: 2 })).toEqual([0, 1]);
    expect(await found({ kind: 'beginning', word: 'artic' })).toEqual([0, 1]);
  });

  test('for all pages, where there are only exclusions', async () => {
    const clause = { terms: [{ kind: 'phrase' as const, words: ['of', 'the'], occurring: [] }], excluded: true, at: 0 };
    expect((await answer(fakeIndex(documents), documents.length, [clause])).all).toEqual([1, 2]);
  });
});

describe('a list that is taken away', () => {
  const record = (path: string, more: Partial<ListedRecord> = {}): ListedRecord => ({
    title: 'A “title”',
    kind: 'Oral statement',
    date: '2024-02',
    actors: ['Iran', 'Canada'],
    path,
    anchor: undefined,
    ...more,
  });

  test('as CSV has a line for each record, with permanent addresses', () => {
    const csv = listCsv([record('/statements/a/', { anchor: 'p3' }), record('/glossary/#b')], 'https://example.org/r/');
    expect(csv.split('\r\n')).toEqual([
      '\ufeff"title","kind","date","actors","address","paragraph_address"',
      '"A “title”","Oral statement","2024-02","Iran; Canada","https://example.org/r/statements/a/","https://example.org/r/statements/a/#p3"',
      '"A “title”","Oral statement","2024-02","Iran; Canada","https://example.org/r/glossary/#b",""',
      '',
    ]);
  });

  test('with citations, in the order of the list; what has none or is lost is counted', async () => {
    const paths = ['/statements/a/', '/actors/b/', '/letters/c/', '/texts/d/', '/glossary/#e'];
    const list = paths.map((path) => record(path));
    const fetchText = (address: string) =>
      address.includes('letters') ? Promise.reject(new Error('lost')) : Promise.resolve(`<${address}>`);
    expect(await listCitations(list, 'cite.ris', fetchText)).toEqual({
      text: '</statements/a/cite.ris>\n</texts/d/cite.ris>',
      saved: 2,
      without: 2,
      failed: 1,
    });
  });
});
