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

/** What can be cited alone outside the body, in the order of the page: the asks of a letter, the verdicts of a red line with the address of their source. */
function leading(fields: Fields<Collection>): { text: string; source?: string }[] {
  if ('asks' in fields) return fields.asks.map((text) => ({ text }));
  return 'assessments' in fields ? fields.assessments.map(({ why, source }) => ({ text: why, source })) : [];
}

/** Texts outside the body that can be cited alone, in the order of the page. */
export const leadingTexts = (fields: Fields<Collection>): string[] => leading(fields).map(({ text }) => text);

/**
 * The sources of each passage of a record, by their places in its list, from 1. Where it has one source, all rest on it;
 * where it has several, those are known that a verdict or the marks of the body name.
 * @param marks what the passages of the body name, in the order of the page.
 */
export function passageSources(fields: Fields<Collection>, marks: readonly number[][]): number[][] {
  const sources = 'sources' in fields ? fields.sources : [];
  const own = leading(fields).map(({ source }) => sources.flatMap(({ url }, at) => (url === source ? at + 1 : [])));
  return [...own, ...marks].map((named) => (sources.length === 1 ? [1] : named));
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
