import { partedList, type PartedList, type Parting } from '../base/parts.ts';
import { promisedBelow } from '../ledger/routes.ts';
import type { Corpus } from './corpus.ts';

/** The list of a page: whole, or in parts, among them those whose pages were promised. */
export const partedPage = <T>(
  { published }: Pick<Corpus, 'published'>,
  page: { path: string; title: string },
  items: readonly T[],
  parting: Omit<Parting<T>, 'promised'>,
): PartedList<T> =>
  partedList(
    { ...page, id: '', anchor: '', label: page.title, items },
    { ...parting, promised: (path) => promisedBelow(published, path) },
  );
