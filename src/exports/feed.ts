import { byDate, dateOf, type Corpus, type Dated } from '../corpus/corpus.ts';
import { longDate } from '../corpus/dates.ts';
import type { Entry } from '../corpus/entry.ts';
import { kindOf, summaryOf } from '../corpus/summary.ts';
import { firstDay, type Edtf } from '../schemas/edtf.ts';
import { site } from '../site.ts';
import type { Address } from './address.ts';
import { entryUrl } from './collections.ts';
import { rights } from './licence.ts';

/** Number of entries that the feed holds at most. */
export const feedLength = 100;

interface Category {
  term: string;
  label: string;
  /** Path of the page that the term belongs to. */
  scheme: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const element = (name: string, attributes: Record<string, string>, text?: string): string => {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  return text === undefined ? `<${open}/>` : `<${open}>${escaped(text)}</${name}>`;
};

/** An instant as Atom wants it (RFC 3339): the first moment that a date may stand for. */
export const instant = (date: Edtf): string => `${firstDay(date)}T00:00:00Z`;

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

/**
 * New and changed records as an Atom feed (RFC 4287). Written here and not with a library: the text constructs must be
 * plain text, not HTML, and nothing may depend on the clock.
 */
export function atomFeed(corpus: Corpus, address: Address): string {
  const entries = (
    [...corpus.sessions, ...corpus.statements, ...corpus.letters, ...corpus.redLines, ...corpus.texts] as Entry<Dated>[]
  )
    .sort(newestFirst)
    .slice(0, feedLength);
  const author = [
    '<author>',
    `  ${element('name', {}, site.publisher)}`,
    `  ${element('uri', {}, address('/'))}`,
    '</author>',
  ];
  const entryLines = (entry: Entry<Dated>): string[] => {
    const url = entryUrl(entry, address);
    return [
      '<entry>',
      ...[
        element('id', {}, url),
        element('title', {}, entry.fields.title),
        element('link', { rel: 'alternate', type: 'text/html', href: url }),
        element('published', {}, instant(entry.fields.added)),
        element('updated', {}, instant(touched(entry))),
        ...categories(entry, corpus).map(({ term, label, scheme }) =>
          element('category', { term, scheme: address(scheme), label }),
        ),
        element('summary', {}, summary(entry)),
      ].map((line) => `  ${line}`),
      '</entry>',
    ];
  };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    ...[
      element('id', {}, address('/feed.xml')),
      element('title', {}, `${site.name}: new and changed records`),
      element('subtitle', {}, site.description),
      element('link', { rel: 'self', type: 'application/atom+xml', href: address('/feed.xml') }),
      element('link', { rel: 'alternate', type: 'text/html', href: address('/') }),
      element('updated', {}, instant(corpus.asOf)),
      ...author,
      element('rights', {}, rights),
      ...entries.flatMap(entryLines),
    ].map((line) => `  ${line}`),
    '</feed>',
    '',
  ].join('\n');
}
