import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../../src/features/search/build/search-files.ts';
import type { FacetName } from '../../../src/features/search/facets.ts';
import type { Posting, Postings } from '../../../src/features/search/query/postings.client.ts';
import { rank, together, type Intent } from '../../../src/features/search/query/rank.client.ts';
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

test.each<[string, number[][], number]>([
  ['two side by side', [[1, 50], [10]], 2 * (1 - 9 / 40)],
  ['two at the same place', [[3], [3]], 2],
  ['three count for more than two that are nearer', [[1], [9], [11]], 3 * (1 - 10 / 40)],
  ['two that are near, without the third far off', [[1], [2], [35]], 2 * (1 - 1 / 40)],
  ['one that comes twice counts once', [[1, 3], [5]], 2 * (1 - 2 / 40)],
  ['two that are far apart', [[1], [41]], 0],
  ['one alone', [[5], []], 0],
  ['none', [], 0],
])('what stands together: %s', (_, lists, share) => {
  const ones = lists.map(() => 1);
  expect(together(lists, ones)).toBeCloseTo(share, 9);
});

test('what stands together is the best of all ways to take a place of some lists', () => {
  const lists = fc.array(fc.array(fc.nat(60), { maxLength: 4 }), { minLength: 2, maxLength: 4 });
  const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(lists, weights, (given, weighs) => {
      let ways: { at: number; weight: number }[][] = [[]];
      for (const [owner, list] of given.entries())
        ways = ways.flatMap((way) => [way, ...list.map((at) => [...way, { at, weight: weighs[owner] ?? 0 }])]);
      const worth = ways
        .filter((way) => way.length > 1)
        .map((way) => {
          const places = way.map(({ at }) => at);
          const span = Math.max(...places) - Math.min(...places);
          return way.reduce((sum, { weight }) => sum + weight, 0) * Math.max(0, 1 - span / 40);
        });
      expect(together(given, weighs)).toBeCloseTo(Math.max(0, ...worth), 9);
    }),
  );
});

/** Alike but for their actors. */
const spoken = ['canada', 'iran'].map((actor) => ({ url: `by-${actor}`, facets: { ...statement, actor: [actor] } }));
const byIran = { named: [{ facet: 'actor' as const, value: 'iran' }] };
/** Alike but for their dates. */
const dated = ['2023-01-01', '2024-08-08'].map((date) => ({ url: date, date, facets: statement }));
const both = [clause({ 0: late, 1: late })];

test.each<[what: string, pages: TablePage[], postings: Postings[], intent: Partial<Intent>, first: string]>([
  ['of pages that are alike, the first', spoken, both, {}, 'by-canada by-iran'],
  ['the own statement of an actor before a mention', spoken, both, byIran, 'by-iran by-canada'],
  ['all words before some', spoken, [clause({ 0: [1], 1: late }), clause({ 1: [300] })], {}, 'by-iran by-canada'],
  ['words in title or summary', spoken, [clause({ 0: late, 1: [2] })], {}, 'by-iran by-canada'],
  [
    'words that stand together',
    spoken,
    [clause({ 0: [100], 1: [100] }), clause({ 0: [900], 1: [101] })],
    {},
    'by-iran by-canada',
  ],
  [
    'more of the query in one place, though less of it is nearer elsewhere',
    spoken,
    [
      clause({ 0: [100], 1: [100] }),
      clause({ 0: [101], 1: [104] }),
      clause({ 0: [500], 1: [108] }),
      clause({ 0: [900], 1: [900] }),
    ],
    {},
    'by-iran by-canada',
  ],
  ['a page that the query names', dated, both, { own: new Map([['2024-08-08', 1]]) }, '2024-08-08 2023-01-01'],
  ['a date that the query names', dated, both, { dates: ['2024-08'] }, '2024-08-08 2023-01-01'],
])('first comes %s', (_, pages, postings, intent, first) => {
  expect(order(pages, postings, intent)).toBe(first);
});

test('a title that begins with what is asked for comes first, before anything that answers better', () => {
  const pages = [
    { url: 'a', facets: { ...statement, actor: ['iran'] } },
    { url: 'b', facets: { kind: ['term'] } },
  ];
  const words = [clause({ 0: [1, 8], 1: [0, 90] }), clause({ 0: [2, 9], 1: [2, 91] })];
  expect(order(pages, words, byIran)).toBe('a b');
  expect(order(pages, words, byIran, [0, 2])).toBe('b a');
});

test('rare words say more than frequent ones', () => {
  const pages = ['a-often', 'b-seldom', 'c', 'd', 'e'].map((url) => ({ url, facets: statement }));
  const often = clause({ 0: late, 2: late, 3: late, 4: late });
  expect(order(pages, [often, clause({ 1: late })]).startsWith('b-seldom')).toBe(true);
});

test('the same pages have the same order, however they were found', () => {
  const pages = ['c', 'a', 'b'].map((url) => ({ url, facets: statement }));
  expect(order(pages, [])).toBe('a b c');
});
