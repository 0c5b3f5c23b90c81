import { recordPath } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
import { titleOf } from '../records/summary.ts';

/** A page that stands before or after another in the order that readers follow. */
export interface Neighbour {
  path: string;
  title: string;
}

/** The pages before and after another. */
export interface Neighbours {
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}

/** The page of a record as others lead to it. */
export const neighbourOf = (entry: Entry): Neighbour => ({
  path: recordPath(entry.collection, entry.id),
  title: titleOf(entry),
});

/** What stands before and after a place in a list. */
export function neighboursAt<T extends object>(
  list: readonly T[],
  place: number,
  pageOf: (other: T) => Neighbour,
): Neighbours {
  const [previous, next] = [list[place - 1], list[place + 1]];
  return { previous: previous && pageOf(previous), next: next && pageOf(next) };
}

/** A page of a record with the records before and after it in their order. */
export interface Neighboured<E> {
  params: { id: string };
  props: { entry: E } & Neighbours;
}

/** The pages of a collection, each with its neighbours: what the page of a record is made from. */
export const withNeighbours = <E extends Entry>(entries: readonly E[]): Neighboured<E>[] =>
  entries.map((entry, index) => ({
    params: { id: entry.id },
    props: { entry, ...neighboursAt(entries, index, neighbourOf) },
  }));
