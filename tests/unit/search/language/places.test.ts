import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn, placesIn, realCorpus, realFiles } from './support.ts';
import { parseQuery } from '../../../../src/features/search/language/query.ts';
import { findPlaces, knownIn } from '../../../../src/features/search/language/places.ts';

const corpus = realCorpus();
const index = placesIn(realFiles(corpus));
const find = (query: string) => findPlaces(query, index, ['localhost:4321']);
const first = (query: string) => find(query)[0];

describe('documents by symbol', () => {
  test.each([
    'A/AC.291/22/Rev.2',
    'a/ac.291/22/rev.2',
    'A/AC.291/22/Rev. 2',
    'A/AC.291/22\u2011Rev.2',
    'A AC 291 22 Rev 2',
    'AC.291/22 rev 2',
    'aac29122rev2',
    '(A/AC.291/22/Rev.2).',
    'https://undocs.org/A/AC.291/22/Rev.2',
  ])('%s', (query) => {
    expect(first(query)).toMatchObject({ address: '/texts/rev-2/', kind: 'text', exact: true, rest: '' });
  });

  test.each([
    ['A/AC.291/22', '/texts/zero-draft/'],
    ['A/AC.291/22/Rev.1', '/texts/rdtc/'],
    ['A/RES/74/247', '/texts/res-74-247/'],
    ['resolution 74/247', '/texts/res-74-247/'],
    ['A/75/L.87/Rev.1', '/sessions/general-assembly-75-282/'],
    ['L.15', '/texts/final-draft/'],
    ['Hanoi Convention', '/texts/convention/'],
    ['rdtc', '/texts/rdtc/'],
    ['Revised Draft Text', '/texts/rdtc/'],
  ])('%s is %s', (query, address) => {
    expect(first(query)).toMatchObject({ address, exact: true });
  });

  test('a symbol that is not recorded is no other document', () => {
    for (const query of [
      'A/AC.291/22/Rev.9',
      'A/AC.291/22 Rev.9',
      'A/AC.291/22/Add.1',
      'A/AC.291/223',
      'A/AC.291/22/5',
    ])
      expect(find(query)).toEqual([]);
  });

  test('what else is asked for is told', () => {
    expect(first('vote A/AC.291/22/Rev.2 Côte')).toMatchObject({ exact: false, rest: 'vote Côte' });
  });
});

describe('articles', () => {
  const safeguards = '/articles/conditions-and-safeguards/';
  test.each([
    ['article 24', safeguards, 'Article 24: Conditions and safeguards'],
    ['Article 24', safeguards, 'Article 24: Conditions and safeguards'],
    ['Art. 24(2)', safeguards, 'Article 24(2): Conditions and safeguards'],
    ['art24', safeguards, 'Article 24: Conditions and safeguards'],
    ['24(2)(a)', safeguards, 'Article 24(2)(a): Conditions and safeguards'],
    ['article 24, paragraph 2', safeguards, 'Article 24(2): Conditions and safeguards'],
    ['article 24 of the Convention', safeguards, 'Article 24: Conditions and safeguards'],
    ['art 5 rdtc', '/articles/respect-for-human-rights/', 'Article 5 of RDTC: Respect for human rights'],
    ['RDTC art. 5', '/articles/respect-for-human-rights/', 'Article 5 of RDTC: Respect for human rights'],
    [
      'article 5 of the zero draft',
      '/articles/respect-for-human-rights/',
      'Article 5 of Zero draft: Respect for human rights',
    ],
    [
      'A/AC.291/22/Rev.1 article 5',
      '/articles/respect-for-human-rights/',
      'Article 5 of RDTC: Respect for human rights',
    ],
    ['Article 6(2)', '/articles/respect-for-human-rights/', 'Article 6(2): Respect for human rights'],
    [
      'article 17 zero draft',
      '/texts/zero-draft/#article-17',
      'Article 17 of Zero draft: Offences relating to other international treaties',
    ],
  ])('%s', (query, address, label) => {
    expect(first(query)).toMatchObject({ address, label, kind: 'article', exact: true });
  });

  test('several at once', () => {
    const addresses = find('arts. 5 and 24').filter(({ exact }) => exact);
    expect(addresses.slice(0, 2).map(({ address }) => address)).toEqual([
      '/articles/protection-of-sovereignty/',
      safeguards,
    ]);
    expect(find('articles 5, 6 and 7').map(({ address }) => address)).toContain('/articles/illegal-access/');
    for (const typed of ['articles 5 to 7', 'arts 5–7', 'art. 5-7'])
      expect(find(typed).map(({ address }) => address)).toEqual(
        expect.arrayContaining(find('articles 5, 6 and 7').map(({ address }) => address)),
      );
  });

  test('the same article under its numbers elsewhere, and the same number elsewhere', () => {
    expect(first('article 6')?.reason).toBe(
      'Article 6 of Convention; the same as Article 5 of CND, part 1, Zero draft, RDTC; the same as Article 6 of UDTC, L.15',
    );
    expect(find('article 5').map(({ label }) => label)).toContain('Article 5 of RDTC: Respect for human rights');
  });

  test('an article that no text has is nowhere', () => {
    expect(find('article 99')).toEqual([]);
    expect(find('article of faith')).toEqual([]);
  });

  test('words beside it', () => {
    const [article, ...others] = find('safeguards article 24 iran');
    expect(article).toMatchObject({ address: safeguards, exact: false, rest: 'safeguards iran' });
    expect(others.map(({ address }) => address)).toEqual(['/actors/iran/', '/topics/human-rights-safeguards/']);
  });

  test('ARTICLE 19 is an organization, too', () => {
    expect(find('article 19').map(({ address }) => address)).toContain('/actors/article-19/');
  });
});

describe('addresses of ours', () => {
  test.each([
    ['statements/2024-08-08-iran#p3', '/statements/2024-08-08-iran/#p3', 'paragraph'],
    ['/statements/2024-08-08-iran/#p3', '/statements/2024-08-08-iran/#p3', 'paragraph'],
    ['2024-08-08-iran', '/statements/2024-08-08-iran/', 'record'],
    ['2024-08-08-iran#p3', '/statements/2024-08-08-iran/#p3', 'paragraph'],
    [
      'https://cybercrime-convention-record.org/statements/2024-08-08-iran/r/2/',
      '/statements/2024-08-08-iran/r/2/',
      'record',
    ],
    ['https://www.cybercrime-convention-record.org/texts/rdtc/?x=1#article-5', '/texts/rdtc/#article-5', 'text'],
    ['cybercrime-convention-record.org/texts/rdtc', '/texts/rdtc/', 'text'],
    ['http://localhost:4321/record/actors/iran/', '/actors/iran/', 'actor'],
    ['(statements/2024-08-08-iran/r/2#p3),', '/statements/2024-08-08-iran/r/2/#p3', 'paragraph'],
    ['glossary/#mla', '/glossary/#mla', 'term'],
    ['/articles/conditions-and-safeguards/', '/articles/conditions-and-safeguards/', 'article'],
    ['sessions/sixth-session', '/sessions/sixth-session/', 'session'],
  ])('%s', (query, address, kind) => {
    expect(find(query)).toMatchObject([{ address, kind, exact: true }]);
  });

  test.each([
    'https://example.org/texts/rdtc/',
    'example.org/texts/rdtc/',
    'statements/2024-08-08-atlantis#p3',
    'texts/atlantis',
    'glossary/#atlantis',
  ])('%s leads nowhere', (query) => {
    expect(find(query).filter(({ exact }) => exact)).toEqual([]);
  });
});

describe('meetings and periods', () => {
  test.each([
    ['6th session', '/sessions/sixth-session/'],
    ['sixth session', '/sessions/sixth-session/'],
    ['the Sixth Session', '/sessions/sixth-session/'],
    ['session 6', '/sessions/sixth-session/'],
    ['sixth', '/sessions/sixth-session/'],
    ['6th', '/sessions/sixth-session/'],
    ['seventh session', '/sessions/concluding-session/'],
    ['third intersessional', '/sessions/intersessional-3/'],
    ['3rd intersessional consultation', '/sessions/intersessional-3/'],
    ['Hanoi', '/sessions/signing-ceremony-hanoi/'],
    ['Ha Noi', '/sessions/signing-ceremony-hanoi/'],
    ['August 2024', '/sessions/reconvened-concluding-session/'],
    ['2024-08-08', '/sessions/reconvened-concluding-session/'],
    ['8 Aug. 2024', '/sessions/reconvened-concluding-session/'],
  ])('%s', (query, address) => {
    expect(first(query)).toMatchObject({ address, kind: 'session', exact: true });
  });

  test('cities and countries have all their meetings', () => {
    expect(find('Vienna').length).toBeGreaterThan(5);
    expect(find('new york').every(({ reason }) => reason === 'Held in New York')).toBe(true);
    expect(find('Austria').map(({ kind }) => kind)).toContain('session');
    expect(first('Austria')?.kind).toBe('actor');
  });

  test('periods are those that records are dated by', () => {
    expect(find('August 2024')).toContainEqual({
      address: '/search/?q=date%3A2024-08',
      label: 'August 2024',
      kind: 'period',
      reason: 'Records dated August 2024',
      exact: true,
      rest: '',
    });
    expect(find('2024').map(({ kind }) => kind)).toEqual(['period']);
    expect(find('August 1999')).toEqual([]);
    expect(find('2024-02-31')).toEqual([]);
  });

  test('an ordinal is a meeting only by itself', () => {
    expect(find('sixth committee')).toEqual([]);
  });
});

test.each([
  ['EFF', '/actors/eff/'],
  ['north korea', '/actors/democratic-peoples-republic-of-korea/'],
  ['cote d’ivoire', '/actors/cote-divoire/'],
  ['Great Britain', '/actors/united-kingdom/'],
  ['vietnam', '/actors/viet-nam/'],
  ['human rights', '/topics/human-rights-safeguards/'],
  ['recorded votes', '/glossary/#recorded-vote'],
  ['third committee', '/glossary/#third-committee'],
  ["Iran's", '/actors/iran/'],
])('%s', (query, address) => {
  expect(first(query)).toMatchObject({ address, exact: true });
});

test('everything that is found is there', () => {
  const there = addressesIn(corpus);
  for (const query of [
    'article 5',
    'Vienna',
    'preamble',
    'rdtc art 6',
    'MLA',
    'A/78/986',
    'iran',
    'arts 1, 2, 3, 4, 68',
  ])
    for (const { address } of find(query)) expect(there).toContain(address);
  for (const [, address] of index.symbols) expect(there).toContain(address);
});

test('operators know the values of the index', () => {
  const known = knownIn(index);
  for (const [typed, value] of [
    ['actor:"Islamic Republic of Iran"', 'iran'],
    ['country:dprk', 'democratic-peoples-republic-of-korea'],
    ['text:rdtc', 'rdtc'],
    ['session:6th', 'sixth-session'],
    ['session:"6th session"', 'sixth-session'],
    ['topic:privacy', 'data-protection'],
  ] as const)
    expect(parseQuery(typed, known)).toMatchObject({ filters: [{ value }], notes: [] });
});

test('whatever is typed, places are found or not, and never an error', () => {
  const piece = fc.constantFrom(
    ...'article|art.|arts|24|24(2)|5, 6|and|to|bis|rdtc|A/AC.291/22|/Rev.2|rev 9|6th|session|Hanoi|August|2024|2024-08-08|#p3|statements/|/r/2/|https://|cybercrime-convention-record.org/|iran|Côte d’Ivoire|(|)|"|-|,| |  |\ud800|ﬁ|عربي|preamble|\u0301|İ'.split(
      '|',
    ),
  );
  const query = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(' ')),
    fc.string({ unit: 'binary', maxLength: 400 }),
  );
  fc.assert(
    fc.property(query, (typed) => {
      for (const { address, label, rest, exact } of find(typed)) {
        expect(address).toMatch(/^\/[\w/#?=%-]+$/);
        expect(label).not.toBe('');
        expect(exact).toBe(rest === '');
      }
    }),
    { numRuns: 1000 },
  );
  for (const unit of [
    'article 1, ',
    'art',
    'a/',
    '24(2)',
    'statements/',
    'https://',
    'A/AC.291/22 ',
    '1 ',
    'preamble ',
    '#p1/',
  ])
    expect(find(unit.repeat(100_000)).length).toBeLessThan(1000);
});
