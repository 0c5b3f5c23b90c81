import { describe, expect, test } from 'vitest';
import { searchRecord } from '../../../src/features/search/query/search.client.ts';
import { readState, writeState } from '../../../src/features/search/query/state.client.ts';
import { SearchUnavailable } from '../../../src/features/search/query/pagefind.client.ts';
import { document, fakeIndex, names, openDocuments } from './support.ts';

const kind = ['statement'];
const documents = [
  document('/statements/a/', 'Iran asks for safeguards and a review mechanism', {
    date: '2023-05-01',
    facets: { kind, actor: ['iran'] },
  }),
  document('/statements/b/', 'Canada on the safeguards of article 24', {
    date: '2024-02',
    facets: { kind, actor: ['canada'], article: ['conditions-and-safeguards'] },
  }),
  document('/statements/c/', 'The ransomware of Iran and mutual legal assistance', {
    date: '2024-08-08',
    facets: { kind, actor: ['iran', 'canada'] },
  }),
  document('/topics/d/', 'What ransomware is', { facets: { kind: ['topic'] } }),
  document('/statements/e/', 'An earlier article 21', {
    facets: { kind, article: ['conditions-and-safeguards'] },
  }),
];
const known = names({
  named: [
    ['text', 'convention', 'Convention'],
    ['article', 'conditions-and-safeguards', 'Article 24: Conditions and safeguards'],
    ['actor', 'iran', 'Iran', 'Islamic Republic of Iran'],
    ['actor', 'canada', 'Canada'],
    ['term', 'mla', 'MLA', 'mutual legal assistance'],
  ],
  articles: [['conditions-and-safeguards', 'rdtc 21', 'convention 24']],
  values: { kind: [['statement', 'Statements']], grade: [], language: [] },
});
const index = fakeIndex(documents);
const dependencies = openDocuments(documents, known, index, [
  { words: ['red tape', 'guardrail'], means: ['safeguards', 'unheard of'] },
]);
const nameOf = (page: number) => dependencies.table.pathOf(page).split('/')[2] ?? '';
const search = async (address: string) => {
  const result = await searchRecord(dependencies, readState(address));
  const messages = result.notes.map(({ message }) => message);
  return { ...result, messages, found: result.matches.map(nameOf).join(''), some: result.partial.map(nameOf).join('') };
};
const foundBy = async (query: string) =>
  Array.from((await search(`?q=${encodeURIComponent(query)}`)).found)
    .sort()
    .join('');

describe('operators of the query are filters of the search', () => {
  test.each([
    ['actor:iran', 'ac', '?actor=iran'],
    ['actor:iran,canada', 'abc', '?actor=canada&actor=iran'],
    ['actor:"Islamic Republic of Iran" OR country:canada', 'abc', '?actor=canada&actor=iran'],
    ['-actor:iran', 'bde', '?-actor=iran'],
    ['actor:canada safeguards', 'b', '?q=safeguards&actor=canada'],
    ['article:24', 'be', '?article=conditions-and-safeguards'],
    ['article:24(2)', 'be', '?article=conditions-and-safeguards'],
    ['year:2024', 'bc', '?year=2024'],
    ['kind:Statements ransomware', 'c', '?q=ransomware&kind=statement'],
    ['before:2024', 'a', '?to=2023-12-31'],
    ['before:2024-02-02', 'ab', '?to=2024-02-01'],
    ['after:2024-02', 'c', '?from=2024-03-01'],
    ['after:2024-08-08', '', '?from=2024-08-09'],
    ['after:2023-05-01 before:2024-08-08', 'b', '?from=2023-05-02&to=2024-08-07'],
    ['date:2024', 'bc', '?from=2024&to=2024'],
    ['date:2023..2024-02', 'ab', '?from=2023&to=2024-02'],
    ['date:"February 2024"', 'b', '?from=2024-02&to=2024-02'],
    ['after:2024-02 after:2023', 'c', '?from=2024-03-01'],
    ['before:2024-08 before:2024', 'a', '?to=2023-12-31'],
    ['-before:2024', 'bc', '?from=2024'],
    ['-after:2024-02', 'ab', '?to=2024-02'],
  ])('%s finds %j, as %s does', async (query, found, address) => {
    const { state } = await search(`?q=${encodeURIComponent(query)}`);
    expect([await foundBy(query), writeState(state)]).toEqual([found, address]);
    expect(
      Array.from((await search(address)).found)
        .sort()
        .join(''),
    ).toBe(found);
  });

  test('they come to those of the address', async () => {
    const { found, state } = await search('?q=ransomware+kind:statement&actor=iran');
    expect([found, writeState(state)]).toEqual(['c', '?q=ransomware&kind=statement&actor=iran']);
    expect((await search('?q=after:2023&from=2024-03')).found).toBe('c');
  });

  test('a value that no page has is told of, with what was probably meant, wherever it stands', async () => {
    for (const address of ['?q=ransomware+actor:irna', '?q=ransomware&actor=irna']) {
      const { found, notes } = await search(address);
      expect([found, notes.map(({ message }) => message)]).toEqual(['', ['There is no actor “irna” here']]);
      expect(notes.map(({ instead }) => instead && writeState(instead.state))).toEqual(['?q=ransomware&actor=iran']);
    }
  });

  test.each([
    ['after:soon', '“soon” is not a date such as 2024, 2024-02 or 2024-02-09'],
    ['before:2024-02-30', '“2024-02-30” is not a date such as 2024, 2024-02 or 2024-02-09'],
    ['-date:2024-02', 'date: cannot be excluded; use before: or after:'],
  ])('%s is no stretch of time', async (query, message) => {
    const { messages, state } = await search(`?q=${query}`);
    expect([messages, writeState(state)]).toEqual([[message], '']);
  });
});

describe('words', () => {
  test.each([
    // What is left out is taken as it is typed.
    ['ransomware -iran', 'd'],
    ['ransomware NOT irna', 'cd'],
    ['-ransomware', 'abe'],
    // In quotation marks words must stand so.
    ['"of iran"', 'c'],
    ['safeguard', 'ab'],
    ['review OR ransomware', 'acd'],
    // An article is found by its number in any text.
    ['article 24', 'be'],
    ['article 24 canada', 'b'],
    // Words that hold a sentence together are looked up where nothing else is asked for.
    ['what is', 'd'],
  ])('%s finds %s', async (query, found) => {
    expect(await foundBy(query)).toBe(found);
  });

  test.each<[query: string, account: object, found: string]>([
    ['safegards iran', { state: 'corrected', to: ['safeguards'] }, 'a'],
    ['reviewmechanism', { state: 'absent' }, ''],
    // What is typed half is not wrong: the words that begin so are searched for.
    ['iran ranso', { state: 'begun' }, 'c'],
    // Another name stands in for one that does not occur.
    ['MLA iran', { state: 'widened', to: ['mutual legal assistance'] }, 'c'],
    ['xylophone ransomware', { state: 'absent', word: 'xylophone' }, 'cd'],
    // Of a word in quotation marks that does not stand so, the forms that do are told.
    ['«safeguard»', { state: 'absent', to: ['safeguards'] }, ''],
  ])('of %s it is told: %o', async (query, account, found) => {
    const result = await search(`?q=${encodeURIComponent(query)}&sort=newest`);
    expect(result.accounts.find(({ state }) => state !== 'found')).toMatchObject(account);
    expect(result.found).toBe(found);
  });

  test.each(['guardrail', 'guardrails', 'red tapes', 'Red tape'])(
    'what records say instead is searched for, and neither its words nor their like: %s',
    async (query) => {
      const { accounts, found } = await search(`?q=${query}&sort=newest`);
      expect({ accounts, found }).toEqual({
        accounts: [{ word: query, state: 'widened', to: ['safeguards'] }],
        found: 'ba',
      });
    },
  );

  test('absent words alone find nothing, neither with exclusions beside them nor with filters', async () => {
    for (const query of ['xylophone', 'xylophone -iran', 'xylophone actor:iran'])
      expect(await search(`?q=${query}`)).toMatchObject({ found: '', some: '', unfiltered: 0 });
  });

  test('words that hold a sentence together are not looked up beside others', async () => {
    index.asked.length = 0;
    const { found, optional } = await search('?q=what+is+the+review');
    expect([found, optional]).toEqual(['a', ['what', 'is', 'the']]);
    expect(index.asked).toEqual(['review']);
  });
});

test.each<[what: string, address: string, result: object]>([
  ['records that answer some are shown when few answer all', '?q=safeguards+review', { found: 'a', some: 'b' }],
  ['within the filters', '?q=review+ransomware&actor=canada', { found: '', some: 'c' }],
  ['not when one thing is asked for', '?q=review', { found: 'a', some: '' }],
  ['what the filters keep away is counted', '?q=review&actor=canada', { found: '', unfiltered: 1 }],
  ['that of the query as well', '?q=review+actor:canada', { found: '', unfiltered: 1 }],
  ['by date, records without one come last', '?q=ransomware+OR+safeguards&sort=newest', { found: 'cbad' }],
  ['in both directions', '?q=ransomware+OR+safeguards&sort=oldest', { found: 'abcd' }],
  ['filters alone find what they leave, newest first', '?actor=iran', { found: 'ca' }],
])('%s: %s', async (_, address, result) => {
  expect(await search(address)).toMatchObject(result);
});

test('records that answer some are not shown when enough answer all', async () => {
  const { found, some } = await search('?q=review+ransomware');
  expect([found, some]).toEqual(['', expect.stringMatching(/^[acd]{3}$/)]);
  const many = Array.from({ length: 5 }, (_, place) => document(`/m/${String(place)}/`, 'iran review'));
  const crowded = openDocuments([...many, document('/m/x/', 'iran only')]);
  const result = await searchRecord(crowded, readState('?q=iran+review'));
  expect([result.matches.length, result.partial.length]).toEqual([5, 0]);
});

test('nothing asked finds nothing, and counts everything', async () => {
  for (const address of ['', '?q=%20', '?q=—'])
    expect(await search(address)).toMatchObject({
      found: '',
      some: '',
      counts: { actor: { iran: 2, canada: 2 }, kind: { statement: 4, topic: 1 } },
    });
});

test('a part of the index that did not come is no proof that a word is absent', async () => {
  for (const query of ['ransomware', '"ransomware of"', 'xylophone+ransomware', '-ransomware', 'ranso']) {
    const broken = openDocuments(documents, known, fakeIndex(documents, /ranso/));
    await expect(searchRecord(broken, readState(`?q=${query}`)), query).rejects.toThrow(SearchUnavailable);
  }
});
