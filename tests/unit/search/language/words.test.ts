import { expect, test } from 'vitest';
import { fold, phraseAt, stemOf, tight, tokensOf, wordsOf } from '../../../../src/features/search/language/words.ts';

test.each([
  ['Türkiye', 'turkiye'],
  ['CÔTE', 'cote'],
  ['İstanbul', 'istanbul'],
  ['con\u00adfis\u00adca\u00adtion', 'confiscation'],
  ['con\ufb01scation', 'confiscation'],
  ['zero\u200bwidth\ufeff', 'zerowidth'],
  ['Straße', 'strasse'],
  ['Øresund Łódź', 'oresund lodz'],
  ['ＲＤＴＣ', 'rdtc'],
  ['Rev\u20112', 'rev-2'],
  ['نَصّ', 'نص'],
  ['ガイド', 'ガイド'],
  ['й', 'и'],
])('%j is compared as %j', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test.each([
  ["Iran's co-operation", ['iran', 'cooperation', 'co', 'operation']],
  ['A/AC.291/22/Rev.2', ['aac29122rev2', 'a', 'ac', '291', '22', 'rev', '2']],
  ['Article 24(2), 24/7', ['article', '24', '2', '247', '24', '7']],
  ['d’Ivoire', ['divoire', 'd', 'ivoire']],
  ['States’ rights — “now”…', ['states', 'rights', 'now']],
  ['日本語 عربي', ['日本語', 'عربي']],
  ['— & /', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('names are the same however they are joined', () => {
  expect(tight('Ha Noi')).toBe(tight('Hanoi'));
  expect(tight('L.15')).toBe(tight('l15'));
  expect(tight('A/AC.291/22/Rev.2')).toBe(tight('a ac 291 22 REV 2'));
});

test.each([
  'criminalise criminalize criminalised criminalising criminalisation criminalization criminalizes',
  'organisation organization organisations organizational',
  'defence defense defences',
  'offence offense offences offenses',
  'programme program programmes programming',
  'behaviour behavior behaviours behavior',
  'favourable favorable',
  'neighbouring neighboring',
  'centre center centres centred',
  'licence license licences',
  'practise practice practising',
  'analyse analyze analysed analysis analyses',
  'catalogue catalog',
  'travelled traveled travelling',
  'fulfil fulfill fulfilled',
  'judgement judgment',
  'safeguard safeguards safeguarded safeguarding',
  'ratify ratifies ratified ratification',
  'revise revised revises',
  'promise promises promised',
  'treaty treaties',
  'child children',
  'woman women',
  'authorise authorization authorised',
])('one stem: %s', (words) => {
  expect(new Set(words.split(' ').map(stemOf)).size).toBe(1);
});

test.each([
  'organ organization',
  'intern international',
  'community communication',
  'author authority authorization',
  'access accession',
  'import important',
  'criminal criminalization criminality',
  'legal legality',
  'new news',
  'state statement',
  'policy police',
])('several stems: %s', (words) => {
  expect(new Set(words.split(' ').map(stemOf)).size).toBe(words.split(' ').length);
});

test('numbers, symbols and words of other scripts are their own stem', () => {
  for (const word of ['24', 'rev2', 'aac29122rev2', 'преступность', 'عربي', 'cn']) expect(stemOf(word)).toBe(word);
});

test('a phrase is found word for word, whatever joins its words', () => {
  const tokens = tokensOf('The cross-border data; co operation is cooperation on cross border data-flows.');
  expect(phraseAt(tokens, ['crossborder', 'data'])).toEqual([1, 8]);
  expect(phraseAt(tokens, ['border', 'data'])).toEqual([1, 9]);
  expect(phraseAt(tokens, ['cooperation'])).toEqual([3, 6]);
  expect(phraseAt(tokens, ['data', 'flow'])).toEqual([]);
  expect(phraseAt(tokens, ['operations'])).toEqual([]);
  expect(phraseAt(tokens, [])).toEqual([]);
});
