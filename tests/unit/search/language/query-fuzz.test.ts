import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery, writeQuery, type Known } from '../../../../src/features/search/language/query.ts';

const known: Known = {
  actor: [
    ['iran', 'Iran', 'Islamic Republic of Iran'],
    ['eff', 'Electronic Frontier Foundation', 'EFF'],
    ['chair', 'Faouzia Boumaiza Mebarki, Chair of the Ad Hoc Committee'],
  ],
  text: [['rdtc', 'RDTC', 'Revised draft text']],
};

/** Pieces that queries are made of, right and wrong, in any order and without spaces where none belong. */
const piece = fc.constantFrom(
  ...'iran|safeguards|OR|AND|NOT|or|-|+|--|(|)|"|“|”|„|«|»|‹|›|「|」|‘|’|\'| |  |,|:|..|actor:|Actor:|by:|actr:|date:|before:|after:|year:|article:|text:|2024|2024-02|2024-02-30|24(2)|16 bis|A/AC.291/22/Rev.2|co-operation|d’Ivoire|ﬁ|\u00ad|İ|ß|é|漢字|عربي|😀|\ud800||…|–|—|−|＂|.OR|OR.|x:y|http://a.b'.split(
    '|',
  ),
  '|',
  ', ',
);
const query = fc.oneof(
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('whatever is typed, a query comes of it, and its canonical text reads as the same query', () => {
  fc.assert(
    fc.property(query, fc.constantFrom({}, known), (typed, values) => {
      const parsed = parseQuery(typed, values);
      const { clauses, filters, text } = parseQuery(writeQuery(parsed), values);
      expect({ clauses, filters, text }).toEqual({
        clauses: parsed.clauses,
        filters: parsed.filters,
        text: parsed.text,
      });
      expect(parsed.text.length).toBeLessThanOrEqual(300);
      for (const { alternatives } of parsed.clauses)
        for (const { words } of alternatives) expect(words.join('')).not.toBe('');
      for (const { message } of parsed.notes) expect(message).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});

test('a hostile query of any length costs no more than its first 300 characters', () => {
  for (const unit of ['("', "'a", '-(', 'a(b)', '((', '«', 'OR ', 'actor:"', '2024-', 'aa.', '\u0301', 'x:'])
    expect(parseQuery(unit.repeat(100_000)).text.length).toBeLessThanOrEqual(300);
});
