import { expect, test } from 'vitest';
import { openTitles, suggest } from '../../../../src/features/search/language/suggest.ts';
import { placesIn, realCorpus, realFiles } from './support.ts';

const files = realFiles(realCorpus());
const index = placesIn(files);
const labels = (typed: string, limit = 8) => suggest(typed, index, limit).map(({ label }) => label);

function titles() {
  const loaded: string[] = [];
  const opened = openTitles((name) => {
    loaded.push(name);
    return Promise.resolve(files.get(`titles/${name}`) ?? '');
  }, index);
  return { ...opened, loaded };
}

test.each([
  ['ir', 'Iran'],
  ['IRAN', 'Iran'],
  ['russ', 'Russian Federation'],
  ['dprk', "Democratic People's Republic of Korea"],
  ['cote', "Côte d'Ivoire"],
  ['human rights w', 'Human Rights Watch'],
  ['data pro', 'Data protection'],
  ['art 24', 'Article 24: Conditions and safeguards'],
  ['article 2', 'Article 2: Use of terms'],
  ['sixth', 'Sixth session'],
  ['rd', 'Revised draft text of the convention (RDTC)'],
  ['hate', 'Hate speech'],
])('%s suggests %s first', (typed, label) => {
  expect(labels(typed)[0]).toBe(label);
});

test('names match at the beginnings of their words, in any order', () => {
  expect(labels('safeguards cond')).toContain('Article 24: Conditions and safeguards');
  expect(labels('afeguards')).toEqual([]);
  expect(labels('')).toEqual([]);
  expect(labels(' — ')).toEqual([]);
});

test('each thing is suggested once, with where it is and a search for it', () => {
  const found = suggest('human rights', index, 20);
  expect(new Set(found.map(({ address }) => address)).size).toBe(found.length);
  expect(suggest('iran', index, 1)).toEqual([
    { label: 'Iran', kind: 'actor', address: '/actors/iran/', query: 'actor:iran' },
  ]);
  expect(suggest('article 24', index, 1)[0]?.query).toBe('article:24');
  expect(suggest('sixth sess', index, 1)[0]?.query).toBe('session:sixth-session');
});

test('records come by the words of their titles, the newest first, from one small file', async () => {
  const opened = titles();
  const records = await opened.find('iran vo');
  expect(opened.loaded).toEqual(['t-ir.json']);
  expect(records.map(({ address }) => address)).toContain('/statements/2024-08-08-iran/');
  expect(records.every(({ kind }) => kind === 'record')).toBe(true);
  await opened.find('iran votes');
  expect(opened.loaded.length).toBeLessThan(3);
  expect(await opened.find('x')).toEqual([]);
  expect(await opened.find('qqqq')).toEqual([]);
  expect(suggest('iran', index, 3, await opened.find('iran')).map(({ kind }) => kind)).toEqual([
    'actor',
    'record',
    'record',
  ]);
});

test('a file that could not be loaded is asked for again', async () => {
  let fail = true;
  const opened = openTitles(
    (name) => (fail ? Promise.reject(new Error('offline')) : Promise.resolve(files.get(`titles/${name}`) ?? '')),
    index,
  );
  await expect(opened.find('iran')).rejects.toThrow('offline');
  fail = false;
  expect((await opened.find('iran')).length).toBeGreaterThan(3);
});
