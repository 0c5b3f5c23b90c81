import { describe, expect, test } from 'vitest';
import { openNames } from '../../../src/features/search/query/names.client.ts';
import { namedIn } from '../../../src/features/search/query/places.client.ts';
import { openTable } from '../../../src/features/search/query/table.client.ts';
import { tableOf } from '../../../src/features/search/build/search-files.ts';
import { parseQuery } from '../../../src/features/search/query/query.client.ts';
import { nameRuns, openSynonyms } from '../../../src/features/search/query/synonyms.client.ts';
import { names as namesFile } from './support.ts';

const file = namesFile({
  named: [
    ['text', 'convention', 'Convention', 'Hanoi Convention', 'A/RES/79/243'],
    ['text', 'rdtc', 'RDTC', 'Revised draft text', 'Revised draft (Nov 2023)', 'A/AC.291/22/Rev.1', 'AC.291/22/Rev.1'],
    ['text', 'zero-draft', 'Zero draft', 'A/AC.291/22', 'AC.291/22'],
    ['article', 'safeguards', 'Article 24: Conditions and safeguards', 'Conditions and safeguards'],
    ['article', 'human-rights', 'Article 6: Respect for human rights', 'Respect for human rights'],
    ['article', 'preamble', 'Preamble'],
    ['session', 'sixth-session', 'Sixth session', '6th session', 'session 6', 'Vienna', 'Austria'],
    ['session', 'first-session', 'First session', '1st session', 'session 1', 'Vienna', 'Austria'],
    ['actor', 'iran', 'Iran', 'Islamic Republic of Iran'],
    ['actor', 'article-19', 'ARTICLE 19'],
    ['actor', 'united-states', 'United States', 'United States of America', 'USA', '<US'],
    ['topic', 'data-protection', 'Data protection', 'privacy'],
    ['topic', 'scope', 'Scope'],
    ['term', 'mla', 'MLA', 'Mutual legal assistance', 'judicial assistance'],
    ['term', 'ahc', 'AHC', 'Ad Hoc Committee', '<the Committee'],
    ['term', 'vote', 'recorded vote'],
  ],
  articles: [
    ['human-rights', 'rdtc 5', 'convention 6'],
    ['safeguards', 'rdtc 24', 'convention 24'],
    ['preamble', 'convention preamble'],
  ],
  days: [
    ['sixth-session', '2023-08-21', '2023-09-01'],
    ['first-session', '2022-02-28', '2022-03-11'],
  ],
  countries: [['Türkiye', 'Turkey']],
});
const names = openNames(file);
/** What a query names, with a mark where that is all of it. */
const named = (query: string) =>
  namedIn(query, names, openTable(tableOf([]))).places.map(({ path, exact }) => path + (exact ? '!' : ''));

describe('what a query names', () => {
  test.each([
    ['A/AC.291/22/Rev.1', '/texts/rdtc/!'],
    // The date is part of the name, and no other meeting of that month is meant.
    ['revised draft (Nov 2023)', '/texts/rdtc/!'],
    ['a ac 291 22 rev 1', '/texts/rdtc/!'],
    ['A/AC.291/22\u2011Rev.1', '/texts/rdtc/!'],
    ['(aac29122rev1).', '/texts/rdtc/!'],
    ['A/AC.291/22', '/texts/zero-draft/!'],
    ['revised draft texts', '/texts/rdtc/!'],
    ['article 24', '/articles/safeguards/!'],
    ['24(2)(a)', '/articles/safeguards/!'],
    ['Article 24: Conditions and safeguards', '/articles/safeguards/!'],
    ['23/08/2023', '/sessions/sixth-session/!'],
    ['23rd August 2023', '/sessions/sixth-session/!'],
    ['art 5 rdtc', '/articles/human-rights/!'],
    ['A/AC.291/22/Rev.1 article 5', '/articles/human-rights/!'],
    ['the sixth Session', '/sessions/sixth-session/!'],
    ['6th session in Vienna', '/sessions/sixth-session/!'],
    ['August 2023', '/sessions/sixth-session/!'],
    ['22 Aug. 2023', '/sessions/sixth-session/!'],
    ["Iran's", '/actors/iran/!'],
    ['recorded votes', '/glossary/#vote!'],
    ['safeguards article 24 of Iran', '/articles/safeguards/'],
  ])('%s', (query, path) => {
    expect(named(query)).toContain(path);
  });

  test('several at once', () => {
    expect(named('articles 6 and 24')).toEqual(['/articles/human-rights/!', '/articles/safeguards/!']);
    expect(named('Vienna')).toEqual(['/sessions/sixth-session/!', '/sessions/first-session/!']);
    expect(named('article 19')).toEqual(['/actors/article-19/!']);
    expect(named('privacy and MLA')).toEqual(['/topics/data-protection/!', '/glossary/#mla!']);
    expect(named('scope, privacy')).toEqual(['/topics/scope/!', '/topics/data-protection/!']);
    expect(named('privacy scope of Iran')).toEqual(['/topics/data-protection/', '/topics/scope/', '/actors/iran/']);
    expect(named('privacy scope here')).toEqual(['/topics/data-protection/', '/topics/scope/']);
  });

  test.each([
    'A/AC.291/22/Rev.9',
    'A/AC.291/22 Rev.9',
    'A/AC.291/223',
    'article 99',
    'article of faith',
    '2023',
    '— (',
  ])('nothing that is recorded: %s', (query) => {
    expect(named(query)).toEqual([]);
  });

  test('a query as long as one may be is read at once', () => {
    for (const unit of ['article 1, ', 'art', 'a/', '24(2)', 'A/AC.291/22 ', '1 '])
      expect(named(unit.repeat(300).slice(0, 300)).length).toBeLessThan(20);
  });
});

describe('other names of a thing', () => {
  const others = openSynonyms(file, (forms) => Promise.resolve(forms === 'hand over' ? ['extradition'] : []));

  test.each([
    ['mla', ['Mutual legal assistance', 'judicial assistance']],
    ['mutual legal assistance', ['MLA', 'judicial assistance']],
    ['Turkey', ['Türkiye']],
    ['Islamic Republic of Iran', ['Iran']],
    ['Iran', []],
    ['ahc', ['Ad Hoc Committee']],
    ['the committee', ['AHC', 'Ad Hoc Committee']],
    ['USA', ['United States']],
    ['US', ['United States']],
    ['us', []],
    ['privacy', []],
    ['vote', []],
    ['handing over', ['extradition']],
  ])('%s is also %j', async (name, expected) => {
    expect(await others(name)).toEqual(expected);
  });

  test('the words of a name together, not across phrases, alternatives and exclusions', async () => {
    const runs = async (query: string) => (await nameRuns(parseQuery(query).clauses, others)).map(({ text }) => text);
    expect(await runs('iran mutual legal assistance vote')).toEqual(['mutual legal assistance']);
    for (const query of ['mutual "legal" assistance', 'mutual -legal assistance', 'mutual legal OR police assistance'])
      expect(await runs(query)).toEqual([]);
  });
});
