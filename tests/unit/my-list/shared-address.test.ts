import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, type Dossier, type Item } from '../../../src/features/my-list/item.ts';
import { decode, encode, ofRuns, runs } from '../../../src/features/my-list/shared-address.ts';

const item = (path: string, rest: Partial<Item> = {}): Item => ({ path, paragraphs: [], revision: 1, ...rest });
const three: Dossier = {
  title: 'For the hearing',
  items: [
    item('/statements/2024-08-08-iran/', { paragraphs: [2, 4, 5], note: 'Compare with “no. 3” – ça ira' }),
    item('/letters/2025-10-joint-statement-signing/', { revision: 2 }),
    item('/red-lines/human-rights-clause/', { paragraphs: [1] }),
  ],
};
const address = encode(three);

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const dossiers: fc.Arbitrary<Dossier> = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 30 }),
  items: fc.uniqueArray(
    fc
      .record({
        collection: fc.constantFrom('sessions', 'statements', 'letters', 'red-lines', 'texts'),
        id: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('-')),
        paragraphs: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }).chain((list) =>
          fc.constantFrom(
            list,
            [...list].sort((a, b) => a - b),
          ),
        ),
        revision: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
        note: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { nil: undefined }),
      })
      .map(({ collection, id, paragraphs, revision, note }): Item => ({
        path: `/${collection}/${id}/`,
        paragraphs,
        ...(revision === undefined ? {} : { revision }),
        ...(note === undefined ? {} : { note }),
      })),
    { maxLength: 8, selector: keyOf },
  ),
});

/** The list of an address; fails when it is none. */
function list(fragment: string) {
  const shared = decode(fragment);
  if (shared?.kind !== 'list') throw new Error(`${fragment} holds no list: ${JSON.stringify(shared)}`);
  return shared;
}

describe('a shared address', () => {
  test('gives back what was shared, whatever it is', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(list(`#${encode(dossier)}`)).toEqual({
          kind: 'list',
          dossier,
          places: dossier.items.map((_, index) => index + 1),
          damages: [],
          headRead: true,
        });
      }),
    );
  });

  test('holds nothing that a mail program takes for something else, and ends in a letter or digit', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(encode(dossier)).toMatch(/^[\w~/.-]*[A-Za-z0-9]$/);
      }),
    );
  });

  test('is short: the list of a page fits where addresses are cut', () => {
    const items = Array.from({ length: 40 }, (_, place) =>
      item(`/statements/2024-08-08-delegation-${String(place)}/`, { paragraphs: [1, 2, 3] }),
    );
    expect(encode({ title: '', items }).length).toBeLessThan(2000);
  });

  test('survives line breaks, spaces and signs written as %7E and %2F', () => {
    const mangled = address
      .replaceAll('~', '%7E')
      .replaceAll('/', '%2f')
      .replace(/(.{30})/g, '$1\r\n ');
    expect(list(mangled).dossier).toEqual(three);
  });
});

describe('a damaged address', () => {
  test('never gives another list without saying so: one character changed, anywhere', () => {
    const sign = fc.constantFrom('a', 'b', 'X', 'Z', '0', '1', '9', '-', '_', '.', '~', '/');
    fc.assert(
      fc.property(dossiers, fc.nat(), sign, (dossier, at, by) => {
        const whole = encode(dossier);
        const place = at % whole.length;
        fc.pre(whole[place] !== by);
        const shared = decode(whole.slice(0, place) + by + whole.slice(place + 1));
        if (shared?.kind !== 'list') return;
        expect(shared.damages.length > 0 || !shared.headRead).toBe(true);
        // What is given was shared.
        const keys = dossier.items.map((one) => JSON.stringify(one));
        for (const one of shared.dossier.items) expect(keys).toContain(JSON.stringify(one));
      }),
      { numRuns: 2000 },
    );
  });

  test('that was cut anywhere says how many items are missing', () => {
    for (let length = address.indexOf('/'); length < address.length; length += 1) {
      const { dossier, damages } = list(address.slice(0, length));
      expect(dossier.items).toEqual(three.items.slice(0, dossier.items.length));
      expect(dossier.items.length + damages.length, address.slice(0, length)).toBe(3);
    }
  });

  test('names the item that could not be read, and the record that was meant; the others stay', () => {
    const shared = list(address.replace('~2~~', '~3~~'));
    expect(shared.damages).toMatchObject([
      { place: 2, what: 'damaged', path: '/letters/2025-10-joint-statement-signing/' },
    ]);
    expect(shared.dossier.items.map(({ path }) => path)).toEqual([
      '/statements/2024-08-08-iran/',
      '/red-lines/human-rights-clause/',
    ]);
    expect(shared.places).toEqual([1, 3]);
  });

  test('whose start is damaged gives its items, without title and number', () => {
    const shared = list(address.replace('1~3~', '1~8~'));
    expect(shared).toMatchObject({ headRead: false, dossier: { title: '', items: three.items } });
  });

  test.each([
    ['of another version', '2~1~~0L9', { kind: 'unreadable' }],
    ['cut in its first part', '1~3~Rm9y', { kind: 'unreadable' }],
    ['that is a number', '1', { kind: 'unreadable' }],
    ['of one record that is none', 'add/actors/eff/1', { kind: 'unreadable' }],
  ])('%s is told apart', (_, fragment, expected) => {
    expect(decode(fragment)).toEqual(expected);
  });

  test('made by a later version of the page is told by its version', async () => {
    const { check } = await import('../../../src/features/my-list/check-sum.ts');
    expect(decode(`7~what~ever~${check('7~what~ever')}/new`)).toEqual({ kind: 'version', version: '7' });
  });

  test('of a kind that is not known is no damage', async () => {
    const { check } = await import('../../../src/features/my-list/check-sum.ts');
    const strange = `xsomething~1~~${check('xsomething~1~')}`;
    expect(list(`${encode({ title: '', items: [] }).replace('1~0', '1~0')}/${strange}`).damages).toEqual([
      { place: 1, what: 'kind', written: strange },
    ]);
  });
});

describe('other fragments', () => {
  test.each(['', '#', '#content', '#item-3'])('%s is the place of a page, and no list', (fragment) => {
    expect(decode(fragment)).toBeUndefined();
  });

  test('one record can be handed over', () => {
    expect(list('#add/statements/2024-08-08-iran/2p3,4').dossier.items).toEqual([
      item('/statements/2024-08-08-iran/', { revision: 2, paragraphs: [3, 4] }),
    ]);
  });
});

describe('runs of paragraphs', () => {
  test('are read only as they are written', () => {
    expect(runs([1, 2, 3, 7, 9, 10])).toBe('1-3.7.9-10');
    expect(ofRuns('1-3.7')).toEqual([1, 2, 3, 7]);
    for (const wrong of ['0', '3-1', '1.2', '1-999999', '1..3', 'a', '01', '1-']) expect(ofRuns(wrong)).toBeUndefined();
  });
});
