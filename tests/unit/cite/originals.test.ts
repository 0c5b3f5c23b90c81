import { describe, expect, it } from 'vitest';
import { actor as actorSchema } from '../../../src/schemas/actor.ts';
import { issuerOf } from '../../../src/base/documents.ts';
import { authorOf } from '../../../src/features/cite/names.ts';
import { originalSources, originalsOf } from '../../../src/features/cite/originals.ts';
import type { Dated, Entry } from '../../../src/records/entry.ts';
import { corpus, record } from './records.ts';

const source = (grade: string, rest: object = {}) => ({
  url: `https://example.org/${grade}`,
  title: grade,
  grade,
  ...rest,
});
const official = source('official');
const primary = source('primary');
const secondary = source('secondary');
const found = (entry: Entry<Dated>) => originalSources(entry).map(({ title }) => title);

describe('the original of a statement or letter', () => {
  it.each([
    ['what is marked, however it is graded', [official, { ...secondary, original: true }], ['secondary']],
    [
      'all that is marked: two languages, two sites',
      [
        { ...official, original: true },
        { ...primary, original: true },
      ],
      ['official', 'primary'],
    ],
    ['the only source, official', [official], ['official']],
    ['the only source, primary', [primary], ['primary']],
    ['no only source of another grade', [secondary], []],
    ['no only source that is said not to be it', [{ ...official, original: false }], []],
    ['none of several that are not marked: the best may tell of what others said', [primary, secondary], []],
  ])('is %s', (_, sources, titles) => {
    expect(found(record.statement({ sources }))).toEqual(titles);
    expect(found(record.letter({ sources }))).toEqual(titles);
  });

  it('has the actors or convenors as authors, its own title, and the address of its source', () => {
    expect(originalsOf(record.letter(), corpus)).toMatchObject([
      {
        id: 'letters-open-letter-original',
        title: 'A source',
        author: [{ literal: 'Electronic Frontier Foundation' }, { family: 'Geist', given: 'Michael' }],
        issued: { 'date-parts': [[2024, 2]] },
        publisher: 'Example Press',
        URL: 'https://example.org/a',
      },
    ]);
  });

  it.each([
    ['the date on which it was said where its source has none', {}, [[2024, 2]], undefined],
    ['both where they differ', { date: '2024-03-01' }, [[2024, 3, 1]], { 'date-parts': [[2024, 2]] }],
  ])('has %s', (_, fields, issued, said) => {
    const [original] = originalsOf(record.statement({ sources: [source('official', fields)] }), corpus);
    expect([original?.issued, original?.['event-date']]).toEqual([{ 'date-parts': issued }, said]);
  });

  it('is never by signatories', () => {
    const letter = record.letter({ convenors: [], signatories: [{ name: 'EFF', actor: 'eff' }] });
    expect(originalsOf(letter, corpus)[0]).not.toHaveProperty('author');
  });

  it('has keys that differ where there are several', () => {
    const sources = [
      { ...official, original: true },
      { ...primary, original: true },
    ];
    expect(originalsOf(record.statement({ sources }), corpus).map(({ id }) => id)).toEqual([
      'statements-said-original',
      'statements-said-original-2',
    ]);
  });
});

describe('the original of a text', () => {
  it('is the text, by the body whose symbol it bears, at the address of that symbol', () => {
    expect(originalsOf(record.text({ symbol: 'A/AC.291/22/Rev.3' }), corpus)).toMatchObject([
      {
        type: 'report',
        title: 'Resolution 79/243',
        number: 'A/AC.291/22/Rev.3',
        author: [{ literal: expect.stringMatching(/^Ad Hoc Committee/) }],
        issued: { 'date-parts': [[2024, 12, 24]] },
        URL: 'https://docs.un.org/en/A/AC.291/22/Rev.3',
      },
    ]);
  });

  it('is read where its record says, whatever its sources are', () => {
    const url = 'https://example.org/text';
    expect(originalsOf(record.text({ url }), corpus)).toMatchObject([{ URL: url, number: 'A/RES/79/243' }]);
    const [unknown] = originalsOf(record.text({ url, symbol: undefined }), corpus);
    expect(unknown).toMatchObject({ type: 'webpage', URL: url });
    expect(unknown).not.toHaveProperty('author');
    expect(originalsOf(record.text({ symbol: undefined }), corpus)).toEqual([]);
    const sources = [{ ...secondary, original: true, language: 'fr' }];
    expect(originalsOf(record.text({ symbol: undefined, sources }), corpus)).toMatchObject([
      { URL: secondary.url, language: 'fr' },
    ]);
  });
});

it('a meeting and a red line have no original unless a source is marked; then whoever published it is the author', () => {
  expect(originalsOf(record.session(), corpus)).toEqual([]);
  expect(originalsOf(record.redLine(), corpus)).toEqual([]);
  const sources = [source('official', { original: true, publisher: 'UNODC' })];
  expect(originalsOf(record.session({ sources }), corpus)).toMatchObject([{ author: [{ literal: 'UNODC' }] }]);
});

it.each([
  ['A/RES/79/243', /^United Nations General Assembly$/],
  ['A/AC.291/7', /^Ad Hoc Committee/],
  ['ST/SGB/1', /^United Nations Secretariat$/],
  ['X/1', /^nobody$/],
])('the document %s is issued by the body that its symbol names, the narrowest first: %s', (symbol, issuer) => {
  expect(issuerOf(symbol) ?? 'nobody').toMatch(issuer);
});

describe('an actor as an author', () => {
  it.each([
    ['Michael Geist', undefined, { family: 'Geist', given: 'Michael' }],
    ['A. B. Mebarki, Chair of the Committee', undefined, { family: 'Mebarki', given: 'A. B.' }],
    ['Faouzia Boumaiza Mebarki, Chair', 'Boumaiza Mebarki', { family: 'Boumaiza Mebarki', given: 'Faouzia' }],
    ['Eliška van der Berg', undefined, { family: 'van der Berg', given: 'Eliška' }],
    ['Võ Nguyên Giáp', 'Võ', { family: 'Võ', given: 'Nguyên Giáp' }],
    ['danah boyd', undefined, { family: 'boyd', given: 'danah' }],
    ['Suharto', undefined, { literal: 'Suharto' }],
  ])('is a person by family and given name: %s', (name, family, author) => {
    expect(authorOf(actorSchema.parse({ id: 'x', name, kind: 'individual', family }))).toEqual(author);
  });

  it('is whole where it is no person', () => {
    expect(authorOf(actorSchema.parse({ id: 'x', name: 'Iran, Islamic Republic of', kind: 'state' }))).toEqual({
      literal: 'Iran, Islamic Republic of',
    });
  });

  it('has a family name only where it is a person and the name holds it', () => {
    const fault = (fields: object) => actorSchema.safeParse({ id: 'x', ...fields }).error?.issues[0]?.message;
    expect(fault({ name: 'Iran', kind: 'state', family: 'Iran' })).toBe('Only a person has a family name');
    expect(fault({ name: 'Ada King', kind: 'individual', family: 'Lovelace' })).toBe(
      '"Lovelace" is not part of the name "Ada King"',
    );
  });
});
