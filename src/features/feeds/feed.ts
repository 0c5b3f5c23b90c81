import type { Corpus } from '../../corpus/corpus.ts';
import { byFirstDay, longDate } from '../../base/dates.ts';
import { type Entry, byDate, dateOf, type Dated } from '../../records/entry.ts';
import { kindOf, summaryOf } from '../../records/summary.ts';
import { firstAddress } from '../../ledger/history.ts';
import { recordPath } from '../../records/addresses.ts';
import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import { site } from '../../base/site.ts';
import type { Category, Feed, FeedEntry } from './atom.ts';

/** Number of entries that the feed holds at most. */
export const feedLength = 100;

/** The later of two dates by their first days. */
const later = (a: Edtf, b: Edtf): Edtf => (firstDay(b) > firstDay(a) ? b : a);

/** Corrections of a record, and revisions after its first: what happened, when, and in the words of whoever did it. */
const changes = (entry: Entry<Dated>, corpus: Corpus): { what: string; date: Edtf; note: string }[] => [
  ...(entry.fields.corrections ?? []).map(({ date, note }) => ({ what: 'Corrected', date, note })),
  ...corpus
    .history(entry)
    .revisions.slice(1)
    .map(({ number, date, note }) => ({ what: `Revision ${String(number)}`, date, note })),
];

/** When a record was last touched: its newest correction or revision, or its addition. */
const touched = (entry: Entry<Dated>, corpus: Corpus): Edtf =>
  [...(entry.fields.corrections ?? []), ...corpus.history(entry).revisions]
    .map(({ date }) => date)
    .reduce(later, entry.fields.added);

/** What a record says: of a letter, all that it asks for. */
const gist = (entry: Entry<Dated>): string =>
  'asks' in entry.fields ? `Demands: ${entry.fields.asks.join(' ')}` : summaryOf(entry);

/** Changes, the newest first, then what the record says. */
function summary(entry: Entry<Dated>, corpus: Corpus): string {
  const newest = changes(entry, corpus).sort((a, b) => byFirstDay(b.date, a.date));
  return [
    ...newest.map(({ what, date, note }) => `${what}, ${longDate(date)}: ${/[.!?]$/.test(note) ? note : `${note}.`}`),
    gist(entry),
  ].join(' ');
}

function categories(entry: Entry<Dated>, corpus: Corpus): Category[] {
  const { collection, fields } = entry;
  const kind = { term: 'kind' in fields ? fields.kind : 'red-line', label: kindOf(entry), scheme: `/${collection}/` };
  const topics = 'topics' in fields ? fields.topics : [];
  return [
    kind,
    ...topics.map((id) => ({ term: id, label: corpus.get('topics', id)?.fields.label ?? id, scheme: '/topics/' })),
  ];
}

/** An entry of a feed with the record that it stands for. */
interface Candidate {
  record: Entry<Dated>;
  /** Days of its last change and of its addition, to order by. */
  days: readonly [touched: string, added: string];
}

/** Newest change first, then newest addition; of the same day, the record of the newest date. */
const newestFirst = (a: Candidate, b: Candidate): number => {
  for (const place of [0, 1] as const)
    if (a.days[place] !== b.days[place]) return a.days[place] < b.days[place] ? 1 : -1;
  // Red lines have no date of their own but that of their addition, which is not what happened last.
  const [redA, redB] = [a.record.collection === 'red-lines', b.record.collection === 'red-lines'];
  if (redA !== redB) return redA ? 1 : -1;
  return dateOf(a.record) === dateOf(b.record) ? byDate(a.record, b.record) : byDate(b.record, a.record);
};

/** Records as entries of a feed: new and changed ones first, no more than a feed holds. */
export const feedEntries = (records: readonly Entry<Dated>[], corpus: Corpus): FeedEntry[] =>
  records
    .map((record): Candidate => ({ record, days: [firstDay(touched(record, corpus)), firstDay(record.fields.added)] }))
    .sort(newestFirst)
    .slice(0, feedLength)
    .map(({ record }) => ({
      path: recordPath(record.collection, record.id),
      // A renamed record keeps the identity it had at first: readers would be shown it twice.
      id: firstAddress(corpus.history(record)),
      title: record.fields.title,
      published: record.fields.added,
      updated: touched(record, corpus),
      categories: categories(record, corpus),
      summary: summary(record, corpus),
    }));

/** New and changed records as a feed. */
export const recordFeed = (corpus: Corpus): Feed => ({
  path: '/feed.xml',
  page: '/',
  title: `${site.name}: new and changed records`,
  subtitle: site.description,
  updated: corpus.asOf,
  entries: feedEntries(corpus.dated, corpus),
});
