import type { PageNumber } from './table.client.ts';

/** How a page answers a part of a query. */
export interface Posting {
  /** How well, as the index weighs it. */
  score: number;
  /** Places of the matching words among those of the page. */
  locations: readonly number[];
}

/** The pages that answer a part of a query. */
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

/** Pages in which places of all lists follow one another. */
export function inSequence(lists: readonly Postings[]): Postings {
  const [first, ...others] = lists;
  const found = new Map<PageNumber, Posting>();
  for (const [page, { locations }] of first ?? []) {
    const next = others.map((list) => new Set(list.get(page)?.locations));
    const starts = locations.filter((at) => next.every((places, offset) => places.has(at + offset + 1)));
    if (starts.length > 0)
      found.set(page, { score: 1, locations: starts.flatMap((at) => lists.map((_, offset) => at + offset)) });
  }
  return found;
}

/** Pages that are in all of several lists, beginning with the smallest. */
export function inAll(lists: readonly Postings[]): PageNumber[] {
  const [smallest, ...others] = [...lists].sort((a, b) => a.size - b.size);
  return [...(smallest?.keys() ?? [])].filter((page) => others.every((list) => list.has(page)));
}
