import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/features/search/language/query.ts';
import { synonymsOf } from '../../../../src/features/search/language/synonym-groups.ts';
import { runsOf, widen } from '../../../../src/features/search/language/synonyms.ts';
import { realCorpus } from './support.ts';

const synonyms = synonymsOf(realCorpus());
const same = (text: string) =>
  widen({ kind: 'word', text }, synonyms).flatMap((one) => (one.nearness === 'same' ? [one.text] : []));
const runs = (query: string) =>
  runsOf(parseQuery(query), synonyms).map(({ text, alternatives }) => [text, alternatives.map((one) => one.text)]);

describe('one word', () => {
  test.each([
    ['RDTC', 'revised draft text'],
    ['MLA', 'Mutual legal assistance'],
    ['mla', 'Mutual legal assistance'],
    ['Turkey', 'Türkiye'],
    ['Türkiye', 'Turkey'],
    ['turkiye', 'Turkey'],
    ['Vietnam', 'Viet Nam'],
    ['DPRK', 'North Korea'],
    ['UK', 'United Kingdom'],
    ['Russia', 'Russian Federation'],
    ['USA', 'United States'],
    ['US', 'United States'],
    ['EU', 'European Union'],
    ['Burma', 'Myanmar'],
    ['Swaziland', 'Eswatini'],
    ['Czechia', 'Czech Republic'],
    ['CARICOM', 'Caribbean Community'],
    ['cybercrimes', 'computer crime'],
    ['metadata', 'Traffic data'],
  ])('%s is also %s', (word, other) => {
    expect(same(word)).toContain(other);
  });

  test('what would be found anyway, or means other things too, is not searched for', () => {
    expect(same('Iran')).toEqual([]);
    expect(same('us')).toEqual([]);
    expect(same('USA')).not.toContain('US');
    expect(same('AHC')).not.toContain('the Committee');
    expect(same('iranian')).toEqual([]);
  });

  test('what belongs to a topic is near it, not the same', () => {
    expect(widen({ kind: 'word', text: 'privacy' }, synonyms)).toContainEqual({
      kind: 'phrase',
      text: 'Data protection',
      words: ['data', 'protection'],
      nearness: 'related',
    });
  });

  test('what stands in quotation marks goes by nothing else', () => {
    expect(widen({ kind: 'phrase', text: 'MLA' }, synonyms)).toEqual([]);
  });
});

test.each([
  ['mutual legal assistance iran', 'mutual legal assistance', 'MLA'],
  ['ivory coast', 'ivory coast', "Côte d'Ivoire"],
  ['vote cote d’ivoire', 'cote d’ivoire', 'Ivory Coast'],
  ['north korea vote', 'north korea', 'DPRK'],
  ['Islamic Republic of Iran', 'Islamic Republic of Iran', 'Iran'],
  ['child sexual abuse material', 'child sexual abuse material', 'CSAM'],
  ['revised draft texts', 'revised draft texts', 'RDTC'],
  ['the committee', 'the committee', 'AHC'],
])('the words of a name together: %s', (query, text, other) => {
  const found = runs(query).find(([run]) => run === text);
  expect(found?.[1]).toContain(other);
});

test('a name is not read across phrases, alternatives and exclusions', () => {
  for (const query of ['mutual "legal" assistance', 'mutual -legal assistance', 'mutual legal OR police assistance'])
    expect(runs(query).flat()).not.toContain('MLA');
});
