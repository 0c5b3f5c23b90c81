import { onceFor } from '../base/once-for.ts';
import type { PartedList, Way } from '../base/parts.ts';
import { historyAt, type Published } from '../ledger/history.ts';
import { recordPath, yearOfRecord } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
import { nameOf } from '../records/summary.ts';
import type { Corpus } from './corpus.ts';
import { byDatePart } from './date-groups.ts';
import { partedPage } from './parted-page.ts';

/** Records that a page may list: with a sentence each some 45 KB brotli. */
const most = 1000;

const dateWay =
  (part: 'year' | 'month', anchor: string): Way<Entry> =>
  ({ items }) =>
    byDatePart(items, part).map(({ date, label, entries }) => ({
      id: (part === 'year' ? date : date.slice(5)) || `${part}-not-known`,
      anchor: `${anchor}${date}`,
      label,
      title: label,
      items: entries,
    }));

/** Parts records by year; their places begin with `y`. */
export const byYear = dateWay('year', 'y');

/** Parts records by month; their places begin with `m`. */
export const byMonth = dateWay('month', 'm');

/** Records of a page as a list, newest first: whole, or by year and month. */
export const recordList = (
  { published }: Pick<Corpus, 'published'>,
  page: { path: string; title: string },
  items: readonly Entry[],
  { ways = [byYear, byMonth], limit = most }: { ways?: readonly Way<Entry>[]; limit?: number } = {},
): PartedList<Entry> => partedPage({ published }, page, items, { most: limit, ways });

/** What a list of dated records on the page of something else is of. */
export interface SubjectList {
  entry: Entry;
  /** What is listed, for headings: `statements`. */
  what: string;
  list: PartedList<Entry>;
}

/** Statements and letters on a text as a whole. */
const onTextAsWhole = (corpus: Corpus, id: string): Entry[] =>
  corpus
    .mentions(id)
    .filter(
      (mention) =>
        mention.collection !== 'red-lines' &&
        (mention.fields.provisions ?? []).some((place) => place.text === id && place.article === undefined),
    );

/** The lists of dated records on pages of topics, actors and texts, by the path of the page. */
export const subjectLists = onceFor((corpus: Corpus): ReadonlyMap<string, SubjectList> => {
  const listed = (entry: Entry, what: string, items: readonly Entry[]): [string, SubjectList] => {
    const path = recordPath(entry.collection, entry.id);
    return [path, { entry, what, list: recordList(corpus, { path, title: nameOf(entry) }, items) }];
  };
  return new Map([
    ...corpus.topics.map((topic) => listed(topic, 'statements', corpus.statementsOf('topics', topic.id))),
    ...corpus.actors.map((actor) => listed(actor, 'statements', corpus.statementsOf('actors', actor.id))),
    ...corpus.texts.map((text) => listed(text, 'statements and letters', onTextAsWhole(corpus, text.id))),
  ]);
});

/** Pages of years and months that were promised below a record and are no part of its list, each with what it leads to: the record, or the same part under its present address. */
export function formerParts(published: Published, present: ReadonlySet<string>): { path: string; target: string }[] {
  return published.addresses.flatMap((path) => {
    const [, collection = '', id = '', year = ''] = path.split('/');
    if (!path.endsWith('/') || !yearOfRecord.test(year) || present.has(path) || path in published.retired) return [];
    const record = `/${collection}/${id}/`;
    const heir = historyAt(published, record)?.address ?? record;
    const moved = heir + path.slice(record.length);
    return [{ path, target: present.has(moved) ? moved : heir }];
  });
}
