import { element } from '../../../client/element.ts';
import type { Place } from '../query/places.client.ts';
import type { SearchResult } from '../query/search.client.ts';
import { withValue, writeState } from '../query/state.client.ts';
import type { OpenedSearch } from './open-search.client.ts';

/** Kinds of records on an article, as its card counts them. */
const onArticles = ['vote', 'statement', 'letter', 'red-line'] as const;

/** What a page that the query names shows beside its sentence: how many of the results are on it, or by it, and the way to those alone. */
export function cardOf(
  { kind, id }: Place,
  { matches, state }: SearchResult,
  { dependencies: { table, names } }: OpenedSearch,
): HTMLElement | undefined {
  if (kind !== 'article' && kind !== 'actor') return undefined;
  const labels = new Map(names.labels('kind'));
  const kindOf = (page: number) => table.valuesOf(page, 'kind')[0] ?? '';
  const own = matches.filter((page) => table.valuesOf(page, kind).includes(id) && kindOf(page) !== kind);
  const link = (text: string, to: typeof state) => element('a', { href: location.pathname + writeState(to) }, text);
  const others = matches.filter((page) => !table.valuesOf(page, kind).includes(id)).length;
  const parts =
    kind === 'actor'
      ? [
          own.length > 0 &&
            link(`Said, signed or voted by it (${String(own.length)})`, withValue(state, 'chosen', kind, id)),
          others > 0 && link(`mentioned by others (${String(others)})`, withValue(state, 'excluded', kind, id)),
        ]
      : onArticles.map((one) => {
          const count = own.filter((page) => kindOf(page) === one).length;
          const alone = withValue(withValue({ ...state, query: '' }, 'chosen', kind, id), 'chosen', 'kind', one);
          return count > 0 && link(`${labels.get(one) ?? one} (${String(count)})`, alone);
        });
  const shown = parts.filter((part) => part !== false);
  return shown.length === 0
    ? undefined
    : element('p', { class: 'card' }, ...shown.flatMap((part, at) => (at === 0 ? [part] : [' · ', part])));
}
