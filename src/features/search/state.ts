import { edtfFault } from '../../base/date-fault.ts';

/** What results can be narrowed by; also the names of filters in the index and of parameters in addresses. Permanent. */
export const facetNames = [
  'kind',
  'actor',
  'topic',
  'session',
  'text',
  'article',
  'year',
  'grade',
  'language',
] as const;
export type FacetName = (typeof facetNames)[number];

/** Orders of results. */
export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** Values by facet. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

/** What is searched for: all that the address of a search says. */
export interface SearchState {
  /** The query as it was typed. */
  query: string;
  /** Values that are asked for: any of a facet, unless `all` names the facet; several facets narrow. */
  chosen: Chosen;
  /** Values that are left out. */
  excluded: Chosen;
  /** Facets of which all chosen values are asked for at once. */
  all: readonly FacetName[];
  /** Earliest and latest date, as precise as they are given: `2024`, `2024-02`, `2024-02-09`. */
  from: string | undefined;
  to: string | undefined;
  order: Order;
}

/** Longest query that is read from an address; the same limit holds in the box. */
export const longestQuery = 300;

/** No filters. */
export const nothingChosen = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Chosen;

const isOrder = (value: string | null): value is Order => orders.some((order) => order === value);
const isFacet = (value: string): value is FacetName => facetNames.some((name) => name === value);

const date = (value: string | null): string | undefined =>
  value !== null && edtfFault(value) === undefined ? value : undefined;

/** Reads the query string of an address. What it does not know, it leaves out. */
export function readState(queryString: string): SearchState {
  const parameters = new URLSearchParams(queryString);
  const sort = parameters.get('sort');
  const values = (prefix: string) =>
    Object.fromEntries(
      facetNames.map((name) => [
        name,
        [...new Set(parameters.getAll(prefix + name).map((value) => value.trim()))].filter(Boolean),
      ]),
    ) as Record<FacetName, string[]>;
  return {
    query: (parameters.get('q') ?? '').slice(0, longestQuery).trim(),
    chosen: values(''),
    excluded: values('-'),
    all: [...new Set(parameters.getAll('all'))].filter(isFacet).sort(),
    from: date(parameters.get('from')),
    to: date(parameters.get('to')),
    order: isOrder(sort) ? sort : 'relevance',
  };
}

/** Writes the query string of a search, empty when nothing is searched for: the same search has one address. */
export function writeState({ query, chosen, excluded, all, from, to, order }: SearchState): string {
  const parameters = new URLSearchParams();
  const typed = query.trim();
  if (typed) parameters.set('q', typed);
  for (const name of facetNames) for (const value of [...chosen[name]].sort()) parameters.append(name, value);
  for (const name of facetNames) for (const value of [...excluded[name]].sort()) parameters.append(`-${name}`, value);
  for (const name of [...all].sort()) if (chosen[name].length > 1) parameters.append('all', name);
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  if (order !== 'relevance') parameters.set('sort', order);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** How many values are chosen or left out, dates included. */
export const filterCount = ({ chosen, excluded, from, to }: SearchState): number =>
  facetNames.reduce((sum, name) => sum + chosen[name].length + excluded[name].length, 0) +
  Number(from !== undefined) +
  Number(to !== undefined);

/** A search without any filter. */
export const withoutFilters = (state: SearchState): SearchState => ({
  ...state,
  chosen: nothingChosen,
  excluded: nothingChosen,
  all: [],
  from: undefined,
  to: undefined,
});

/** What a filter value can be: asked for, left out, or neither. */
export type Choice = 'in' | 'out' | 'free';

/** The same search with one value asked for, left out, or neither. */
export function withChoice(state: SearchState, name: FacetName, value: string, choice: Choice): SearchState {
  const change = (list: Chosen, on: boolean): Chosen => ({
    ...list,
    [name]: on ? [...new Set([...list[name], value])] : list[name].filter((other) => other !== value),
  });
  return {
    ...state,
    chosen: change(state.chosen, choice === 'in'),
    excluded: change(state.excluded, choice === 'out'),
  };
}
