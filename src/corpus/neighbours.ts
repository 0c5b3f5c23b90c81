/** A page of a record with the records before and after it in their order. */
export interface Neighboured<E> {
  params: { id: string };
  props: { entry: E; previous: E | undefined; next: E | undefined };
}

/** The pages of a collection, each with its neighbours: what the page of a record is made from. */
export const withNeighbours = <E extends { id: string }>(entries: readonly E[]): Neighboured<E>[] =>
  entries.map((entry, index) => ({
    params: { id: entry.id },
    props: { entry, previous: entries[index - 1], next: entries[index + 1] },
  }));
