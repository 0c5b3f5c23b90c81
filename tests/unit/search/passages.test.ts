import { expect, test } from 'vitest';
import type { FoundPage } from '../../../src/features/search/pagefind.client.ts';
import { densest, pieces } from '../../../src/features/search/highlight.client.ts';
import { bestPassages, opening, titleLength } from '../../../src/features/search/passages.ts';

/** A page from its parts, each begun by its anchor; words with a star match. */
function page(title: string, parts: [anchor: string, text: string][]): FoundPage {
  const words: string[] = [];
  const anchors: FoundPage['anchors'][number][] = [];
  for (const [id, text] of parts) {
    if (id) anchors.push({ id, element: /^p\d/.test(id) ? 'p' : 'h2', text, location: words.length });
    words.push(...text.split(' '));
  }
  const hits = words.flatMap((word, location) => (word.includes('*') ? [{ location, weight: 1 }] : []));
  return {
    url: '/x/',
    title,
    kind: undefined,
    when: undefined,
    words: words.map((word) => word.replace('*', '')),
    hits,
    anchors,
  };
}
const ids = (found: FoundPage, words: string[]) => bestPassages(found, words).map(({ anchor }) => anchor.id);

test('the passage with most of the words comes first', () => {
  const found = page('T', [
    ['', 'T. Safeguards* lead.'],
    ['p1', 'safeguards* safeguards* safeguards*'],
    ['p2', 'Iran* on safeguards*'],
    ['p3', 'nothing here'],
  ]);
  expect(ids(found, ['safeguards', 'iran'])).toEqual(['p2', 'p1']);
});

test('words that stand together in the order asked for go before the same words apart', () => {
  const found = page('T', [
    ['p1', 'rights* of a human*'],
    ['p2', 'the human* rights* clause'],
  ]);
  expect(ids(found, ['human', 'rights'])).toEqual(['p2', 'p1']);
});

test('of equal passages the first; three at most; sources last', () => {
  const found = page('T', [
    ['sources', 'Iran* Iran* Iran*'],
    ['p1', 'Iran* a'],
    ['p2', 'Iran* b'],
    ['p3', 'Iran* c'],
    ['p4', 'Iran* d'],
  ]);
  expect(ids(found, ['iran'])).toEqual(['p1', 'p2', 'p3']);
});

test('a match above the first anchor belongs to no passage', () => {
  expect(
    ids(
      page('Iran', [
        ['', 'Iran*'],
        ['p1', 'nothing'],
      ]),
      ['iran'],
    ),
  ).toEqual([]);
});

test('the opening is the first sentence below the title', () => {
  const found = page('Iran: vote', [
    ['', 'Iran: vote. Iran asked for a separate vote. Who Iran When 2024'],
    ['p1', 'Text'],
  ]);
  expect(titleLength(found)).toBe(2);
  expect(found.words.slice(...Object.values(opening(found, 40)))).toEqual('Iran asked for a separate vote.'.split(' '));
});

test('a long passage is cut to where most words match', () => {
  expect(densest(0, 10, [9], 20)).toEqual({ from: 0, to: 10 });
  expect(densest(0, 100, [3, 50, 51, 52], 10)).toEqual({ from: 44, to: 54 });
  expect(densest(0, 100, [99], 10)).toEqual({ from: 90, to: 100 });
});

test('marks leave punctuation out and join neighbours', () => {
  expect(pieces(['the', '“human', 'rights”,', '<b>'], 0, 4, new Set([1, 2, 3]))).toEqual([
    { text: 'the “', mark: false },
    { text: 'human rights', mark: true },
    { text: '”, <', mark: false },
    { text: 'b', mark: true },
    { text: '>', mark: false },
  ]);
});
