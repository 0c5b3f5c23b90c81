import { expect, test } from 'vitest';
import { either, inAll, type Posting } from '../../../src/features/search/posting.ts';

const list = (...pages: [page: number, score: number, ...locations: number[]][]) =>
  new Map(pages.map(([page, score, ...locations]): [number, Posting] => [page, { score, locations }]));

test('of several lists, a page has its better score and all its places, each once and in order', () => {
  expect(either([list([1, 2, 5, 9], [2, 1, 0]), list([1, 7, 3, 5]), list([3, 1, 4])])).toEqual(
    list([1, 7, 3, 5, 9], [2, 1, 0], [3, 1, 4]),
  );
});

test('the lists themselves are left as they are', () => {
  const first = list([1, 1, 1]);
  either([first, list([1, 2, 2], [2, 2, 2])]);
  expect(first).toEqual(list([1, 1, 1]));
});

test('one list is itself, none is empty', () => {
  const only = list([1, 1, 1]);
  expect(either([only])).toBe(only);
  expect(either([])).toEqual(new Map());
});

test('pages in all sets', () => {
  expect(inAll([new Set([1, 2, 3, 4]), new Set([4, 2]), list([4, 0], [2, 0], [9, 0])])).toEqual(new Set([4, 2]));
  expect(inAll([new Set([1]), new Set<number>()])).toEqual(new Set());
  expect(inAll([])).toEqual(new Set());
});
