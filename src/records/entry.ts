import type { Collection, Fields } from '../schemas/index.ts';
import type { Passage, RemovedPassage } from './passage.ts';

/** A record as the site uses it: its checked fields and its rendered body. */
export interface Entry<C extends Collection = Collection> {
  collection: C;
  id: string;
  /** Path of its file below `content/`. */
  file: string;
  fields: Fields<C>;
  /** Rendered body; empty for actors, topics and glossary entries. */
  html: string;
  /** The body as its editors wrote it, in Markdown; empty for actors, topics and glossary entries. */
  source: string;
  /** Passages that have an anchor, in the order of the page: asks and verdicts first, then the body. */
  passages: Passage[];
  /** Passages of earlier revisions that were removed. */
  removed: RemovedPassage[];
  /** SHA-256 over everything above: changes when, and only when, the record does. */
  digest: string;
}

/** All entries, by collection, sorted by id. */
export type Entries = { [C in Collection]: Entry<C>[] };

/** Texts outside the body that can be cited alone, in the order of the page: the asks of a letter, the verdicts of a red line. */
export function leadingTexts(collection: Collection, fields: Fields<Collection>): string[] {
  if (collection === 'letters' && 'asks' in fields) return fields.asks;
  if (collection === 'red-lines' && 'assessments' in fields) return fields.assessments.map(({ why }) => why);
  return [];
}
