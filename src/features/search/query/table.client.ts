import { firstDay, lastDay } from '../../../schemas/calendar.ts';
import { facetNames, type FacetName } from '../facets.ts';
import type { TableFile } from '../files.ts';
import type { SearchState } from './state.client.ts';

/** A page of the table, by its place. */
export type PageNumber = number;

/** The table of all pages, ready for use. */
export interface Table {
  size: number;
  pathOf(page: PageNumber): string;
  /** As precise as it is known; empty where the page has none. */
  dateOf(page: PageNumber): string;
  /** The page with a short number, and pages of a date as precise as it is given. */
  numbered(number: number): PageNumber | undefined;
  dated(date: string): PageNumber[];
  /** Values of a page. */
  valuesOf(page: PageNumber, facet: FacetName): readonly string[];
  /** All values of a facet. */
  values(facet: FacetName): readonly string[];
  /** Pages that have a value. */
  withValue(facet: FacetName, value: string): PageNumber[];
}

/** Opens a table. */
export function openTable({ paths, dates, numbers, facets }: TableFile): Table {
  const columns = new Map(
    facetNames.map((name) => {
      const { values, of } = facets[name];
      return [name, of.map((places) => places.map((place) => values[place] ?? ''))] as const;
    }),
  );
  const valuesOf = (page: PageNumber, facet: FacetName) => columns.get(facet)?.[page] ?? [];
  return {
    size: paths.length,
    pathOf: (page) => paths[page] ?? '',
    dateOf: (page) => dates[page] ?? '',
    numbered: (number) => (number > 0 && numbers.includes(number) ? numbers.indexOf(number) : undefined),
    dated: (date) => [...paths.keys()].filter((page) => dates[page]?.startsWith(date)),
    valuesOf,
    values: (facet) => facets[facet].values,
    withValue: (facet, value) => [...paths.keys()].filter((page) => valuesOf(page, facet).includes(value)),
  };
}

/** Pages by facet and value. */
export type Counts = Record<FacetName, Record<string, number>>;

/** What the filters of a search leave of some pages, and how many there are of each value. */
export interface Filtered {
  pages: PageNumber[];
  /**
   * Pages for each value of a facet under the query and all other filters. Values of one facet widen, so what another
   * value would add is counted as if none of its facet were chosen.
   */
  counts: Counts;
}

/** Whether some day that a date may stand for lies in a stretch of time. */
const inTime = (date: string, { from, to }: SearchState): boolean =>
  (from === undefined && to === undefined) ||
  (date !== '' &&
    (from === undefined || lastDay(date) >= firstDay(from)) &&
    (to === undefined || firstDay(date) <= lastDay(to)));

/** Filters pages and counts the values of every facet, exactly, under any combination. */
export function filter(pages: readonly PageNumber[], table: Table, state: SearchState): Filtered {
  const { chosen, excluded } = state;
  const picked = facetNames.filter((name) => chosen[name].length > 0);
  /** Facets whose chosen values a page lacks. */
  const failing = (page: PageNumber) =>
    picked.filter((name) => !table.valuesOf(page, name).some((value) => chosen[name].includes(value)));
  const left = pages
    .filter((page) => inTime(table.dateOf(page), state))
    .filter(
      (page) => !facetNames.some((name) => table.valuesOf(page, name).some((value) => excluded[name].includes(value))),
    )
    .map((page) => ({ page, failed: failing(page) }));
  const count = (name: FacetName) => {
    const numbers = Object.fromEntries(table.values(name).map((value) => [value, 0]));
    // A page that fails the filter of this facet alone would be added by its values.
    for (const { page, failed } of left)
      if (failed.every((other) => other === name))
        for (const value of table.valuesOf(page, name)) numbers[value] = (numbers[value] ?? 0) + 1;
    return numbers;
  };
  return {
    pages: left.filter(({ failed }) => failed.length === 0).map(({ page }) => page),
    // Counted when they are shown: that is after the first results.
    get counts() {
      return Object.fromEntries(facetNames.map((name) => [name, count(name)])) as Counts;
    },
  };
}
