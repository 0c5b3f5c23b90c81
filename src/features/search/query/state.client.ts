import { edtfFault } from '../../../schemas/calendar.ts';
import { facetNames, type FacetName } from '../facets.ts';
import { longestQuery } from './lexer.client.ts';

/** Orders of results. */
export const orders = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof orders)[number];

/** Values by facet. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

/** What is searched for: all that the address of a search says. Boxes, filters and operators read and write this. */
export interface SearchState {
  /** The query as it was typed. */
  query: string;
  /** Values that are asked for: any of a facet; several facets narrow. */
  chosen: Chosen;
  /** Values that are left out. */
  excluded: Chosen;
  /** Earliest and latest date, as precise as they are given: `2024`, `2024-02`, `2024-02-09`. */
  from: string | undefined;
  to: string | undefined;
  order: Order;
}

const date = (value: string | null): string | undefined =>
  value !== null && edtfFault(value) === undefined ? value : undefined;

/** Reads the query string of an address. What it does not know, it leaves out. */
export function readState(queryString: string): SearchState {
  const parameters = new URLSearchParams(queryString);
  const values = (prefix: string) =>
    Object.fromEntries(
      facetNames.map((name) => {
        const given = parameters.getAll(prefix + name).map((value) => value.trim());
        return [name, [...new Set(given)].filter(Boolean)];
      }),
    ) as Record<FacetName, string[]>;
  return {
    query: (parameters.get('q') ?? '').slice(0, longestQuery).trim(),
    chosen: values(''),
    excluded: values('-'),
    from: date(parameters.get('from')),
    to: date(parameters.get('to')),
    order: orders.find((order) => order === parameters.get('sort')) ?? 'relevance',
  };
}

/** Writes the query string of a search, empty when nothing is searched for: the same search has one address. */
export function writeState({ query, chosen, excluded, from, to, order }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  for (const name of facetNames) for (const value of [...chosen[name]].sort()) parameters.append(name, value);
  for (const name of facetNames) for (const value of [...excluded[name]].sort()) parameters.append(`-${name}`, value);
  if (from) parameters.set('from', from);
  if (to) parameters.set('to', to);
  if (order !== 'relevance') parameters.set('sort', order);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** How many values are chosen or left out, dates included. */
export const filterCount = ({ chosen, excluded, from, to }: SearchState): number =>
  [...Object.values(chosen), ...Object.values(excluded)].flat().length +
  [from, to].filter((date) => date !== undefined).length;

/** A search without any filter. */
export const withoutFilters = ({ query, order }: SearchState): SearchState => ({ ...readState(''), query, order });

/** The same search with one more value asked for or left out. */
export const withValue = (
  state: SearchState,
  list: 'chosen' | 'excluded',
  name: FacetName,
  value: string,
): SearchState => ({
  ...state,
  [list]: { ...state[list], [name]: [...new Set([...state[list][name], value])] },
});

/** The same search without a value, whether it was asked for or left out. */
export function withoutValue(state: SearchState, name: FacetName, value: string): SearchState {
  const rest = (list: Chosen) => ({ ...list, [name]: list[name].filter((other) => other !== value) });
  return { ...state, chosen: rest(state.chosen), excluded: rest(state.excluded) };
}
