/* A list that has outgrown one page keeps its page, which then names its parts; each part has a page of its own below it. */

/** Some of a list: what shares a year, a month, a letter or a group. */
export interface Share<T> {
  /** Last piece of its address: `2023`, `05`, `m`. Permanent. */
  id: string;
  /** Its place where the list stands whole. Where the list is parted, the link to the part has it: who cited the place is led on. */
  anchor: string;
  /** In a bar, beside its neighbours: `2023`, `M`. */
  label: string;
  /** By itself: `May 2023`; `African States, M`. */
  title: string;
  items: readonly T[];
}

/** A list as pages show it. */
export interface PartedList<T> extends Share<T> {
  /** Its page: `/topics/scope/`, `/topics/scope/2023/`. Permanent. */
  path: string;
  /** How many it is said to hold. */
  count: number;
  /** Its parts, each with a page of its own; none where the list stands whole on its page. */
  parts: readonly PartedList<T>[];
}

/** A way to part a list. */
export type Way<T> = (list: Share<T>) => Share<T>[];

/** When and how a list is parted. */
export interface Parting<T> {
  /** How much a page may hold. */
  most: number;
  /** What an entry counts: 1, if nothing is said. */
  weight?: (item: T) => number;
  /** How many some of them are said to be, where that is not the number of entries. */
  count?: (items: readonly T[]) => number;
  /** By what: the list by the first, a part that is itself too long by the next. */
  ways: readonly Way<T>[];
  /** Pieces of the addresses right below a page that were promised before. */
  promised: (path: string) => readonly string[];
}

/** A part of which nothing is left: its page was promised and stays. */
const emptied = <T>(id: string): Share<T> => {
  const words = id.replaceAll('-', ' ');
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return { id, anchor: id, label, title: label, items: [] };
};

/**
 * A list whole or in parts: what every page, link and promised address of it goes by. Lists grow, so that what is parted
 * stays parted; where one shrinks all the same, as when records are withdrawn, its parts stay once their pages were promised
 * by a publication, those of which nothing is left too. Unpublished pages may come and go.
 */
export function partedList<T>(list: Share<T> & { path: string }, parting: Parting<T>): PartedList<T> {
  const { most, weight = () => 1, promised } = parting;
  const [way, ...ways] = parting.ways;
  const whole = { ...list, count: parting.count?.(list.items) ?? list.items.length };
  const kept = promised(list.path);
  const size = list.items.reduce((sum, item) => sum + weight(item), 0);
  if (!way || (size <= most && kept.length === 0)) return { ...whole, parts: [] };
  const shares = way(list);
  const present = new Set(shares.map(({ id }) => id));
  return {
    ...whole,
    parts: [...shares, ...kept.filter((id) => !present.has(id)).map((id) => emptied<T>(id))].map((share) =>
      partedList({ ...share, path: `${list.path}${share.id}/` }, { ...parting, ways }),
    ),
  };
}

/** A page of a part, with the lists that it lies in: the whole first, what it is a part of last. */
export interface PartPage<T> {
  part: PartedList<T>;
  above: readonly [PartedList<T>, ...PartedList<T>[]];
}

/** The pages of all parts of a list, those of parts of parts too; none where it stands whole. */
export function partPages<T>(list: PartedList<T>, over: readonly PartedList<T>[] = []): PartPage<T>[] {
  const [first, ...rest] = over;
  const above: PartPage<T>['above'] = first ? [first, ...rest, list] : [list];
  return list.parts.flatMap((part) => [{ part, above }, ...partPages(part, above)]);
}
