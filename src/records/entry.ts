import { firstDay, type Edtf } from '../schemas/edtf.ts';
import { gradeOrder, type Grade } from '../schemas/source.ts';
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

/** Collections whose records are dated accounts with sources of their own. */
export type Dated = 'sessions' | 'statements' | 'letters' | 'red-lines' | 'texts';

const datedCollections: readonly string[] = [
  'sessions',
  'statements',
  'letters',
  'red-lines',
  'texts',
] satisfies Dated[];

/** Whether the records of a collection are dated accounts: they can be cited, and have a short number. */
export const isDated = (collection: string): collection is Dated => datedCollections.includes(collection);

/** Date that a record is ordered by. Actors, topics and glossary entries have none. */
export function dateOf({ collection, fields }: Entry): Edtf | undefined {
  if ('start' in fields) return fields.start;
  if ('date' in fields) return fields.date;
  return collection === 'red-lines' && 'added' in fields ? fields.added : undefined;
}

/** Oldest first; where one date lies within another (2024-02, 2024-02-09), the less precise first; then by id. */
export const byDate = (a: Entry, b: Entry): number => {
  const [x, y] = [dateOf(a) ?? '', dateOf(b) ?? ''];
  if (x !== y) return firstDay(x) < firstDay(y) || (firstDay(x) === firstDay(y) && x.length < y.length) ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** Actors of a letter: who convened it and who signed it. */
export const letterActors = ({ fields }: Entry<'letters'>): string[] => [
  ...new Set([...fields.convenors, ...(fields.signatories ?? []).flatMap(({ actor }) => actor ?? [])]),
];

/** Grades of a record's sources, best first. */
export const gradesOf = (fields: { sources: readonly { grade: Grade }[] }): Grade[] =>
  gradeOrder.filter((grade) => fields.sources.some((source) => source.grade === grade));
