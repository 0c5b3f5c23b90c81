import type { PageNumber } from './table.ts';

/** How a page answers one clause of a query. */
export interface Posting {
  /** How well, as the index weighs it. */
  score: number;
  /** Places of the matching words in the page. */
  locations: readonly number[];
}

/** The pages that answer a clause. */
export type Postings = ReadonlyMap<PageNumber, Posting>;

/** Pages that answer one of several: the better score, all places. */
export function either(lists: readonly Postings[]): Postings {
  const [first, ...others] = lists;
  if (!first || others.length === 0) return first ?? new Map<PageNumber, Posting>();
  const merged = new Map(first);
  for (const list of others)
    for (const [page, posting] of list) {
      const known = merged.get(page);
      merged.set(
        page,
        known
          ? {
              score: Math.max(known.score, posting.score),
              locations: [...new Set([...known.locations, ...posting.locations])].sort((a, b) => a - b),
            }
          : posting,
      );
    }
  return merged;
}

/** Pages that are in all of several sets, beginning with the smallest. */
export function inAll(
  sets: readonly { has(page: PageNumber): boolean; size: number; keys(): Iterable<PageNumber> }[],
): Set<PageNumber> {
  const [smallest, ...others] = [...sets].sort((a, b) => a.size - b.size);
  if (!smallest) return new Set();
  return new Set([...smallest.keys()].filter((page) => others.every((set) => set.has(page))));
}
