import { foldedName } from './folded.ts';

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
