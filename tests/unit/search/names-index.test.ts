import { expect, it } from 'vitest';
import { namesIndex } from '../../../src/features/search/query/names-index.client.ts';
import { normalizeWord } from '../../../src/features/search/normal-form.ts';
import { runTogether } from '../../../src/features/search/words.ts';

const names = [
  'Türkiye',
  'U.S.',
  '“Vienna” group',
  'Ægir',
  'İzmir',
  '24/7 network',
  'ha noi',
  'Women’s league',
  'أمانة',
];
const find = namesIndex(
  [...names.map((name) => [name, name] as const), ['Ha Noi', 'a city'], ['HA NOI', 'a city'], ['', 'nothing']],
  runTogether,
);

it.each(names)('%s is found by its key', (name) => {
  expect(find(runTogether(name))).toContain(name);
});

it('names with one key are found together, each thing once', () => {
  expect(find('hanoi')).toEqual(['ha noi', 'a city']);
});

it('what no name has is not found, nor is nothing', () => {
  expect([find('vienn'), find('q')]).toEqual([[], []]);
});

it('the normal form of a word begins as the word does, in every irregular form: or names would be looked for elsewhere', () => {
  const words =
    'women children said sought gave held met made chose wrote withdrew built lost paid thought understood began broke fell grew rose forbade upheld analyses criteria lives indices practise analyse centre defence programme judgement sceptical grey ageing enrol cheque manoeuvre encyclopaedia wilful whilst';
  expect(words.split(' ').filter((word) => normalizeWord(word)[0] !== word[0])).toEqual([]);
});
