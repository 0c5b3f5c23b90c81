import { firstDay, lastDay } from '../../base/date-fault.ts';
import { dayBeside } from './language/dates.ts';
import type { PlaceIndex } from './language/place-index.ts';
import type { Place } from './language/places.ts';
import { valuesOf, type Query } from './language/query.ts';
import { facetNames, type FacetName, type SearchState } from './state.ts';

/** The value of the filter `article` that a number means: the permanent name of that article of the main text. */
function articleValue(value: string, { main, articles }: PlaceIndex): string {
  const number = value.replace(/\(.*$/, '');
  const found = articles.find(([, ...places]) => places.includes(`${main} ${number}`));
  return found?.[0] ?? value;
}

/** Of two bounds, the one that leaves less: both must hold. */
const later = (a: string | undefined, b: string): string => (a !== undefined && firstDay(a) > firstDay(b) ? a : b);
const earlier = (a: string | undefined, b: string): string => (a !== undefined && lastDay(a) < lastDay(b) ? a : b);

/** A search with the operators of its query among its filters. */
export function withOperators(state: SearchState, { filters }: Query, places: PlaceIndex): SearchState {
  const chosen = { ...state.chosen };
  const excluded = { ...state.excluded };
  let { from, to } = state;
  for (const item of filters) {
    if (item.name === 'before' || item.name === 'after') {
      // What is not before a day is from that day on.
      const date = item.excluded ? item.value : dayBeside(item.value, item.name);
      if ((item.name === 'before') === item.excluded) from = later(from, date);
      else to = earlier(to, date);
    } else {
      const values = valuesOf(item).map((value) => (item.name === 'article' ? articleValue(value, places) : value));
      const list = item.excluded ? excluded : chosen;
      list[item.name] = [...new Set([...list[item.name], ...values])];
    }
  }
  // What is asked for twice must hold twice.
  const twice = facetNames.filter((name) => filters.filter((item) => item.name === name && !item.excluded).length > 1);
  return { ...state, chosen, excluded, all: [...new Set([...state.all, ...twice])], from, to };
}

/** What a place that a query names is called among the filters. */
export function facetOf({ kind, address }: Place): { facet: FacetName; value: string } | undefined {
  const id = address.replace(/#.*$/, '').split('/').filter(Boolean).at(-1);
  const facet =
    kind === 'actor' || kind === 'topic' || kind === 'session' || kind === 'text' || kind === 'article'
      ? kind
      : undefined;
  return facet && id ? { facet, value: id } : undefined;
}
