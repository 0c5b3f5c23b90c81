import { expect, test } from 'vitest';
import { beginsWith, bareWord, dueTo, normaliseQuery, parseQuery } from '../../../src/search/query.ts';

test.each([
  ['“human rights”', '"human rights"'],
  ['«human rights»', '"human rights"'],
  ['„human rights“', '"human rights"'],
  ['d’Ivoire', "d'Ivoire"],
  ['A/AC.291/22\u2011Rev.2', 'A/AC.291/22-Rev.2'],
  ['  mutual\u00a0legal \n assistance ', 'mutual legal assistance'],
  ['con\u00adfis\u00adca\u00adtion', 'confiscation'],
  ['con\ufb01scation', 'confiscation'],
  ['Article 24(2)', 'Article 24 2'],
])('%j is searched for as %j', (typed, searched) => {
  expect(normaliseQuery(typed)).toBe(searched);
});

test('a query in quotes is a phrase; one word is not', () => {
  expect(parseQuery('“human rights”')).toEqual({
    phrase: 'human rights',
    words: ['human', 'rights'],
    partlyQuoted: false,
  });
  expect(parseQuery('"safeguards"').phrase).toBeUndefined();
});

test('quotes around a part are noticed', () => {
  expect(parseQuery('"human rights" clause')).toEqual({
    phrase: undefined,
    words: ['human', 'rights', 'clause'],
    partlyQuoted: true,
  });
  expect(parseQuery('"human rights" "legal assistance"').partlyQuoted).toBe(true);
});

test('words are distinct and hold a letter or digit', () => {
  expect(parseQuery('Iran — & iran Côte').words).toEqual(['iran', 'Côte']);
  expect(parseQuery('—').words).toEqual([]);
});

test('a word of a text begins with what was typed, at any part of it', () => {
  expect(beginsWith('A/AC.291/22/Rev.2', 'rev')).toBe(true);
  expect(beginsWith("d'Ivoire,", 'ivo')).toBe(true);
  expect(beginsWith('Türkiye', bareWord('turk'))).toBe(true);
  expect(beginsWith('safe', 'safegards')).toBe(false);
});

test('a match is due to the word of the query that it looks most like', () => {
  expect(dueTo('ratification', ['safeguards', 'ratified'])).toBe(1);
  expect(dueTo("Iran's", ['article', 'iran'])).toBe(1);
});
