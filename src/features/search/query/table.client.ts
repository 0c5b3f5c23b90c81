import { facetNames, type FacetName } from '../facets.ts';
import type { TableFile } from '../files.ts';

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
