import { expect, test } from 'vitest';
import { normalizeWord } from '../../../src/features/search/normal-form.ts';
import { joinsIn } from '../../../src/features/search/joins.ts';
import { foldText, runTogether, wordsIn } from '../../../src/features/search/words.ts';

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
])('%j is compared as %j', (word, folded) => {
  expect(foldText(word)).toBe(folded);
});

test.each([
  ["Iran's co-operation", ['iran', 'co', 'operation'], ['cooperation']],
  ['Iran’s rights\u2011based law', ['iran', 'rights', 'based', 'law'], []],
  ['A/AC.291/22/Rev.2', ['a', 'ac', '291', '22', 'rev', '2'], ['aac291x22rev2']],
  ['Article 24(2), 24/7', ['article', '24', '2', '24', '7'], ['24x7']],
  ['ad hoc ad-hoc', ['ad', 'hoc', 'ad', 'hoc'], ['adhoc', 'adhoc']],
  ['the U.S., E.U. and U.S.-led M.L.A', ['the', 'usa', 'eu', 'and', 'usa', 'led', 'mla'], []],
  ['US, us, Us', ['usa', 'us', 'us'], []],
  ['d’Ivoire', ['d', 'ivoire'], ['divoire']],
  ['States’ rights — “now”…', ['states', 'rights', 'now'], []],
  ['日本語 عربي', ['日本語', 'عربي'], []],
  ['— & /', [], []],
])('the words of %j, and those that signs join', (text, words, joined) => {
  const found = wordsIn(text);
  expect(found.map((word) => word.text)).toEqual(words);
  const known = new Set(['cooperation', 'adhoc', 'divoire'].map(normalizeWord));
  expect(joinsIn(found, (form) => known.has(form)).map((join) => join.text)).toEqual(joined);
});

test('words know where they stand', () => {
  const text = 'The “rights\u2011based” Con\u00advention';
  expect(wordsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'The',
    'rights',
    'based',
    'Con\u00advention',
  ]);
});

test('names are the same however they are joined', () => {
  expect(runTogether('Ha Noi')).toBe(runTogether('Hanoi'));
  expect(runTogether('A/AC.291/22/Rev.2')).toBe(runTogether('a ac 291 22 REV 2'));
});

test.each([
  'criminalise criminalize criminalised criminalising criminalisation criminalization criminalizes',
  'organisation organization organisations organizational',
  'defence defense defences',
  'programme program programmes programming',
  'behaviour behavior behaviours behavior',
  'centre center centres centred',
  'licence license licences',
  'practise practice practising',
  'analyse analyze analysed analysis analyses',
  'catalogue catalog',
  'travelled traveled travelling',
  'judgement judgment',
  'safeguard safeguards safeguarded safeguarding',
  'ratify ratifies ratified ratification',
  'revise revised revises',
  'treaty treaties',
  'child children',
  'woman women',
  'seek seeks sought seeking',
  'give gives gave given giving',
  'hold holds held holding',
  'say says said saying',
  'meet meets met meeting',
  'criterion criteria',
  'labelled labeled labelling',
  'counsellor counselor',
  'fulfil fulfill fulfilment fulfillment',
  'enrol enroll enrolment',
  'paedophile pedophile',
  'whilst while',
  'towards toward',
])('one normal form: %s', (words) => {
  expect(new Set(words.split(' ').map(normalizeWord)).size).toBe(1);
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
])('several normal forms: %s', (words) => {
  expect(new Set(words.split(' ').map(normalizeWord)).size).toBe(words.split(' ').length);
});

test('numbers, symbols and words of other scripts are their own normal form', () => {
  for (const word of ['24', 'rev2', 'aac29122rev2', 'преступность', 'عربي', 'cn'])
    expect(normalizeWord(word)).toBe(word);
});
