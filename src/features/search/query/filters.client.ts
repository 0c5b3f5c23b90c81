import { firstDay, lastDay } from '../../../schemas/calendar.ts';
import { nearest } from '../../../base/nearest.ts';
import { facetNames, facetTitles, type FacetName } from '../facets.ts';
import { foldText, runTogether } from '../words.ts';
import { dayAfter, dayBefore, readDate } from './dates.client.ts';
import { articleNumbered, type Names } from './names.client.ts';
import type { Operator, Query } from './query.client.ts';
import { withoutValue, withValue, type SearchState } from './state.client.ts';
import type { Table } from './table.client.ts';

/** What a reader should know about a search, and the search that would be right. */
export interface SearchNote {
  message: string;
  instead?: { label: string; state: SearchState };
}

/** All values of a facet by what they are called, run together. */
function valuesByName(facet: FacetName, { labels, named }: Names): Map<string, string> {
  const names = named.flatMap(([kind, id, ...others]) =>
    kind === facet ? others.map((name) => [name, id] as const) : [],
  );
  const own = labels(facet).flatMap(([value, label]) => [[label, value] as const, [value, value] as const]);
  return new Map([...names, ...own].map(([name, value]) => [runTogether(name), value]));
}

/** The value that is meant by what somebody typed; what is not known is kept: it finds nothing, and the reader is told. */
function meantValue(facet: FacetName, typed: string, names: Names): string {
  const [, number] = /^\D*(\d{1,3}(?: (?:bis|ter|quater))?|preamble)(?:\(\w+\))*$/.exec(foldText(typed)) ?? [];
  const article = facet === 'article' && number ? articleNumbered(number, names.main, names) : undefined;
  return article?.id ?? valuesByName(facet, names).get(runTogether(typed)) ?? typed;
}

/** A search with the stretch of time that an operator names, too; what is wrong with it where it names none. */
function withDate(state: SearchState, { name, values: [typed = ''], excluded }: Operator): SearchState | SearchNote {
  const [first, last = first] = typed.split('..').map((end) => readDate(end) ?? '');
  if (!first || !last) return { message: `“${typed}” is not a date such as 2024, 2024-02 or 2024-02-09` };
  if (name === 'date' && excluded) return { message: 'date: cannot be excluded; use before: or after:' };
  // What is not before a day is from that day on.
  const from =
    name === 'date' || (name === 'before' && excluded) ? first : name === 'after' && !excluded && dayAfter(last);
  const to =
    name === 'date' || (name === 'after' && excluded) ? last : name === 'before' && !excluded && dayBefore(first);
  // Of two bounds both must hold.
  return {
    ...state,
    from: from && !(state.from && firstDay(state.from) > firstDay(from)) ? from : state.from,
    to: to && !(state.to && lastDay(state.to) < lastDay(to)) ? to : state.to,
  };
}

/** A search with the operators of its query among its filters, and the query without them. */
export function withOperators(
  typed: SearchState,
  { operators, rest }: Query,
  names: Names,
): { state: SearchState; notes: SearchNote[] } {
  const notes: SearchNote[] = [];
  let state = operators.length > 0 ? { ...typed, query: rest } : typed;
  for (const operator of operators) {
    const { name, values, excluded } = operator;
    if (name === 'before' || name === 'after' || name === 'date') {
      const changed = withDate(state, operator);
      if ('message' in changed) notes.push(changed);
      else state = changed;
    } else
      for (const value of values)
        state = withValue(state, excluded ? 'excluded' : 'chosen', name, meantValue(name, value, names));
  }
  return { state, notes };
}

/** What is wrong with the values of a search's filters: those that no page has, with what was probably meant. */
export const faultyFilters = (state: SearchState, names: Names, table: Table): SearchNote[] =>
  (['chosen', 'excluded'] as const).flatMap((list) =>
    facetNames.flatMap((facet) =>
      state[list][facet]
        .filter((value) => !table.values(facet).includes(value))
        .map((value): SearchNote => {
          const known = valuesByName(facet, names);
          const label = known.get(nearest(runTogether(value), known.keys()) ?? '');
          return {
            message: `There is no ${facetTitles[facet].toLowerCase()} “${value}” here`,
            ...(label !== undefined && {
              instead: { label, state: withValue(withoutValue(state, facet, value), list, facet, label) },
            }),
          };
        }),
    ),
  );
