import { foldedName } from './folded.ts';
import type { Way } from './parts.ts';

/** What begins with one letter. */
export interface LetterGroup<T> {
  /** `A`; `0–9` for all that begins with a digit, `#` for what holds neither. */
  letter: string;
  /** Its anchor: `letter-a`, `letter-0`, `letter-other`. */
  id: string;
  /** Sorted by name. */
  items: T[];
}

const collator = new Intl.Collator('en', { numeric: true });

/** Things by the first letter of their names, whatever its accent, and without an article before it; digits come first. */
export function byLetter<T>(things: readonly T[], nameOf: (thing: T) => string): LetterGroup<T>[] {
  const named = things.map((thing) => ({ thing, name: foldedName(nameOf(thing)) }));
  const groups = Map.groupBy(
    named.sort((a, b) => collator.compare(a.name, b.name)),
    ({ name }) => name.charAt(0).replace(/\d/, '0'),
  );
  return [...groups].map(([first, members]) => ({
    letter: first === '0' ? '0–9' : first.toUpperCase() || '#',
    id: `letter-${first || 'other'}`,
    items: members.map(({ thing }) => thing),
  }));
}

/** Letter of an address: itself where it is one of `a` to `z`; the number of any other character. */
const inAddress = (first: string): string =>
  /^([a-z0]|other)$/.test(first) ? first : (first.codePointAt(0) ?? 0).toString(16);

/** Parts a list by the first letter of names; a part of a part is named after both. */
export const partedByLetter =
  <T>(nameOf: (thing: T) => string): Way<T> =>
  (list) =>
    byLetter(list.items, nameOf).map(({ letter, id, items }) => ({
      id: inAddress(id.replace('letter-', '')),
      anchor: id,
      label: letter,
      title: `${list.title}, ${letter}`,
      items,
    }));
