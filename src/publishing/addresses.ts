import { articleAnchor, articlePath, fixedPaths, recordPath, yearPath } from '../records/addresses.ts';
import { articlesOf } from '../corpus/article.ts';
import { dateOf, type Corpus } from '../corpus/corpus.ts';
import type { Entries } from '../records/entry.ts';
import { votePath } from '../features/votes/votes.ts';
import { editorialPaths } from '../records/links.ts';
import { standPaths } from '../features/positions/stand-subject.ts';
import { site } from '../base/site.ts';
import { recorded } from '../ledger/recorded.ts';

/** Addresses of pages that are no records: lists, editorial pages, articles, and former ids that were never published. */
export function pageAddresses(entries: Entries, root: string): string[] {
  // Articles of the main text have a page each.
  const articles = entries.texts
    .filter(({ id }) => id === site.mainText)
    .flatMap(({ fields }) => (fields.articles ?? []).flatMap(({ slug }) => slug ?? []));
  const aliases = recorded.flatMap((collection) =>
    entries[collection].flatMap(({ fields }) =>
      ('aliases' in fields ? (fields.aliases ?? []) : []).map((alias) => recordPath(collection, alias)),
    ),
  );
  return [...fixedPaths, ...editorialPaths(root), ...articles.map(articlePath), ...aliases];
}

/** Places in pages that people link to and that are no paragraphs: meetings on the timeline, votes, terms, articles of texts. */
export const placeAddresses = (corpus: Corpus): string[] => [
  ...corpus.sessions.map(({ id }) => `/timeline/#${id}`),
  ...corpus.sessions.flatMap(({ fields }) => (fields.votes ?? []).map(({ id }) => votePath(id))),
  ...corpus.glossary.map(({ id }) => `/glossary/#${id}`),
  ...corpus.texts.flatMap((text) =>
    articlesOf(text, corpus).map(({ number }) => `${recordPath('texts', text.id)}#${articleAnchor(number)}`),
  ),
];

/** Years of which something is recorded: each has a page of the timeline. */
const yearsOf = ({ sessions, statements, letters, texts }: Corpus): string[] => [
  ...new Set([...sessions, ...statements, ...letters, ...texts].flatMap((entry) => dateOf(entry)?.slice(0, 4) ?? [])),
];

/** Pages and files of views that follow from the relations between records. Once promised, an address stays: it then says that nothing is left there. */
export const viewAddresses = (corpus: Corpus): string[] => [
  '/positions/positions.csv',
  '/positions/positions.svg',
  ...standPaths(corpus),
  ...yearsOf(corpus).map(yearPath),
  '/timeline/calendar.ics',
];
