import type { NamedKind, PlaceIndex } from './language/place-index.ts';
import type { FacetName } from './state.ts';

/** What the values of filters are called, in the order that they are shown in where they are not sorted by count. */
export type Labels = Record<Exclude<FacetName, 'year'>, [value: string, label: string][]>;

/** The labels of all filter values: those of the names that the search understands. */
export function labelsOf({ named, values }: Pick<PlaceIndex, 'named' | 'values'>): Labels {
  const labels = (kind: NamedKind) =>
    named.flatMap(([own, id, label, short]): [string, string][] =>
      // A text goes by its short title.
      own === kind ? [[id, kind === 'text' ? (short ?? label) : label]] : [],
    );
  return {
    ...values,
    actor: labels('actor'),
    topic: labels('topic'),
    session: labels('session'),
    text: labels('text'),
    article: labels('article'),
  };
}
