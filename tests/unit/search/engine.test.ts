import { expect, test } from 'vitest';
import { answer, mostVerified, type EngineClause, type EngineTerm } from '../../../src/features/search/engine.ts';
import { tight } from '../../../src/features/search/language/words.ts';
import { openTable } from '../../../src/features/search/table.ts';
import { fakeIndex, tableFrom, type TablePage } from './support.ts';

const pages: TablePage[] = [
  { url: 'a', text: 'They protect human rights, safeguards included' },
  { url: 'b', text: 'Every human right safeguarded' },
  { url: 'c', text: 'Rights that are human; a safeguard' },
  { url: 'd', text: '“Human Rights”: nothing else. Mutual legal assistance' },
];
const word = (text: string, more: Partial<EngineTerm> = {}): EngineTerm => ({ kind: 'word', text, ...more });
const phrase = (text: string): EngineTerm => ({ kind: 'phrase', text, verbatim: text.split(' ') });
const all = (...terms: EngineTerm[]): EngineClause => ({ terms, excluded: false });
const not = (...terms: EngineTerm[]): EngineClause => ({ terms, excluded: true });

async function run(clauses: EngineClause[], given = pages) {
  const index = fakeIndex(given);
  const table = openTable(tableFrom(given));
  const answers = await answer(index, table, clauses, tight);
  const urls = (list: readonly number[]) =>
    list
      .map((page) => table.urlOf(page))
      .sort()
      .join('');
  return { ...answers, index, urls: urls(answers.all), some: urls(answers.some) };
}

test('a word is found in all its forms, but no longer word that only begins so', async () => {
  expect((await run([all(word('safeguard'))])).urls).toBe('abc');
  expect((await run([all(word('safe'))])).urls).toBe('');
});

test('of the word that is being typed, longer ones are found', async () => {
  expect((await run([all(word('safeg', { open: true }))])).urls).toBe('abc');
});

test('a phrase stands word for word, across punctuation and case, with all its places', async () => {
  const { urls, postings } = await run([all(phrase('human rights'))]);
  expect(urls).toBe('ad');
  expect(postings[0]?.get(0)?.locations).toEqual([2, 3]);
  expect(postings[0]?.get(3)?.locations).toEqual([0, 1]);
});

test('a phrase that is none of the reader’s own may stand in any form', async () => {
  expect((await run([all({ kind: 'phrase', text: 'human rights' })])).urls).toBe('abd');
});

test('a phrase is found in words that a sign joins', async () => {
  const given = [
    { url: 'a', text: 'Article 24(2) says' },
    { url: 'b', text: 'Article 24 (3) says' },
  ];
  const index = { prepare: () => undefined, search: async () => fakeIndex(given).search('article') };
  const table = openTable(tableFrom(given));
  const clause = all({ kind: 'phrase', text: 'article 24(2)', verbatim: ['article', '24', '2'] });
  const spelled = (text: string) => tight(text).replace(/\W/g, '');
  expect((await answer(index, table, [clause], spelled)).all).toEqual([0]);
});

test('two phrases at once', async () => {
  const { urls, some, needed } = await run([all(phrase('human rights')), all(phrase('mutual legal assistance'))]);
  expect([urls, some, needed]).toEqual(['d', 'ad', 2]);
});

test('any of several terms answers a clause', async () => {
  expect((await run([all(word('mutual'), word('that'))])).urls).toBe('cd');
  expect((await run([all(word('mutual'), phrase('a safeguard'))])).urls).toBe('cd');
});

test('what is excluded is in no list', async () => {
  const { urls, some } = await run([all(word('human')), all(word('safeguard')), not(phrase('human rights'))]);
  expect([urls, some]).toEqual(['bc', 'bc']);
});

test('exclusions alone leave everything else', async () => {
  expect((await run([not(word('mutual')), not(word('protect'))])).urls).toBe('bc');
});

test('no clause leaves everything', async () => {
  expect((await run([])).urls).toBe('abcd');
});

test('pages that a name stands for answer whatever their words', async () => {
  expect((await run([all(word('mutual', { also: [1] })), all(word('human'))])).urls).toBe('bd');
});

test('a page is fetched once, and only to see a phrase', async () => {
  const { index, load } = await run([all(phrase('human rights')), all(word('safeguard'))]);
  expect(index.fetched.sort()).toEqual(['a', 'b', 'd']);
  await load(0);
  expect(index.fetched).toHaveLength(3);
});

test('a page that could not be fetched is asked for again', async () => {
  let attempts = 0;
  const [given] = await fakeIndex(pages).search('mutual');
  if (!given) throw new Error('nothing found');
  const failing = () => (++attempts === 1 ? Promise.reject(new Error('lost')) : given.load());
  const { load } = await answer(
    { prepare: () => undefined, search: () => Promise.resolve([{ ...given, load: failing }]) },
    openTable(tableFrom(pages)),
    [all(word('mutual'))],
    tight,
  );
  await expect(load(3)).rejects.toThrow('lost');
  expect((await load(3)).url).toBe('d');
  expect(() => load(0)).toThrow('was not found by this search');
});

test('of very many candidates for a phrase, the first are looked at', async () => {
  const many = Array.from({ length: mostVerified + 50 }, (_, place) => ({
    url: `p${String(place)}`,
    text: 'human rights',
  }));
  const { all: found, index } = await run([all(phrase('human rights'))], many);
  expect([found.length, index.fetched.length]).toEqual([mostVerified, mostVerified]);
});
