import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entry } from '../../../src/records/entry.ts';
import { deep } from '../../support/deep.ts';
import { searchOf, type SearchInNode } from '../../support/search-in-node.ts';
import { wordsOf } from '../../relevance/words.ts';

let site: SearchInNode;
beforeAll(async () => {
  site = await searchOf(deep ? 'content' : 'tests/fixtures/site/content');
});
afterAll(() => site.close());

/** Fields that hold no words for people: ids of other records, addresses, codes, values of lists. */
const technical =
  /^(?:id|url|archived|date|start|end|from|added|country|languages?|grade|stance|paragraph|topics|actors|by|session|text|texts|article|raised_in|slug|replaces|provision|provisions|convenors|kind|mode|status|un_group|statement|result|effect|ballot)$/;

/** The words of a record in all its fields and paragraphs, read without the search. */
function textsOf(value: unknown, field = ''): string[] {
  if (technical.test(field)) return [];
  if (typeof value === 'string') return /^(?:https?:|\d{4}-\d\d)/.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, field));
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, one]) => textsOf(one, name))
    : [];
}
const recordWords = (): string[][] => {
  const { sessions, statements, letters, redLines, texts, actors, topics, glossary } = site.corpus;
  return [sessions, statements, letters, redLines, texts, actors, topics, glossary]
    .flat()
    .map((entry: Entry) =>
      [...textsOf(entry.fields), ...entry.passages.map(({ text }) => text)]
        .flatMap(wordsOf)
        .filter((word) => word.length > 1),
    );
};

/** The same numbers on every run. */
function* dice(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

test('no word of a record is ever said to be in none: hundreds of queries', async () => {
  const records = recordWords().filter(({ length }) => length > 0);
  const roll = dice(12);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll.next().value * list.length)] as T;
  const shapes: ((word: string) => string)[] = [
    (word) => word,
    (word) => word.toUpperCase(),
    (word) => `“${word}`,
    (word) => (/^[a-z]*[a-rt-xz]$/.test(word) ? `${word}s` : word),
    (word) => `zyxwvut-${word}`,
    (word) => `zyxwvut/${word}`,
    (word) => `${word},zyxwvut`,
  ];
  const wrong: string[] = [];
  for (let round = 0; round < (deep ? 1000 : 300); round += 1) {
    const words = pick(records);
    const query = [pick(shapes)(pick(words)), ...(pick([true, false]) ? [pick(words)] : [])].join(' ');
    if ((await site.search(query)).absent) wrong.push(query);
  }
  expect(wrong).toEqual([]);
}, 600_000);

test.each([
  ['zyxwvut', true],
  ['“zyxwvut”', true],
  ['zyxwvut qqqqwwww', true],
  ['zyxwvut kind:letter', false],
  ['zyxwvut workshop', false],
  ['the zyxwvut', false],
  ['Article 987', false],
  ['1 May 1999', false],
  ['CCR 99999', false],
  ['zyxw*', false],
  ['-zyxwvut', false],
  ['actr:zyxwvut', false],
  ['“zyxwvut', false],
  ['zyxwvut'.repeat(7), false],
  ['zyxwvut '.repeat(60), false],
  ['😀', false],
])('whether it is certain that nothing is recorded of %s: %s', async (query, certain) => {
  expect((await site.search(query)).absent).toBe(certain);
});
