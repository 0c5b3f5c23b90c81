import { firstDayOf, lastDayOf } from './date.ts';
import { facetNames, type FacetName, type SearchState } from './state.ts';
import type { PageNumber, Table } from './table.ts';

/** Pages by facet and value. */
export type Counts = Record<FacetName, Record<string, number>>;

type Test = (page: PageNumber) => boolean;

/** Whether a date lies in a stretch of time: whether some day that it may stand for does. */
function inTime(date: string, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === '') return false;
  return (
    (from === undefined || lastDayOf(date) >= firstDayOf(from)) &&
    (to === undefined || firstDayOf(date) <= lastDayOf(to))
  );
}

/** The test that one facet of a search puts to a page; `undefined` when it asks for nothing. */
function facetTest(table: Table, { chosen, excluded, all }: SearchState, name: FacetName): Test | undefined {
  const wanted = chosen[name].map((value) => table.withValue(name, value));
  const unwanted = excluded[name].map((value) => table.withValue(name, value));
  if (wanted.length + unwanted.length === 0) return undefined;
  const every = all.includes(name);
  return (page) =>
    (wanted.length === 0 || (every ? wanted.every((set) => set.has(page)) : wanted.some((set) => set.has(page)))) &&
    !unwanted.some((set) => set.has(page));
}

/** What the filters of a search leave of some pages, and how many there are of each value. */
export interface Filtered {
  pages: PageNumber[];
  /**
   * Pages for each value of a facet under the query and all other filters. Values of one facet widen, so what another
   * value would add is counted as if none of its facet were chosen, unless all of them are asked for.
   */
  counts: Counts;
  /** Pages for each year under the query and all filters but the dates. */
  years: Record<string, number>;
}

/** Filters pages and counts the values of every facet, exactly, under any combination. */
export function filter(pages: readonly PageNumber[], table: Table, state: SearchState): Filtered {
  const tests = new Map<FacetName | 'date', Test>();
  for (const name of facetNames) {
    const test = facetTest(table, state, name);
    if (test) tests.set(name, test);
  }
  const { from, to } = state;
  if (from !== undefined || to !== undefined) tests.set('date', (page) => inTime(table.dateOf(page), from, to));
  // Pages that fail one test alone count for the values of that facet.
  const passing: PageNumber[] = [];
  const failingOne = new Map<FacetName | 'date', PageNumber[]>();
  for (const page of pages) {
    let failed: FacetName | 'date' | undefined;
    let failures = 0;
    for (const [name, test] of tests) {
      if (test(page)) continue;
      failed = name;
      failures += 1;
      if (failures > 1) break;
    }
    if (failures === 0) passing.push(page);
    else if (failures === 1 && failed) {
      const list = failingOne.get(failed);
      if (list) list.push(page);
      else failingOne.set(failed, [page]);
    }
  }
  const counts = Object.fromEntries(
    facetNames.map((name) => {
      const others = state.all.includes(name) ? [] : (failingOne.get(name) ?? []);
      return [name, table.count(name, [...passing, ...others])];
    }),
  ) as Counts;
  return { pages: passing, counts, years: table.count('year', [...passing, ...(failingOne.get('date') ?? [])]) };
}
