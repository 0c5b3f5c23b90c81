import { site } from '../base/site.ts';
import { articlePath, fixedPaths, recordPath, votePath } from '../records/addresses.ts';
import type { Entries } from '../records/entry.ts';
import { editorialPaths } from '../records/links.ts';
import { recorded } from './recorded.ts';

/** Addresses of pages that are no records: lists, editorial pages, articles, votes, and former ids that were never published. */
export function pageAddresses(entries: Entries, root: string): string[] {
  // Articles of the main text have a page each.
  const articles = entries.texts
    .filter(({ id }) => id === site.mainText)
    .flatMap(({ fields }) => (fields.articles ?? []).flatMap(({ slug }) => slug ?? []));
  const votes = entries.sessions.flatMap(({ fields }) => (fields.votes ?? []).map(({ id }) => id));
  const aliases = recorded.flatMap((collection) =>
    entries[collection].flatMap(({ fields }) =>
      ('aliases' in fields ? (fields.aliases ?? []) : []).map((alias) => recordPath(collection, alias)),
    ),
  );
  return [...fixedPaths, ...editorialPaths(root), ...articles.map(articlePath), ...votes.map(votePath), ...aliases];
}
