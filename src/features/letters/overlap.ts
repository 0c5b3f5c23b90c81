import type { Entry } from '../../records/entry.ts';
import type { Signatory } from './signatories.ts';

/** Two letters, the older first, with the signatories that both list. */
export interface Pair {
  /** Its place in the page: both ids. */
  key: string;
  letters: [older: Entry<'letters'>, younger: Entry<'letters'>];
  /** By name. */
  shared: Signatory[];
}

/** Key of two letters, the older first. */
export const pairKey = (older: string, younger: string): string => `${older}--${younger}`;

/**
 * Pairs of letters that list a signatory in common: most first, then the newest.
 * @param signatories everybody who signed, by name, with letters oldest first.
 */
export function overlapOf(signatories: readonly Signatory[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const signatory of signatories)
    for (const [place, { letter: younger }] of signatory.signed.entries())
      for (const { letter: older } of signatory.signed.slice(0, place)) {
        const key = pairKey(older.id, younger.id);
        const pair = pairs.get(key);
        if (pair) pair.shared.push(signatory);
        else pairs.set(key, { key, letters: [older, younger], shared: [signatory] });
      }
  // Letters come oldest first: what is found later among equals is newer.
  return [...pairs.values()].sort(
    (a, b) =>
      b.shared.length - a.shared.length || compare(b.letters[1], a.letters[1]) || compare(b.letters[0], a.letters[0]),
  );
}

const order = ({ id, fields: { date } }: Entry<'letters'>): string => `${date} ${id}`;

/** Negative when the first letter is the older. */
const compare = (a: Entry<'letters'>, b: Entry<'letters'>): number =>
  order(a) === order(b) ? 0 : order(a) < order(b) ? -1 : 1;
