/* What is done to a list. Nothing here changes a list: each gives another one. */
import { keyOf, type Item } from './item.ts';

/** An item that was taken out, and the place that it had. */
export interface Removed {
  item: Item;
  index: number;
}

/** Place of an item by its key; -1 where it is not in the list. */
export const placeOf = (items: readonly Item[], key: string): number => items.findIndex((item) => keyOf(item) === key);

/** The list with an item moved to a place, which is kept within the list. */
export function moved(items: readonly Item[], key: string, to: number): Item[] {
  const from = placeOf(items, key);
  const item = items[from];
  if (!item) return [...items];
  const others = items.filter((_, index) => index !== from);
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, item);
}

/** The list without some items, and what was taken out of which place. */
export function without(items: readonly Item[], keys: readonly string[]): { items: Item[]; removed: Removed[] } {
  const gone = new Set(keys);
  return {
    items: items.filter((item) => !gone.has(keyOf(item))),
    removed: items.flatMap((item, index) => (gone.has(keyOf(item)) ? [{ item, index }] : [])),
  };
}

/** The list with items back in their places; one that has come back meanwhile is not doubled. */
export const restored = (items: readonly Item[], removed: readonly Removed[]): Item[] =>
  removed.reduce<Item[]>(
    (list, { item, index }) => (placeOf(list, keyOf(item)) < 0 ? list.toSpliced(index, 0, item) : list),
    [...items],
  );

/** What became of items that were added to a list. */
export interface Merged {
  items: Item[];
  /** How many are new. */
  added: number;
  /** Items that were there already and now have the note of the other list too. */
  notes: number;
  /** How many were there already, as they are. */
  there: number;
}

/** The list with the items of another behind it. Of what is in both, no note is lost. */
export function merged(items: readonly Item[], others: readonly Item[]): Merged {
  const result: Merged = { items: [...items], added: 0, notes: 0, there: 0 };
  for (const other of others) {
    const place = placeOf(result.items, keyOf(other));
    const own = result.items[place];
    if (!own) {
      result.items.push(other);
      result.added += 1;
    } else if (other.note !== undefined && !(own.note ?? '').includes(other.note)) {
      result.items[place] = { ...own, note: own.note === undefined ? other.note : `${own.note}\n\n${other.note}` };
      result.notes += 1;
    } else result.there += 1;
  }
  return result;
}

/** The list with an item in other words; where the change makes it the same as another of the list, the two become one. */
export function changed(items: readonly Item[], key: string, change: Partial<Item>): Item[] {
  const place = placeOf(items, key);
  const before = items[place];
  if (!before) return [...items];
  const after = { ...before, ...change };
  if (after.note === '') delete after.note;
  const others = items.filter((_, index) => index !== place);
  const twin = placeOf(others, keyOf(after));
  if (twin < 0) return items.with(place, after);
  return merged(others.with(twin, others[twin] ?? after), [after]).items;
}

/** Whether two lists have the same items with the same notes in the same order. */
export const sameItems = (one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length &&
  one.every((item, index) => {
    const twin = other[index];
    return twin !== undefined && keyOf(item) === keyOf(twin) && (item.note ?? '') === (twin.note ?? '');
  });
