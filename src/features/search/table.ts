import { signLength } from './sign.ts';

/*
 * What is known of every searchable page without fetching it: its address, its date, and its values of each facet.
 * Pagefind counts filters wrongly for quoted queries, knows no ranges and no counts under exclusions, so filtering and
 * counting are done on this table; Pagefind finds the words.
 */

/** The table as it is shipped: columns, in the order of the pages. */
export interface TableFile {
  /** Ids of the pages in the index, cut to as many letters as tell them apart. */
  ids: string[];
  /** Addresses below the site's base. */
  urls: string[];
  /** Signs of the titles, folded, run together: what is asked for can be told to be a title without holding them all. */
  signs: string;
  /** Dates as precise as they are known; empty where a page has none. */
  dates: string[];
  /** For each facet its values, and for each page the places of its values in that list. */
  facets: Record<string, { values: string[]; of: number[][] }>;
}

/** A page of the table, by its place. */
export type PageNumber = number;

/** The table, ready for use. */
export interface Table {
  size: number;
  /** Place of a page by its id in the index. */
  numberOf(id: string): PageNumber | undefined;
  urlOf(page: PageNumber): string;
  /** Whether the title of a page is the one with a sign; by chance, one in 260,000 seems to be. */
  isTitled(page: PageNumber, sign: string): boolean;
  dateOf(page: PageNumber): string;
  /** Values of a page. */
  valuesOf(page: PageNumber, facet: string): string[];
  /** All values of a facet. */
  values(facet: string): string[];
  /** Pages that have a value. */
  withValue(facet: string, value: string): ReadonlySet<PageNumber>;
  /** How many of some pages have each value. */
  count(facet: string, pages: Iterable<PageNumber>): Record<string, number>;
}

const none: ReadonlySet<PageNumber> = new Set();

/** Opens a table. */
export function openTable({ ids, urls, signs, dates, facets }: TableFile): Table {
  const numbers = new Map(ids.map((id, page) => [id, page]));
  const idLength = ids[0]?.length ?? 0;
  const sets = new Map<string, Map<string, Set<PageNumber>>>();
  const setsOf = (facet: string) => {
    const known = sets.get(facet);
    if (known) return known;
    const made = new Map<string, Set<PageNumber>>();
    const { values = [], of = [] } = facets[facet] ?? {};
    for (const [page, places] of of.entries())
      for (const place of places) {
        const value = values[place] ?? '';
        const set = made.get(value);
        if (set) set.add(page);
        else made.set(value, new Set([page]));
      }
    sets.set(facet, made);
    return made;
  };
  return {
    size: ids.length,
    numberOf: (id) => numbers.get(id) ?? numbers.get(id.slice(0, idLength)),
    urlOf: (page) => urls[page] ?? '',
    isTitled: (page, sign) => signs.startsWith(sign, page * signLength),
    dateOf: (page) => dates[page] ?? '',
    valuesOf: (page, facet) => (facets[facet]?.of[page] ?? []).map((place) => facets[facet]?.values[place] ?? ''),
    values: (facet) => facets[facet]?.values ?? [],
    withValue: (facet, value) => setsOf(facet).get(value) ?? none,
    count(facet, pages) {
      const { values = [], of = [] } = facets[facet] ?? {};
      const numbersOf = new Array<number>(values.length).fill(0);
      for (const page of pages) for (const place of of[page] ?? []) numbersOf[place] = (numbersOf[place] ?? 0) + 1;
      return Object.fromEntries(values.map((value, place) => [value, numbersOf[place] ?? 0]));
    },
  };
}
