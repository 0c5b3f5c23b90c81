import { describe, expect, test } from 'vitest';
import { parseQuery, valuesOf, writeQuery, type Known } from '../../../../src/features/search/language/query.ts';

const known: Known = {
  actor: [
    ['iran', 'Iran', 'Islamic Republic of Iran'],
    ['eff', 'Electronic Frontier Foundation', 'EFF'],
    ['viet-nam', 'Viet Nam', 'Vietnam'],
    ['chair', 'Faouzia Boumaiza Mebarki, Chair of the Ad Hoc Committee'],
  ],
  text: [['rdtc', 'RDTC', 'Revised draft text']],
};
const read = (typed: string) => parseQuery(typed, known);
const messages = (typed: string) => read(typed).notes.map(({ message }) => message);
const suggestion = (typed: string) => read(typed).notes.map((note) => note.suggestion)[0];

test('words and phrases, with what is compared', () => {
  expect(parseQuery('safeguards “Human Rights” -co-operation')).toEqual({
    clauses: [
      { alternatives: [{ kind: 'word', text: 'safeguards', words: ['safeguards'] }], excluded: false },
      { alternatives: [{ kind: 'phrase', text: 'Human Rights', words: ['human', 'rights'] }], excluded: false },
      { alternatives: [{ kind: 'word', text: 'co-operation', words: ['cooperation'] }], excluded: true },
    ],
    filters: [],
    notes: [],
    text: 'safeguards "Human Rights" -co-operation',
  });
});

test.each([
  ['"human rights" "legal assistance"', '"human rights" "legal assistance"'],
  ['“human rights”', '"human rights"'],
  ['„human rights“', '"human rights"'],
  ['«human rights»', '"human rights"'],
  ['»human rights«', '"human rights"'],
  ['‹human rights›', '"human rights"'],
  ['「human rights」', '"human rights"'],
  ['‘human rights’', '"human rights"'],
  ["'human rights'", '"human rights"'],
  ['＂human rights＂', '"human rights"'],
  ['«l’article 24»', '"l’article 24"'],
  ['Iran’s rights', 'Iran’s rights'],
  ['""', ''],
])('quotation marks: %s', (typed, text) => {
  expect(read(typed)).toMatchObject({ text, notes: [] });
});

test.each([
  ['iran -eff', 'iran -eff'],
  ['iran −eff', 'iran -eff'],
  ['iran –"human rights"', 'iran -"human rights"'],
  ['iran NOT eff', 'iran -eff'],
  ['iran -actor:eff', 'iran -actor:eff'],
  ['iran NOT actor:eff', 'iran -actor:eff'],
  ['co-operation', 'co-operation'],
  ['iran - eff', 'iran eff'],
  ['iran not eff', 'iran not eff'],
  ['+iran AND +eff', 'iran eff'],
  ['iran OR eff', 'iran OR eff'],
  ['iran | eff|"a b"', 'iran OR eff OR "a b"'],
  ['iran or eff', 'iran or eff'],
  ['actor:iran OR actor:eff vote', 'vote actor:iran,eff'],
  ['(iran OR eff) vote', 'iran OR eff vote'],
  ['vote (iran OR (eff))', 'vote iran OR eff'],
  ['(iran) (vote eff)', 'iran vote eff'],
  ['24(2)(a), A/AC.291/22/Rev.2;', '24(2)(a) A/AC.291/22/Rev.2'],
  ['Convention 108+', 'Convention 108+'],
  ['Iran: no consensus…', 'Iran no consensus'],
  ['https://www.un.org/a?b=c', 'https://www.un.org/a?b=c'],
  ['con\u00adfiscation\u00a0order', 'confiscation order'],
])('%s is read as %s, and nothing is to be said', (typed, text) => {
  expect(read(typed)).toMatchObject({ text, notes: [] });
});

describe('operators', () => {
  test.each([
    ['ACTOR:iran', 'actor', 'iran'],
    ['author:Iran', 'actor', 'iran'],
    ['by:EFF', 'actor', 'eff'],
    ['country:"Viet Nam"', 'actor', 'viet-nam'],
    ['actor:Vietnam', 'actor', 'viet-nam'],
    ['actor:"Islamic Republic of Iran"', 'actor', 'iran'],
    ['actor:“Islamic Republic of Iran”', 'actor', 'iran'],
    ['actor:"Faouzia Boumaiza Mebarki, Chair of the Ad Hoc Committee"', 'actor', 'chair'],
    ['actor:iran,eff', 'actor', 'iran,eff'],
    ['actor:"Islamic Republic of Iran",EFF,iran', 'actor', 'iran,eff'],
    ['text:RDTC', 'text', 'rdtc'],
    ['article:24', 'article', '24'],
    ['article:24(2)', 'article', '24'],
    ['art:16bis', 'article', '16 bis'],
    ['article:"Article 5"', 'article', '5'],
    ['article:preamble', 'article', 'preamble'],
    ['topic:scope', 'topic', 'scope'],
    ['session:sixth-session', 'session', 'sixth-session'],
    ['kind:statement', 'kind', 'statement'],
    ['grade:official', 'grade', 'official'],
    ['year:2024', 'year', '2024'],
    ['lang:fr', 'language', 'fr'],
    ['before:2024-02', 'before', '2024-02'],
    ['after:2024', 'after', '2024'],
    ['after:"9 Feb 2024"', 'after', '2024-02-09'],
    ['before:2024/2/9', 'before', '2024-02-09'],
  ])('%s', (typed, name, value) => {
    expect(read(typed)).toMatchObject({ clauses: [], filters: [{ name, value, excluded: false }], notes: [] });
  });

  test('several values of one operator are any of them, several operators all', () => {
    const [either, , both] = read('actor:iran,eff -actor:eff topic:scope').filters;
    expect(either && valuesOf(either)).toEqual(['iran', 'eff']);
    expect(both).toEqual({ name: 'topic', value: 'scope', excluded: false });
  });

  test.each([
    ['date:2024-02', '2024-01-31', '2024-03-01', 'date:2024-02'],
    ['date:2024-02-29', '2024-02-28', '2024-03-01', 'date:2024-02-29'],
    ['date:2024-12', '2024-11-30', '2025-01-01', 'date:2024-12'],
    ['date:2024', '2023-12-31', '2025-01-01', 'after:2023-12-31 before:2025-01-01'],
    ['date:2022..2023-05', '2021-12-31', '2023-06-01', 'after:2021-12-31 before:2023-06-01'],
    ['date:"February 2024"', '2024-01-31', '2024-03-01', 'date:2024-02'],
  ])('%s is the days between two others', (typed, after, before, text) => {
    const query = read(typed);
    expect(query.filters).toEqual([
      { name: 'after', value: after, excluded: false },
      { name: 'before', value: before, excluded: false },
    ]);
    expect(query.text).toBe(text);
    expect(parseQuery(text).filters).toEqual(query.filters);
  });
});

describe('what was not understood is said, with a query that would be right', () => {
  test.each([
    ['actr:iran vote', 'There is no operator “actr:”; did you mean actor:?', 'actor:iran vote'],
    ['vote -aktor:iran', 'There is no operator “aktor:”; did you mean actor:?', 'vote -actor:iran'],
    ['wxyzw:iran', 'There is no operator “wxyzw:”', undefined],
    ['actor: iran', '“actor:” needs a value right after the colon', 'actor:iran'],
    ['vote actor:', '“actor:” needs a value right after the colon', undefined],
    ['before:2024-02-30', 'The date 2024-02-30 does not exist; did you mean 2024-02-29?', 'before:2024-02-29'],
    ['after:2023-13', 'The date 2023-13 does not exist; did you mean 2023-12?', 'after:2023-12'],
    ['after:soon', '“soon” is not a date such as 2024, 2024-02 or 2024-02-09', undefined],
    ['date:2023..2024-02-31', 'The date 2024-02-31 does not exist; did you mean 2024-02-29?', 'date:2024-02-29'],
    ['year:24', '“24” is not a year such as 2024', undefined],
    ['article:x', '“x” is not the number of an article, such as 24', undefined],
    ['vote actor:irna', 'There is no actor “irna” here; did you mean iran?', 'vote actor:iran'],
    ['actor:atlantis', 'There is no actor “atlantis” here', undefined],
    ['"human rights', 'A quotation mark is not closed', '"human rights"'],
    ['OR iran', 'OR at the edge of a query means nothing', undefined],
    ['iran OR', 'OR at the edge of a query means nothing', undefined],
    ['iran NOT', 'NOT at the edge of a query means nothing', undefined],
    ['-iran', 'This only leaves things out; everything else is shown', undefined],
    ['actor:iran OR vote', 'OR joins words, or values of one operator; here both must hold', undefined],
    ['iran OR -vote', 'OR joins words, or values of one operator; here both must hold', undefined],
    ['iran OR (eff vote)', 'Parentheses are not read: OR and minus concern what stands beside them', undefined],
    ['vote -(iran eff)', 'Parentheses are not read: OR and minus concern what stands beside them', undefined],
    ['-date:2024-02 iran', 'date: cannot be left out; use before: or after:', undefined],
    ['a'.repeat(301), 'Only the first 300 characters are read', undefined],
  ])('%s', (typed, message, right) => {
    expect(messages(typed)).toContain(message);
    if (!typed.includes('..')) expect(suggestion(typed)).toBe(right);
  });

  test('an unknown value is kept: it finds nothing', () => {
    expect(read('actor:irna').filters).toEqual([{ name: 'actor', value: 'irna', excluded: false }]);
  });

  test('a wrong operator and one without value are words of the query', () => {
    expect(read('actr:iran').clauses[0]?.alternatives[0]?.words).toEqual(['actr', 'iran']);
    expect(read('actor:').clauses[0]?.alternatives[0]?.words).toEqual(['actor']);
  });

  test('a suggestion is right', () => {
    for (const typed of ['actr:iran', 'before:2024-02-30', 'actor:irna', '"human rights', 'actor: iran'])
      expect(read(suggestion(typed) ?? '').notes).toEqual([]);
  });
});

test('a query that grows in its canonical spelling keeps its first alternatives', () => {
  const query = parseQuery(Array.from({ length: 150 }, () => 'a').join('|'));
  expect(query.clauses[0]?.alternatives.length).toBeGreaterThan(50);
  expect(writeQuery(query).length).toBeLessThanOrEqual(300);
});
