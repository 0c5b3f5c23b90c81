import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestQuery } from '../../../src/features/search/query/lexer.client.ts';
import { parseQuery } from '../../../src/features/search/query/query.client.ts';

/** A query as it was understood: phrases in quotation marks, alternatives with a bar, what is left out with a minus. */
const understood = (typed: string): string => {
  const { clauses, operators } = parseQuery(typed);
  return [
    ...clauses.map(({ alternatives, excluded }) => {
      const terms = alternatives.map(({ kind, text }) => (kind === 'phrase' ? `"${text}"` : text));
      return (excluded ? '-' : '') + terms.join('|');
    }),
    ...operators.map(({ name, values, excluded }) => `${excluded ? '-' : ''}${name}:${values.join()}`),
  ].join(' ');
};
const notes = (typed: string) => parseQuery(typed).notes.map(({ message }) => message);

test('words and phrases, with what is compared', () => {
  expect(parseQuery('safeguards “Human Rights” -co-operation').clauses).toEqual([
    {
      alternatives: [{ kind: 'word', text: 'safeguards', words: ['safeguards'], joined: 'safeguards' }],
      excluded: false,
      from: 0,
      to: 10,
    },
    {
      alternatives: [{ kind: 'phrase', text: 'Human Rights', words: ['human', 'rights'], joined: undefined }],
      excluded: false,
      from: 11,
      to: 25,
    },
    {
      alternatives: [{ kind: 'word', text: 'co-operation', words: ['co', 'operation'], joined: 'cooperation' }],
      excluded: true,
      from: 26,
      to: 39,
    },
  ]);
});

test.each([
  '“human rights”',
  '„human rights“',
  '«human rights»',
  '»human rights«',
  '‹human rights›',
  '「human rights」',
  '‘human rights’',
  "'human rights'",
  '＂human rights＂',
])('quotation marks: %s', (typed) => {
  expect([understood(typed), notes(typed)]).toEqual(['"human rights"', []]);
});

test.each([
  ['«l’article 24»', '"l’article 24"'],
  ['Iran’s rights', 'Iran’s rights'],
  ['""', ''],
  ['iran −eff', 'iran -eff'],
  ['iran –"human rights"', 'iran -"human rights"'],
  ['iran NOT eff', 'iran -eff'],
  ['iran NOT actor:eff', 'iran -actor:eff'],
  ['iran - eff', 'iran eff'],
  ['iran not eff', 'iran not eff'],
  ['+iran AND +eff', 'iran eff'],
  ['iran | eff|"a b"', 'iran|eff|"a b"'],
  ['iran OR eff vote', 'iran|eff vote'],
  ['iran or eff', 'iran or eff'],
  ['-iran OR eff', '-iran eff'],
  ['24(2)(a), A/AC.291/22/Rev.2;', '24(2)(a) A/AC.291/22/Rev.2'],
  ['Iran: no consensus…', 'Iran no consensus'],
  ['https://www.un.org/a?b=c', 'https://www.un.org/a?b=c'],
  ['con\u00adfiscation\u00a0order', 'confiscation order'],
  ['ACTOR:iran', 'actor:iran'],
  ['by:EFF', 'actor:EFF'],
  ['country:"Viet Nam"', 'actor:Viet Nam'],
  ['actor:“Islamic Republic of Iran”,EFF', 'actor:Islamic Republic of Iran,EFF'],
  ['art:24(2) lang:fr', 'article:24(2) language:fr'],
  ['after:"9 Feb 2024"', 'after:9 Feb 2024'],
  ['date:2022..2023-05', 'date:2022..2023-05'],
])('%s is read as %s, and nothing is to be said', (typed, text) => {
  expect([understood(typed), notes(typed)]).toEqual([text, []]);
});

test.each([
  ['actor:iran vote "a b"', 'vote "a b"'],
  ['vote -actor:iran', 'vote'],
  ['safeguards NOT actor:iran', 'safeguards'],
  ['actor:iran OR actor:eff vote', 'vote'],
  ['vote OR actor:iran review', 'vote review'],
  ['vote OR review', 'vote OR review'],
  ['-vote kind:letter', '-vote'],
])('without its operators, %s is %s', (typed, rest) => {
  expect(parseQuery(typed).rest).toBe(rest);
});

describe('what was not understood is said, with a query that would be right', () => {
  test.each([
    ['actr:iran vote', 'There is no operator “actr:”; did you mean actor:?', 'actor:iran vote'],
    ['actor: iran', '“actor:” needs a value right after the colon', 'actor:iran'],
    ['vote actor:', '“actor:” needs a value right after the colon', undefined],
    ['"human rights', 'A quotation mark is not closed', '"human rights"'],
    ['OR iran', 'OR needs a word on each side', undefined],
    ['iran OR', 'OR needs a word on each side', undefined],
    ['iran NOT', 'NOT needs a word after it', undefined],
    ['iran OR (eff vote)', 'Parentheses are ignored: OR and minus apply to the words beside them', undefined],
    ['site:un.org vote', '“site:” belongs to other search engines; here all of the record is searched', undefined],
    ['intitle:vote', '“intitle:” belongs to other search engines; here all of the record is searched', undefined],
    ['a'.repeat(301), 'Only the first 300 characters are read', undefined],
  ])('%s', (typed, message, suggestion) => {
    const note = parseQuery(typed).notes.find((one) => one.message === message);
    expect(note).toEqual({ message, ...(suggestion !== undefined && { suggestion }) });
    if (suggestion !== undefined) expect(notes(suggestion)).toEqual([]);
  });

  test('a wrong operator and one without value are words of the query', () => {
    expect(parseQuery('actr:iran').clauses[0]?.alternatives[0]?.words).toEqual(['actr', 'iran']);
    expect(parseQuery('actor:').clauses[0]?.alternatives[0]?.words).toEqual(['actor']);
  });

  test('of an operator of other search engines, only what would be a word is one', () => {
    const words = (typed: string) => parseQuery(typed).clauses.map(({ alternatives }) => alternatives[0]?.text);
    expect([words('site:un.org vote'), words('intitle:vote -inurl:eff')]).toEqual([['vote'], ['vote', 'eff']]);
    expect(parseQuery('site:un.org vote').words.trim()).toBe('vote');
  });
});

test('whatever is typed, a query comes of it, and what remains without its operators has none', () => {
  const pieces =
    'iran|safeguards|OR|AND|NOT|-|+|(|)|"|“|”|«|»|‘|’|\'| |  |,|:|..|actor:|by:|actr:|date:|before:|2024-02|24(2)|A/AC.291/22/Rev.2|co-operation|d’Ivoire|ﬁ|\u00ad|İ|漢字|😀|\ud800|…|–|OR.|x:y|http://a.b|| '.split(
      '|',
    );
  const typed = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((list) => list.join(' ')),
    fc.string({ maxLength: 60 }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { clauses, rest } = parseQuery(text);
      for (const { alternatives } of clauses) for (const { words } of alternatives) expect(words.join('')).not.toBe('');
      expect(rest.length).toBeLessThanOrEqual(longestQuery);
      expect(parseQuery(rest).operators).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
