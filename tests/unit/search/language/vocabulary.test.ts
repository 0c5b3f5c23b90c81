import { expect, test } from 'vitest';
import { keyOf, shardOf } from '../../../../src/features/search/language/shard-names.ts';
import { sentBytes, shardBy, shardLimit } from '../../../../src/features/search/language/shards.ts';
import { shardsOf, vocabularyOf } from '../../../../src/features/search/language/vocabulary-shards.ts';
import { vocabularyFor } from './support.ts';

const pages = [
  'The safeguards of Article 24 and human rights in the treaty.',
  'A safeguard for whistleblowers; criminalisation, jurisdiction, surveillance.',
  'Safeguarding human rights: criminalize less. The treaties, A/AC.291/22/Rev.2.',
  'Treaty, country, cooperation and co-operation. Преступность. ',
  'human rights treaty Türkiye',
];
const nearest = async (word: string) => (await vocabularyFor(pages).nearest(word)).map((one) => one.word);

test('records that hold a word in any form', async () => {
  const vocabulary = vocabularyFor(pages);
  expect(await vocabulary.records()).toBe(5);
  expect(await vocabulary.count('safeguards')).toBe(3);
  expect(await vocabulary.count('SAFEGUARDED')).toBe(3);
  expect(await vocabulary.count('criminalised')).toBe(2);
  expect(await vocabulary.count('turkiye')).toBe(1);
  expect(await vocabulary.count('A/AC.291/22/Rev.2')).toBe(1);
  expect(await vocabulary.count('co-operation')).toBe(1);
  expect(await vocabulary.count('преступность')).toBe(1);
  expect(await vocabulary.count('24')).toBe(1);
  expect(await vocabulary.count('atlantis')).toBe(0);
  expect(await vocabulary.count('')).toBe(0);
});

test('the forms that occur', async () => {
  const vocabulary = vocabularyFor(pages);
  expect(await vocabulary.forms('safeguarded')).toEqual(['safeguard', 'safeguarding', 'safeguards']);
  expect(await vocabulary.forms('treaty')).toEqual(['treaties', 'treaty']);
  expect(await vocabulary.forms('criminalizes')).toEqual(['criminalisation', 'criminalize']);
  expect(await vocabulary.forms('atlantis')).toEqual([]);
});

test.each([
  ['safegards', 'safeguards'],
  ['jursidiction', 'jurisdiction'],
  ['survelliance', 'surveillance'],
  ['wgistleblower', 'whistleblowers'],
  ['tresty', 'treaty'],
  ['treatty', 'treaty'],
  ['rigts', 'rights'],
  ['humanrights', 'human rights'],
  ['coountry', 'country'],
  ['eafeguards', 'safeguards'],
])('%s is meant to be %s', async (typed, right) => {
  expect((await nearest(typed))[0]).toBe(right);
});

test.each([
  ['treaty', 'a word that occurs'],
  ['safeguarded', 'a form of a word that occurs'],
  ['the', 'a short word'],
  ['tre', 'a short word'],
  ['tretise', 'two letters of seven'],
  ['25', 'a number'],
  ['rev3', 'a symbol'],
  ['преступност', 'a word of another script'],
  ['xylophone', 'a word like no other'],
])('%s stays as it is: %s', async (typed) => {
  expect(await nearest(typed)).toEqual([]);
});

test('frequent words come first', async () => {
  const found = await vocabularyFor(['contra', 'country', 'country a', 'country b', 'country c']).nearest('contry');
  expect(found).toEqual([
    { word: 'country', count: 4 },
    { word: 'contra', count: 1 },
  ]);
});

test('only the part that is needed is loaded, and once', async () => {
  const vocabulary = vocabularyFor(pages);
  await Promise.all([vocabulary.count('safeguards'), vocabulary.count('surveillance')]);
  await vocabulary.nearest('safegards');
  expect(vocabulary.loaded).toEqual(['index.json', 'w-s.txt']);
});

test('words are in the file of the longest beginning', () => {
  const names = new Set(['c', 'co', 'con', '0', '_']);
  expect(shardOf(keyOf('convention'), names)).toBe('con');
  expect(shardOf(keyOf('cybercrime'), names)).toBe('c');
  expect(shardOf(keyOf('24'), names)).toBe('0');
  expect(shardOf(keyOf('преступность'), names)).toBe('_');
  expect(shardOf(keyOf('treaty'), names)).toBeUndefined();
  for (const word of ['ёлка', '../x', 'a/b', 'cон', '24/7', '']) expect(keyOf(word)).toMatch(/^[\w]*$/);
});

test('a large vocabulary is divided into small files that hold every word once', () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const word = () =>
    Array.from(
      { length: 4 + Math.floor(random() * 8) },
      () => 'etaoinshrdlucmfwypvbgk'[Math.floor(random() ** 2 * 22)],
    ).join('');
  const words = Array.from({ length: 30_000 }, word);
  const shards = shardsOf(vocabularyOf([{ words }]));
  expect(shards.size).toBeGreaterThan(20);
  for (const text of shards.values()) expect(sentBytes(text)).toBeLessThanOrEqual(shardLimit);
  const names = new Set(shards.keys());
  for (const [name, text] of shards)
    for (const line of text.split('\n')) expect(shardOf(keyOf(line.split(' ')[0] ?? ''), names)).toBe(name);
});

test('what cannot be divided stays together', () => {
  const lines = Array.from({ length: 5000 }, (_, place) => ['same', String(place * 7919)] as const);
  expect([...shardBy(lines, 1).keys()]).toEqual(['same']);
});
