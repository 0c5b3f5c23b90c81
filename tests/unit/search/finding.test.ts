import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { optionalWords } from '../../../src/features/search/clauses.ts';
import { find, type SearchTools } from '../../../src/features/search/finding.client.ts';
import { readState } from '../../../src/features/search/state.ts';
import { openTable } from '../../../src/features/search/table.ts';
import { vocabularyFor } from './language/support.ts';
import { fakeIndex, tableFrom, type TablePage } from './support.ts';

const kind = ['statement'];
const pages: TablePage[] = [
  {
    url: '/statements/a/',
    text: 'Iran asks for safeguards and a review mechanism',
    date: '2023-05-01',
    facets: { kind, actor: ['iran'] },
  },
  {
    url: '/statements/b/',
    text: 'Canada on the safeguards of article 24',
    date: '2024-02',
    facets: { kind, actor: ['canada'], article: ['conditions-and-safeguards'] },
  },
  {
    url: '/statements/c/',
    text: 'The ransomware of Iran and mutual legal assistance',
    date: '2024-08-08',
    facets: { kind, actor: ['iran', 'canada'] },
  },
  { url: '/topics/d/', text: 'What ransomware is', facets: { kind: ['topic'] } },
  { url: '/statements/e/', text: 'An earlier article 21', facets: { kind, article: ['conditions-and-safeguards'] } },
];
const index = fakeIndex(pages);
const tools: SearchTools = {
  index,
  table: openTable(tableFrom(pages)),
  vocabulary: vocabularyFor(pages.map(({ text = '' }) => text)),
  synonyms: { same: [['mutual legal assistance', 'MLA']], related: [] },
  places: {
    main: 'convention',
    hosts: [],
    named: [
      ['text', 'convention', 'Convention'],
      ['actor', 'iran', 'Iran'],
      ['actor', 'canada', 'Canada'],
    ],
    articles: [['conditions-and-safeguards', 'rdtc 21', 'convention 24']],
    otherArticles: {},
    days: [],
    where: [],
    symbols: [],
    months: '',
    records: '',
    values: { kind: [], grade: [], language: [] },
    titles: '',
  },
  known: {
    actor: [
      ['iran', 'Iran'],
      ['canada', 'Canada'],
    ],
    kind: [['statement', 'Statements']],
  },
};

beforeAll(() => {
  vi.stubGlobal('location', { host: 'localhost' });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const nameOf = (page: number) => tools.table.urlOf(page).split('/')[2] ?? '';
const search = async (address: string) => {
  const finding = await find(tools, readState(address));
  return {
    ...finding,
    found: finding.matches.map(nameOf).join(''),
    some: finding.partial.map(nameOf).join(''),
  };
};
const foundBy = async (query: string) =>
  (await search(`?q=${encodeURIComponent(query)}`)).matches.map(nameOf).sort().join('');

describe('operators of the query are filters', () => {
  test.each([
    ['actor:iran', 'ac'],
    ['actor:iran,canada', 'abc'],
    ['actor:iran OR actor:canada', 'abc'],
    ['actor:iran actor:canada', 'c'],
    ['-actor:iran', 'bde'],
    ['actor:canada safeguards', 'b'],
    ['article:24', 'be'],
    ['year:2024', 'bc'],
    ['kind:statement ransomware', 'c'],
  ])('%j finds %j', async (query, found) => {
    expect(await foundBy(query)).toBe(found);
  });

  test('an article goes by its number in the main text', async () => {
    expect((await search('?q=article:24')).effective.chosen.article).toEqual(['conditions-and-safeguards']);
  });

  test('they come to those of the address, which stays as it is', async () => {
    const { found, state, effective } = await search('?q=ransomware+kind:statement&actor=iran');
    expect(found).toBe('c');
    expect([state.chosen.kind, effective.chosen.kind, effective.chosen.actor]).toEqual([[], ['statement'], ['iran']]);
  });
});

describe('days', () => {
  test.each([
    ['before:2024', 'a'],
    ['before:2024-02', 'a'],
    ['before:2024-02-02', 'ab'],
    ['before:2024-08-08', 'ab'],
    ['after:2024-02', 'c'],
    ['after:2023', 'bc'],
    ['after:2024-08-08', ''],
    ['after:2023-05-01 before:2024-08-08', 'b'],
    ['date:2024', 'bc'],
    ['after:2023 after:2024-02', 'c'],
    ['after:2024-02 after:2023', 'c'],
    ['before:2024-08 before:2024', 'a'],
    ['before:2024 before:2024-08', 'a'],
    ['-before:2024', 'bc'],
    ['-after:2024-02', 'ab'],
  ])('%j finds %j: the day that is named is not before or after itself', async (query, found) => {
    expect(await foundBy(query)).toBe(found);
  });

  test('a date of the address holds as well', async () => {
    expect((await search('?q=after:2023&from=2024-03')).found).toBe('c');
    expect((await search('?q=after:2024-02&from=2023')).found).toBe('c');
  });
});

describe('words', () => {
  const accountOf = async (query: string) => {
    const { accounts, found } = await search(`?q=${encodeURIComponent(query)}&sort=newest`);
    return { found, ...accounts.find(({ state }) => state !== 'found') };
  };

  test('a misspelled word is corrected', async () => {
    expect(await accountOf('safegards iran')).toMatchObject({ state: 'corrected', to: ['safeguards'], found: 'a' });
  });

  test('one that is typed half is not: the words that begin so are searched for', async () => {
    expect(await accountOf('iran ranso')).toMatchObject({ state: 'widened', to: ['ranso…'], found: 'c' });
  });

  test('a synonym stands in for a name that does not occur', async () => {
    expect(await accountOf('MLA iran')).toMatchObject({ state: 'widened', count: 0, found: 'c' });
  });

  test('an absent word is named, and the others searched for', async () => {
    expect(await accountOf('xylophone ransomware')).toMatchObject({ state: 'absent', word: 'xylophone', found: 'cd' });
  });

  test('absent words alone find nothing, neither with exclusions beside them nor with filters', async () => {
    for (const query of ['xylophone', 'xylophone -iran', 'xylophone actor:iran'])
      expect(await search(`?q=${query}`)).toMatchObject({ found: '', some: '', unfiltered: 0 });
  });

  test('what is left out is taken as it is typed', async () => {
    expect(await foundBy('ransomware -iran')).toBe('d');
    expect(await foundBy('ransomware NOT irna')).toBe('cd');
    expect(await foundBy('-ransomware')).toBe('abe');
  });

  test('in quotes a word must stand so', async () => {
    expect(await foundBy('"of iran"')).toBe('c');
    expect(await foundBy('«safeguard»')).toBe('');
    expect(await foundBy('safeguard')).toBe('ab');
  });

  test('either of two', async () => {
    expect(await foundBy('review OR ransomware')).toBe('acd');
  });

  test('an article is found by its number in any text, and counts as one thing', async () => {
    expect(await foundBy('article 24')).toBe('be');
    expect(await foundBy('article 24 canada')).toBe('b');
  });

  test('words that hold a sentence together are not required, unless nothing else is asked for', async () => {
    const { query } = await search('?q=what+is+the+review');
    expect(optionalWords(query)).toEqual(['what', 'is', 'the']);
    index.asked.length = 0;
    expect(await foundBy('what is the review')).toBe('a');
    expect(index.asked.filter((asked) => /\b(what|is|the)\b/.test(asked))).toEqual([]);
    expect(await foundBy('what is')).toBe('d');
  });
});

describe('records that answer some of the query', () => {
  test('are shown when few answer all of it', async () => {
    expect(await search('?q=review+ransomware')).toMatchObject({
      found: '',
      some: expect.stringMatching(/^[acd]{3}$/),
    });
    expect(await search('?q=safeguards+review')).toMatchObject({ found: 'a', some: 'b' });
    expect(await search('?q=review+ransomware&actor=canada')).toMatchObject({ found: '', some: 'c' });
  });

  test('are not when one thing is asked for, or enough answer all', async () => {
    expect((await search('?q=review')).some).toBe('');
    const many = Array.from({ length: 5 }, (_, place) => ({ url: `/m/${String(place)}/`, text: 'iran review' }));
    const list = [...many, { url: '/m/x/', text: 'iran only' }];
    const crowded = { ...tools, index: fakeIndex(list), table: openTable(tableFrom(list)) };
    expect(await find(crowded, readState('?q=iran+review'))).toMatchObject({
      matches: [0, 1, 2, 3, 4],
      partial: [],
    });
  });
});

test('what the filters keep away is counted, those of the query as well', async () => {
  expect(await search('?q=review&actor=canada')).toMatchObject({ found: '', unfiltered: 1 });
  expect(await search('?q=review+actor:canada')).toMatchObject({ found: '', unfiltered: 1 });
});

test('by date, records without one come last in both directions', async () => {
  expect((await search('?q=ransomware+OR+safeguards&sort=newest')).found).toBe('cbad');
  expect((await search('?q=ransomware+OR+safeguards&sort=oldest')).found).toBe('abcd');
});

test('filters alone find what they leave, newest first', async () => {
  expect((await search('?actor=iran')).found).toBe('ca');
  expect((await search('?to=2024-03')).found).toBe('ba');
});

test('nothing asked finds nothing, and counts everything', async () => {
  for (const address of ['', '?q=%20', '?q=—'])
    expect(await search(address)).toMatchObject({
      found: '',
      some: '',
      counts: { actor: { iran: 2, canada: 2 }, kind: { statement: 4, topic: 1 } },
      years: { 2023: 1, 2024: 2 },
    });
});

test('a result is fetched with the places of the words that were searched for', async () => {
  const { load, matches, words } = await search('?q=safegards+review');
  const [first] = matches;
  if (first === undefined) throw new Error('nothing found');
  expect((await load(first)).hits.map(({ location }) => location)).toEqual([3, 6]);
  expect(words).toEqual(['safeguards', 'review']);
});
