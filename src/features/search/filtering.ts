import { firstDay, lastDay } from '../../base/date-fault.ts';
import { facetNames, type FacetName, type SearchState } from './state.ts';
import type { PageNumber, Table } from './table.ts';

/** Pages by facet and value. */
export type Counts = Record<FacetName, Record<string, number>>;

type Test = (page: PageNumber) => boolean;

/** Whether a date lies in a stretch of time: whether some day that it may stand for does. */
function inTime(date: string, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  if (date === '') return false;
  return (from === undefined || lastDay(date) >= firstDay(from)) && (to === undefined || firstDay(date) <= lastDay(to));
}

/** What a search asks of one facet, and what it leaves out. */
type TestName = FacetName | `-${FacetName}` | 'date';

/** Whether all chosen values of a facet are asked for at once; of a single one it makes no difference. */
const asksAll = ({ chosen, all }: SearchState, name: FacetName): boolean =>
  all.includes(name) && chosen[name].length > 1;

/** The tests that a search puts to every page. */
function testsOf(table: Table, state: SearchState): Map<TestName, Test> {
  const tests = new Map<TestName, Test>();
  for (const name of facetNames) {
    const wanted = state.chosen[name].map((value) => table.withValue(name, value));
    const unwanted = state.excluded[name].map((value) => table.withValue(name, value));
    const every = asksAll(state, name);
    if (wanted.length > 0)
      tests.set(name, (page) => (every ? wanted.every((set) => set.has(page)) : wanted.some((set) => set.has(page))));
    if (unwanted.length > 0) tests.set(`-${name}`, (page) => !unwanted.some((set) => set.has(page)));
  }
  const { from, to } = state;
  if (from !== undefined || to !== undefined) tests.set('date', (page) => inTime(table.dateOf(page), from, to));
  return tests;
}

/** What the filters of a search leave of some pages, and how many there are of each value. */
export interface Filtered {
  pages: PageNumber[];
  /**
   * Pages for each value of a facet under the query and all other filters. Values of one facet widen, so what another
   * value would add is counted as if none of its facet were chosen, unless all of them are asked for; of a value that
   * is left out, what it takes away.
   */
  counts: Counts;
  /** Pages for each year under the query and all filters but the dates. */
  years: Record<string, number>;
}

/** Filters pages and counts the values of every facet, exactly, under any combination. */
export function filter(pages: readonly PageNumber[], table: Table, state: SearchState): Filtered {
  const tests = testsOf(table, state);
  // Pages that fail one test alone count for the values of that facet.
  const passing: PageNumber[] = [];
  const failingOnly = new Map<TestName, PageNumber[]>();
  for (const page of pages) {
    const failed: TestName[] = [];
    for (const [name, test] of tests) if (failed.length < 2 && !test(page)) failed.push(name);
    const [first, second] = failed;
    if (first === undefined) passing.push(page);
    else if (second === undefined) {
      const list = failingOnly.get(first);
      if (list) list.push(page);
      else failingOnly.set(first, [page]);
    }
  }
  const countAll = () =>
    Object.fromEntries(
      facetNames.map((name) => {
        const others = asksAll(state, name) ? [] : (failingOnly.get(name) ?? []);
        const count = table.count(name, [...passing, ...others]);
        const leftOut = table.count(name, failingOnly.get(`-${name}`) ?? []);
        for (const value of state.excluded[name]) count[value] = leftOut[value] ?? 0;
        return [name, count];
      }),
    ) as Counts;
  // Counted when they are shown: that is after the first results, and not for pages that answer in part.
  let counts: Counts | undefined;
  return {
    pages: passing,
    get counts() {
      return (counts ??= countAll());
    },
    get years() {
      return table.count('year', [...passing, ...(failingOnly.get('date') ?? [])]);
    },
  };
}
