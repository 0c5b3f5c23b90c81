/** What results can be narrowed by; also the names of filters in the index and of parameters in addresses. */
export const facetNames = ['kind', 'actor', 'topic', 'session', 'year', 'grade'] as const;
export type FacetName = (typeof facetNames)[number];

/** Orders of results. */
export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** Chosen values by facet; several values of one facet widen, several facets narrow. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

/** What is searched for: all that the address of a search says. */
export interface SearchState {
  /** The query as it was typed. */
  query: string;
  chosen: Chosen;
  order: Order;
}

/** Longest query that is read from an address; the same limit holds in the box. */
export const longestQuery = 300;

/** No filters. */
export const nothingChosen: Chosen = { kind: [], actor: [], topic: [], session: [], year: [], grade: [] };

const isOrder = (value: string | null): value is Order => orders.some((order) => order === value);

/** Reads the query string of an address. What it does not know, it leaves out. */
export function readState(queryString: string): SearchState {
  const parameters = new URLSearchParams(queryString);
  const sort = parameters.get('sort');
  const values = (name: FacetName) =>
    [...new Set(parameters.getAll(name).map((value) => value.trim()))].filter(Boolean);
  return {
    query: (parameters.get('q') ?? '').slice(0, longestQuery).trim(),
    chosen: Object.fromEntries(facetNames.map((name) => [name, values(name)])) as Record<FacetName, string[]>,
    order: isOrder(sort) ? sort : 'relevance',
  };
}

/** Writes the query string of a search, empty when nothing is searched for: the same search has one address. */
export function writeState({ query, chosen, order }: SearchState): string {
  const parameters = new URLSearchParams();
  const typed = query.trim();
  if (typed) parameters.set('q', typed);
  for (const name of facetNames) for (const value of [...chosen[name]].sort()) parameters.append(name, value);
  if (order !== 'relevance') parameters.set('sort', order);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** How many values are chosen in all facets. */
export const chosenCount = (chosen: Chosen): number => facetNames.reduce((sum, name) => sum + chosen[name].length, 0);

/** The same filters with one value chosen, or no longer. */
export const withChoice = (chosen: Chosen, name: FacetName, value: string, on: boolean): Chosen => ({
  ...chosen,
  [name]: on ? [...new Set([...chosen[name], value])] : chosen[name].filter((other) => other !== value),
});
