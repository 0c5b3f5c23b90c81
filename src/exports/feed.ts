import { byDate, dateOf, type Corpus, type Dated } from '../corpus/corpus.ts';
import { longDate } from '../corpus/dates.ts';
import type { Entry } from '../corpus/entry.ts';
import { kindOf, summaryOf } from '../corpus/summary.ts';
import { recordPath } from '../corpus/addresses.ts';
import { firstDay, type Edtf } from '../schemas/edtf.ts';
import { site } from '../site.ts';
import type { Category, Feed } from './atom.ts';

/** Number of entries that the feed holds at most. */
export const feedLength = 100;

/** The later of two dates by their first days. */
const later = (a: Edtf, b: Edtf): Edtf => (firstDay(b) > firstDay(a) ? b : a);

/** When a record was last touched: its newest correction, or its addition. */
const touched = ({ fields }: Entry<Dated>): Edtf =>
  (fields.corrections ?? []).map(({ date }) => date).reduce(later, fields.added);

/** What a record says: of a letter, all that it asks for. */
const gist = (entry: Entry<Dated>): string =>
  'asks' in entry.fields ? `Asks: ${entry.fields.asks.join(' ')}` : summaryOf(entry);

/** Corrections, the newest first, then what the record says. */
function summary(entry: Entry<Dated>): string {
  const corrections = [...(entry.fields.corrections ?? [])].sort((a, b) =>
    firstDay(b.date).localeCompare(firstDay(a.date)),
  );
  return [
    ...corrections.map(({ date, note }) => `Corrected, ${longDate(date)}: ${/[.!?]$/.test(note) ? note : `${note}.`}`),
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

/** Newest addition or correction first; of the same day, the record of the newest date. */
const newestFirst = (a: Entry<Dated>, b: Entry<Dated>): number => {
  const [x, y] = [firstDay(touched(a)), firstDay(touched(b))];
  if (x !== y) return x < y ? 1 : -1;
  // Red lines have no date of their own but that of their addition, which is not what happened last.
  const [redA, redB] = [a.collection === 'red-lines', b.collection === 'red-lines'];
  if (redA !== redB) return redA ? 1 : -1;
  return dateOf(a) === dateOf(b) ? byDate(a, b) : byDate(b, a);
};

/** New and changed records as a feed. */
export function recordFeed(corpus: Corpus): Feed {
  const entries = (
    [...corpus.sessions, ...corpus.statements, ...corpus.letters, ...corpus.redLines, ...corpus.texts] as Entry<Dated>[]
  )
    .sort(newestFirst)
    .slice(0, feedLength);
  return {
    path: '/feed.xml',
    page: '/',
    title: `${site.name}: new and changed records`,
    subtitle: site.description,
    updated: corpus.asOf,
    entries: entries.map((entry) => ({
      path: recordPath(entry.collection, entry.id),
      title: entry.fields.title,
      published: entry.fields.added,
      updated: touched(entry),
      categories: categories(entry, corpus),
      summary: summary(entry),
    })),
  };
}
