import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, type ListItem, type MyList } from '../../../src/client/my-list.ts';
import { decode, encode } from '../../../src/features/my-list/shared-address.ts';

const item = (path: string, rest: Partial<ListItem> = {}): ListItem => ({ path, paragraphs: [], revision: 1, ...rest });
const three: MyList = {
  title: 'For the hearing',
  items: [
    item('/statements/2024-08-08-iran/', { paragraphs: [2, 4, 5], note: 'Compare with “no. 3” – ça ira' }),
    item('/letters/2025-10-joint-statement-signing/', { revision: 2 }),
    item('/red-lines/human-rights-clause/', { paragraphs: [1] }),
  ],
};
const address = encode(three);

/** The same list in an address that the page gave out while it was called the dossier. */
const former =
  '1~3~Rm9yIHRoZSBoZWFyaW5n~GLt/s2024-08-08-iran~1p2.4-5~Q29tcGFyZSB3aXRoIOKAnG5vLiAz4oCdIOKAkyDDp2EgaXJh~E7b/lletter-id~2~~7ha/rhuman-rights-clause~1p1~~CHK';

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const lists: fc.Arbitrary<MyList> = fc.record({
  title: fc.string({ unit: 'grapheme', maxLength: 30 }),
  items: fc.uniqueArray(
    fc
      .record({
        collection: fc.constantFrom('sessions', 'statements', 'letters', 'red-lines', 'texts', 'actors'),
        id: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('-')),
        paragraphs: fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }),
        revision: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
        note: fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { nil: undefined }),
      })
      .map(({ collection, id, ...rest }): ListItem => ({ path: `/${collection}/${id}/`, ...rest })),
    { maxLength: 8, selector: keyOf },
  ),
});

describe('a shared address', () => {
  test('gives back what was shared, whatever it is', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(decode(`#${encode(list)}`)).toEqual({ ...list, problems: [] });
      }),
    );
  });

  test('holds nothing that a mail program takes for something else, and ends in a letter', () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(encode(list)).toMatch(/^[\w~/.-]*[A-Za-z]$/);
      }),
    );
  });

  test('survives line breaks, spaces and signs written as %7E and %2F', () => {
    const mangled = address
      .replaceAll('~', '%7E')
      .replaceAll('/', '%2f')
      .replace(/(.{30})/g, '$1\r\n ');
    expect(decode(mangled)).toEqual({ ...three, problems: [] });
  });

  test('of the time when the page was called the dossier is read, whatever its check sums', () => {
    expect(decode(`#${former}`)).toEqual({
      title: three.title,
      items: [three.items[0], item('/letters/letter-id/', { revision: 2 }), three.items[2]],
      problems: [],
    });
  });
});

describe('an address that did not arrive whole', () => {
  test.each([
    ['today', address],
    ['former', former],
  ])('says so wherever it was cut, and gives nothing that was not shared: %s', (_, whole) => {
    const shared = decode(whole)?.items.map((one) => keyOf(one)) ?? [];
    for (let length = 1; length < whole.length; length += 1) {
      const { items, problems } = decode(whole.slice(0, length)) ?? { items: [], problems: [] };
      expect(problems, whole.slice(0, length)).not.toEqual([]);
      // An item that was cut within its paragraphs has no end, and is not taken for one.
      for (const one of items) expect(shared).toContain(keyOf(one));
    }
  });

  test('names the item and the note that cannot be read; the others stay', () => {
    const shared = decode(address.replace('~2~', '~x~').replace(/(~1p2\.4\.5~)\w+/, '$1A'));
    expect(shared?.problems).toEqual([
      'The note of item 1 cannot be read.',
      'Item 2 cannot be read: letters.2025-10-joint-statement-signing~x~',
    ]);
    expect(shared?.items.map(keyOf)).toEqual([three.items[0], three.items[2]].map((one) => one && keyOf(one)));
  });

  test.each([
    ['a number that is none', '1p0'],
    ['a run that goes down', '1p3-1'],
    ['a run that would fill the memory', '1p1-999999'],
    ['a gap', '1p1..3'],
  ])('takes nothing for paragraphs that is %s', (_, state) => {
    expect(decode(`2~/statements.a~${state}~/end`)).toMatchObject({
      items: [],
      problems: [expect.stringContaining(state)],
    });
  });

  test.each(['7~what~ever/new', '1', '2', 'add/actors/eff/1'])('%s has problems', (fragment) => {
    expect(decode(fragment)?.problems).not.toEqual([]);
  });
});

test.each(['', '#', '#content', '#item-3'])('%s is a place of a page, and no list', (fragment) => {
  expect(decode(fragment)).toBeUndefined();
});
