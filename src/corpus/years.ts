import { type Entry, byDate, dateOf } from '../records/entry.ts';

/** Entries by the year of their date, the newest year and entry first. */
export function byYear<E extends Entry>(entries: readonly E[]): { year: string; entries: E[] }[] {
  const years = Map.groupBy([...entries].sort(byDate).reverse(), (entry) => (dateOf(entry) ?? '').slice(0, 4));
  return [...years].map(([year, list]) => ({ year, entries: list }));
}
