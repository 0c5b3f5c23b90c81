import type { Corpus } from './corpus.ts';
import type { Entry } from '../records/entry.ts';

/*
 * The record as it was known on a day (`?known=2026-11-24`): pages say when each thing that they list was first
 * published here, and a script of the browser (src/known/) hides what is later. The conventions:
 *
 * - What stands for a record (an entry of a list, a row, a mark) carries `data-known` with that day. The `main` of every
 *   page carries the day of the first publication: what has no attribute of its own goes by its nearest ancestor's, so
 *   that the attribute is only written where the day is a later one (`ownKnown`).
 * - A figure carries, in the same way, the day since which it is right: that of the newest record that it counts
 *   (`figureOf`). On earlier days it is not shown. Where all that it counts is listed in the same section (or part of a table), or in that of
 *   the place that the link beside it leads to, or in that of the id in `data-of`, it carries `data-counts` as well and
 *   is counted anew (`figureHere`). In a sentence, it can be marked as that of today instead, by
 *   `data-today` (`figureToday`).
 * - An entry that stands for several records carries the day of the first of them, and `data-gathers`: it is not counted
 *   among the records that are hidden (`groupOf`).
 * - What is not published yet counts as later than every day.
 */

/** Day on which a record was first published here; before its first publication, the day it was added, if that is told. */
export const knownOn = (corpus: Pick<Corpus, 'history'>, entry: Entry): string | undefined =>
  corpus.history(entry).revisions[0]?.date ?? ('added' in entry.fields ? entry.fields.added : undefined);

/** What `data-known` says of what is not published: in the order of dates, it comes after all of them. */
const unpublished = 'unpublished';

type Dates = Pick<Corpus, 'history' | 'published'>;

/** What `data-known` says of an address without revisions: a page of an article, a place; nothing on the first day. */
export function ownKnownAddress({ published: { since, days } }: Pick<Dates, 'published'>, address: string) {
  const day = since[address] ?? unpublished;
  return days[0] === undefined || day === days[0].date ? undefined : day;
}

/** What `data-known` says of a record, where it is not what the page says of all. */
export function ownKnown(corpus: Dates, entry: Entry): string | undefined {
  if (entry.collection === 'glossary') return ownKnownAddress(corpus, `/glossary/#${entry.id}`);
  const [first] = corpus.published.days;
  const day = corpus.history(entry).revisions[0]?.date ?? unpublished;
  return first === undefined || day === first.date ? undefined : day;
}

/** Attributes of a figure: on days before the newest record that it counts, it is wrong and not shown. */
export function figureOf(corpus: Dates, entries: Iterable<Entry>): { 'data-known'?: string } {
  const day = [...entries]
    .map((entry) => ownKnown(corpus, entry) ?? '')
    .sort()
    .at(-1);
  return day ? { 'data-known': day } : {};
}

/** Attributes of an entry that is there for the sake of some records, such as an actor among those who spoke: known with the first of them. */
export function groupOf(corpus: Dates, entries: Iterable<Entry>): { 'data-known'?: string; 'data-gathers'?: '' } {
  const [first] = [...entries].map((entry) => ownKnown(corpus, entry) ?? '').sort();
  return first ? { 'data-known': first, 'data-gathers': '' } : {};
}

/** Attributes of a figure in a sentence that would not read without it: on earlier days it is marked as that of today. */
export function figureToday(corpus: Dates, entries: Iterable<Entry>): { 'data-known'?: string; 'data-today'?: '' } {
  const figure = figureOf(corpus, entries);
  return figure['data-known'] === undefined ? {} : { ...figure, 'data-today': '' };
}

/** Where and how a figure is counted anew. */
interface Counting {
  /** What is counted, as `statement|statements`, where the figure holds these words too. */
  words?: string;
  /** Id of a place in the section that lists what is counted. */
  of?: string;
}

/** Attributes of a figure whose records are all listed where it says: on earlier days it is counted anew. */
export function figureHere(
  corpus: Dates,
  entries: Iterable<Entry>,
  { words = '', of }: Counting = {},
): Partial<Record<'data-known' | 'data-counts' | 'data-of', string>> {
  const figure = figureOf(corpus, entries);
  return figure['data-known'] === undefined ? {} : { ...figure, 'data-counts': words, ...(of && { 'data-of': of }) };
}
