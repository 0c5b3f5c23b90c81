import { expect, test } from 'vitest';
import { vocabularyOf } from './support.ts';

const texts = [
  'The safeguards of Article 24 and human rights in the treaty.',
  'A safeguard for whistleblowers; criminalisation, jurisdiction, surveillance.',
  'Safeguarding human rights: criminalize less. The treaties, A/AC.291/22/Rev.2.',
  'Treaty, country, cooperation and co-operation. Преступность.',
  'human rights treaty Türkiye',
];

test.each([
  ['safeguarded', ['safeguard', 'safeguarding', 'safeguards'], 3],
  ['treaty', ['treaties', 'treaty'], 4],
  ['criminalizes', ['criminalisation', 'criminalize'], 2],
  ['turkiye', ['turkiye'], 1],
  ['cooperation', ['cooperation'], 1],
  ['aac291x22rev2', ['aac291x22rev2'], 1],
  ['преступность', ['преступность'], 1],
  ['24', ['24'], 1],
])('the forms of %s, and the records that hold one', async (word, forms, count) => {
  expect(await vocabularyOf(texts).lookUp(word)).toEqual({ forms, count });
});

test('a word of no record has none', async () => {
  for (const word of ['atlantis', '', '99']) expect(await vocabularyOf(texts).lookUp(word)).toBeUndefined();
});

test.each([
  ['safegards', 'safeguards'],
  ['jursidiction', 'jurisdiction'],
  ['survelliance', 'surveillance'],
  ['wgistleblower', 'whistleblowers'],
  ['treayt', 'treaty'],
  ['treatty', 'treaty'],
  ['rigts', 'rights'],
  ['humanrights', 'human rights'],
  ['eafeguards', 'safeguards'],
])('%s is meant to be %s', async (typed, right) => {
  expect((await vocabularyOf(texts).nearest(typed))[0]).toBe(right);
});

test.each([
  ['tre', 'a short word'],
  ['tretise', 'two letters of seven'],
  ['25', 'a number'],
  ['rev3', 'a symbol'],
  ['преступност', 'a word of another script'],
  ['xylophone', 'a word like no other'],
])('%s stays as it is: %s', async (typed) => {
  expect(await vocabularyOf(texts).nearest(typed)).toEqual([]);
});

test.each(['veto', 'takedown', 'tooown'])('%s is not torn into what is no word of the records', async (typed) => {
  const held = ["they've held", "we've held", 'have to', 'here to', 'take own', 'take own too'];
  expect(await vocabularyOf(held).nearest(typed)).toEqual([]);
});

test('frequent words come first', async () => {
  const vocabulary = vocabularyOf(['contra', 'country', 'country a', 'country b', 'country c']);
  expect(await vocabulary.nearest('contry')).toEqual(['country', 'contra']);
});

test('what is typed half is told from what is wrong', async () => {
  expect(await vocabularyOf(texts).begins('safeg')).toBe(true);
  expect(await vocabularyOf(texts).begins('safegx')).toBe(false);
});

test('only the part that is needed is loaded, and once', async () => {
  const vocabulary = vocabularyOf(texts);
  await Promise.all([vocabulary.lookUp('safeguards'), vocabulary.lookUp('surveillance')]);
  await vocabulary.nearest('safegards');
  expect(vocabulary.loaded.filter((path) => path === 'words/s.txt')).toHaveLength(1);
  expect(vocabulary.loaded).not.toContain('words/t.txt');
});
