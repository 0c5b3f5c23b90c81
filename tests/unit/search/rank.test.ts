import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../../src/features/search/build/search-files.ts';
import type { FacetName } from '../../../src/features/search/facets.ts';
import type { Posting, Postings } from '../../../src/features/search/query/postings.client.ts';
import { rank, shortestSpan, type Intent } from '../../../src/features/search/query/rank.client.ts';
import { openTable } from '../../../src/features/search/query/table.client.ts';
import { document } from './support.ts';

interface TablePage {
  url: string;
  date?: string;
  facets?: Partial<Record<FacetName, string[]>>;
}
const nothing: Intent = { named: [], own: new Map(), dates: [] };
const late = [100];
/** Pages that are alike but for what is said of them, and others that hold nothing. */
const others = Array.from({ length: 20 }, (_, place): TablePage => ({ url: `z${String(place)}` }));
const statement = { kind: ['statement'] };
const clause = (postings: Record<number, readonly number[]>): Postings =>
  new Map(
    Object.entries(postings).map(([page, locations]): [number, Posting] => [Number(page), { score: 1, locations }]),
  );
const order = (
  pages: TablePage[],
  postings: Postings[],
  intent: Partial<Intent> = {},
  offsets = postings.map(() => 99),
) => {
  const table = openTable(tableOf([...pages, ...others].map(({ url, ...more }) => document(url, '', more))));
  return rank([...pages.keys()], { postings, offsets }, table, { ...nothing, ...intent })
    .map(table.pathOf)
    .join(' ');
};

test.each([
  [
    [
      [1, 50],
      [7, 52],
      [9, 55],
    ],
    5,
  ],
  [[[3], [3]], 0],
  [
    [
      [10, 20],
      [100, 21],
    ],
    1,
  ],
  [[[5]], Infinity],
  [[[5], []], Infinity],
  [[], Infinity],
])('the shortest stretch of %j is %d', (lists, span) => {
  expect(shortestSpan(lists)).toBe(span);
});

test('the shortest stretch is the least of all ways to take a place of each list', () => {
  const lists = fc.array(fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(lists, (given) => {
      let ways: number[][] = [[]];
      for (const list of given) ways = ways.flatMap((way) => list.map((at) => [...way, at]));
      expect(shortestSpan(given)).toBe(Math.min(...ways.map((way) => Math.max(...way) - Math.min(...way))));
    }),
  );
});

test('the own statement of an actor comes before a mention', () => {
  const pages = [
    { url: 'a-mention', facets: { ...statement, actor: ['canada'] } },
    { url: 'b-own', facets: { ...statement, actor: ['iran'] } },
  ];
  const words = [clause({ 0: late, 1: late })];
  expect(order(pages, words)).toBe('a-mention b-own');
  expect(order(pages, words, { named: [{ facet: 'actor', value: 'iran' }] })).toBe('b-own a-mention');
});

test('a title that begins with what is asked for comes first, before anything that answers better', () => {
  const pages = [
    { url: 'a', facets: { ...statement, actor: ['iran'] } },
    { url: 'b', facets: { kind: ['term'] } },
  ];
  const words = [clause({ 0: [1, 8], 1: [0, 90] }), clause({ 0: [2, 9], 1: [2, 91] })];
  const intent = { named: [{ facet: 'actor' as const, value: 'iran' }] };
  expect(order(pages, words, intent)).toBe('a b');
  expect(order(pages, words, intent, [0, 2])).toBe('b a');
});

test('all words come before some of them', () => {
  const pages = [
    { url: 'a-some', facets: statement },
    { url: 'b-all', facets: statement },
  ];
  expect(order(pages, [clause({ 0: [1], 1: late }), clause({ 1: [300] })])).toBe('b-all a-some');
});

test('rare words say more than frequent ones', () => {
  const pages = ['a-often', 'b-seldom', 'c', 'd', 'e'].map((url) => ({ url, facets: statement }));
  const often = clause({ 0: late, 2: late, 3: late, 4: late });
  expect(order(pages, [often, clause({ 1: late })]).startsWith('b-seldom')).toBe(true);
});

test('words in title or summary, and words that stand together, come first', () => {
  const pages = [
    { url: 'a-late', facets: statement },
    { url: 'b-head', facets: statement },
  ];
  expect(order(pages, [clause({ 0: late, 1: [2] })])).toBe('b-head a-late');
  expect(order(pages, [clause({ 0: [100], 1: [100] }), clause({ 0: [900], 1: [101] })])).toBe('b-head a-late');
});

test('what the query names comes first: a page, a date', () => {
  const pages = [
    { url: 'a', date: '2023-01-01', facets: statement },
    { url: 'b', date: '2024-08-08', facets: statement },
  ];
  const words = [clause({ 0: late, 1: late })];
  expect(order(pages, words, { own: new Map([['b', 1]]) })).toBe('b a');
  expect(order(pages, words, { dates: ['2024-08'] })).toBe('b a');
});

test('the same pages have the same order, however they were found', () => {
  const pages = ['c', 'a', 'b'].map((url) => ({ url, facets: statement }));
  expect(order(pages, [])).toBe('a b c');
});
