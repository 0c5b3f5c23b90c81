import { describe, expect, test } from 'vitest';
import { addressOf, choose, comparePath, isChoice, matching } from '../../../src/features/compare/choice.ts';
import type { RecordIndex } from '../../../src/client/record-index.ts';

const revisions = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ date: '2024-03-01', note: 'n', sha256: String(place).repeat(64) }));
const index: RecordIndex = {
  records: {
    '/statements/2024-iran/': {
      title: 'Iran: no consensus',
      revisions: revisions(3),
      anchors: [],
      formerly: ['/statements/persia/'],
    },
    '/statements/2024-iraq/': { title: 'Iraq on scope', revisions: revisions(1), anchors: [] },
    '/letters/manifesto/': { title: 'Manifesto', revisions: revisions(1), anchors: [] },
    '/texts/manifesto/': { title: 'Manifesto', revisions: revisions(1), anchors: [] },
  },
};
const roots = ['https://record.example/site/', 'http://localhost:4321/site/'];
const read = (typed: string) => {
  const outcome = choose(typed, index, roots);
  return isChoice(outcome) ? addressOf(outcome) : outcome;
};

describe('a choice', () => {
  test.each([
    ['/statements/2024-iran/', '/statements/2024-iran/'],
    ['  statements/2024-iran ', '/statements/2024-iran/'],
    ['https://record.example/site/statements/2024-iran/#p3', '/statements/2024-iran/'],
    ['record.example/site/statements/2024-iran/r/2/', '/statements/2024-iran/r/2/'],
    ['http://localhost:4321/site/statements/2024-iran/r/2.json?x=1', '/statements/2024-iran/r/2/'],
    ['/site/statements/2024-iran/history/', '/statements/2024-iran/'],
    ['/Statements/2024-Iran', '/statements/2024-iran/'],
    ['2024-iran', '/statements/2024-iran/'],
    ['iran – no consensus', '/statements/2024-iran/'],
    ['Manifesto (/texts/manifesto/)', '/texts/manifesto/'],
  ])('%s is %s', (typed, address) => {
    expect(read(typed)).toBe(address);
  });

  test('without a revision is the latest; a former address leads to the present one and says so', () => {
    expect(choose('/statements/persia/', index, roots)).toMatchObject({
      path: '/statements/2024-iran/',
      number: 3,
      fixed: false,
      formerly: '/statements/persia/',
    });
  });

  test.each([
    ['/statements/2024-irn/', /^No record was ever published at \/statements\/2024-irn\//, ['/statements/2024-iran/']],
    ['/statements/2024-iran/r/9/', /has 3 revisions so far, and no revision 9/, ['/statements/2024-iran/']],
    ['/statements/2024-iran/r/x/', /no revision x/, ['/statements/2024-iran/']],
    ['https://un.org/statements/2024-iran/', /address of another site/, []],
    ['/timeline/', /is no record/, []],
    ['manifesto', /names 2 records/, ['/letters/manifesto/', '/texts/manifesto/']],
    ['scope', /has the title or id “scope”/, ['/statements/2024-iraq/']],
    ['iarn', /has the title or id/, []],
    ['constructor', /has the title or id/, []],
  ])('%s is none: it says why, with what may be meant', (typed, message, offers) => {
    const outcome = choose(typed, index, roots);
    expect(isChoice(outcome)).toBe(false);
    expect(outcome).toMatchObject({ message: expect.stringMatching(message) as string });
    const paths = 'offers' in outcome ? outcome.offers.map(({ path }) => path) : [];
    for (const path of offers) expect(paths).toContain(path);
  });
});

test('titles are offered by the beginnings of their words, in any order and without accents', () => {
  const paths = (typed: string) => matching(index, typed, 5).map(({ path }) => path);
  expect(paths('ira')).toEqual(['/statements/2024-iran/', '/statements/2024-iraq/']);
  expect(paths('consensus ìran')).toEqual(['/statements/2024-iran/']);
  expect(paths('an')).toEqual([]);
  expect(paths(' ')).toEqual([]);
});

test('the address of a comparison can be read, and holds what would end a query', () => {
  expect(comparePath('/a/b/', 'x & y#z')).toBe('/compare/?a=/a/b/&b=x%20%26%20y%23z');
});
