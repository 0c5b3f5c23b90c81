import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, type Item } from '../../../src/features/my-list/item.ts';
import { changed, merged, moved, restored, sameItems, without } from '../../../src/features/my-list/list.ts';

const named = (name: string, rest: Partial<Item> = {}): Item => ({
  path: `/statements/${name}/`,
  paragraphs: [],
  revision: 1,
  ...rest,
});
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => named(name)) as [Item, Item, Item, Item];
const names = (items: readonly Item[]) => items.map(({ path }) => path.split('/')[2]).join('');

describe('ordering', () => {
  test.each([
    [0, 1, 'bacd'],
    [0, 3, 'bcda'],
    [3, 0, 'dabc'],
    [2, 1, 'acbd'],
    [0, -5, 'abcd'],
    [0, 99, 'bcda'],
  ])('moves the item at %i to %i: %s', (from, to, expected) => {
    const items = [a, b, c, d];
    expect(names(moved(items, keyOf(items[from] ?? a), to))).toBe(expected);
    expect(names(items)).toBe('abcd');
  });

  test('keeps every item, whatever is moved where', () => {
    const move = fc.tuple(fc.nat(4), fc.integer({ min: -2, max: 6 }));
    fc.assert(
      fc.property(fc.array(move), (moves) => {
        const start = [a, b, c, d];
        const end = moves.reduce<Item[]>(
          (list, [which, to]) => moved(list, keyOf(start[which] ?? named('z')), to),
          start,
        );
        expect(end.map(({ path }) => path).sort()).toEqual(start.map(({ path }) => path));
      }),
    );
  });

  test('takes out and puts back to the same places, whatever is taken', () => {
    fc.assert(
      fc.property(fc.subarray([a, b, c, d]), (some) => {
        const { items, removed } = without([a, b, c, d], some.map(keyOf));
        expect(items).toHaveLength(4 - some.length);
        expect(restored(items, removed)).toEqual([a, b, c, d]);
      }),
    );
  });

  test('puts nothing back twice', () => {
    const { removed } = without([a, b], [keyOf(b)]);
    expect(names(restored([b, a], removed))).toBe('ba');
  });
});

describe('adding one list to another', () => {
  test('keeps the order of both, and counts what was there', () => {
    const result = merged([a, b], [c, a, d]);
    expect(names(result.items)).toBe('abcd');
    expect(result).toMatchObject({ added: 2, there: 1, notes: 0 });
  });

  test('loses no note', () => {
    const mine = named('a', { note: 'Mine.' });
    const result = merged([mine, b], [named('a', { note: 'Theirs.' }), named('b', { note: 'New.' }), mine]);
    expect(result.items.map(({ note }) => note)).toEqual(['Mine.\n\nTheirs.', 'New.']);
    expect(result).toMatchObject({ added: 0, there: 1, notes: 2 });
  });

  test('tells revisions and paragraphs apart', () => {
    expect(merged([a], [named('a', { revision: 2 }), named('a', { paragraphs: [1] })]).added).toBe(2);
  });
});

describe('changing an item', () => {
  test('leaves its place, and drops an empty note', () => {
    expect(changed([a, named('b', { note: 'x' }), c], keyOf(b), { note: '' })).toEqual([a, b, c]);
  });

  test('that becomes the same as another joins them, with both notes', () => {
    const old = named('a', { note: 'Old.' });
    const list = [old, b, named('a', { revision: 2, note: 'New.' })];
    expect(changed(list, keyOf(old), { revision: 2 })).toEqual([b, named('a', { revision: 2, note: 'New.\n\nOld.' })]);
  });
});

test('lists are the same with the same items and notes in the same order', () => {
  expect(sameItems([a, b], [named('a', { title: 'Called so' }), b])).toBe(true);
  expect(sameItems([a, b], [b, a])).toBe(false);
  expect(sameItems([a], [named('a', { note: 'x' })])).toBe(false);
});
