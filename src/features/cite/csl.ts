import { letterActors, type Corpus, type Dated } from '../../corpus/corpus.ts';
import { longDate } from '../../base/dates.ts';
import type { Entry } from '../../records/entry.ts';
import { shownOf, type History } from '../../ledger/history.ts';
import { kindOf } from '../../records/summary.ts';
import type { Edtf, Source } from '../../schemas/index.ts';
import { site } from '../../base/site.ts';
import { paragraphs } from './passage-citation.ts';

export { edtfOf } from './csl-date.ts';

/** A date of CSL-JSON: one or two lists of year, month, day, as long as the date is precise. */
export interface CslDate {
  'date-parts': number[][];
}

/** A name that is never taken apart. */
export interface CslName {
  literal: string;
}

/** Types of CSL-JSON that records become. */
export type CslType = 'bill' | 'hearing' | 'legislation' | 'personal_communication' | 'report' | 'webpage';

/** A reference in CSL-JSON, as far as this site uses it. */
export interface CslItem {
  id: string;
  type: CslType;
  title: string;
  author?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  publisher?: string;
  'event-place'?: string;
  number?: string;
  genre?: string;
  version?: string;
  /** Paragraphs that are cited: `para. 3`. */
  section?: string;
  URL: string;
  language: string;
  note?: string;
  /** A reader's own note. */
  annote?: string;
}

/** The state of a record that is cited. */
export interface CitedRevision {
  /** Number of the revision, from 1. */
  number: number;
  /** Day of its publication; none while it is not published yet. */
  date?: Edtf;
  /** Fingerprint of its canonical JSON; none while it is not published yet. */
  sha256?: string;
}

/** What a citation says beyond the record itself. */
export interface CiteOptions {
  /** Permanent address of the record, in full. */
  address: string;
  /** Revision that is cited; the present one when none is named. */
  revision?: CitedRevision;
  /** Date on which a reader saw it. */
  accessed?: Edtf;
  /** Anchor of a passage, or anchors of several in the order of the page: `p3`. The address leads to the first. */
  passage?: string | readonly string[];
}

/*
 * The type says what kind of thing is documented; it steers where reference managers file it. Zotero turns them into
 * hearing, letter, bill, statute and report; the page's own metadata (metadata.ts) leads to the same.
 * - Statements are reports, not `speech`: what Zotero makes of a speech (presentation) has no place for the publisher.
 * - Resolutions and the treaty are `legislation`: Zotero knows no `treaty`.
 * - A bill carries no publisher: with one, Zotero reads it as a hearing.
 * The printed styles treat all of them as what is really cited, a page (styles.ts).
 */
const cslType = ({ collection, fields }: Entry<Dated>): CslType => {
  if (collection === 'sessions') return 'hearing';
  if (collection === 'letters') return 'personal_communication';
  if (collection === 'texts' && 'kind' in fields) {
    if (fields.kind === 'negotiating-text') return 'bill';
    if (fields.kind === 'resolution' || fields.kind === 'convention') return 'legislation';
  }
  return 'report';
};

/** Names of those who said or wrote it, whole; for a red line the Record, which drew it up; none for meetings and texts. */
export function authorNames(entry: Entry<Dated>, corpus: Corpus): string[] {
  const name = (id: string) => corpus.get('actors', id)?.fields.name ?? id;
  const { fields } = entry;
  if ('actors' in fields) return fields.actors.map(name);
  if ('convenors' in fields) {
    if (fields.convenors.length > 0) return fields.convenors.map(name);
    if (fields.signatories)
      return fields.signatories.map((signatory) =>
        signatory.actor === undefined ? signatory.name : name(signatory.actor),
      );
    return letterActors(entry as Entry<'letters'>).map(name);
  }
  return entry.collection === 'red-lines' ? [site.name] : [];
}

const parts = (date: Edtf): number[] => date.split('-').map(Number);

/** A date, or a stretch of days, as precise as it is written. */
export const cslDate = (start: Edtf, end?: Edtf): CslDate => ({
  'date-parts': end === undefined || end === start ? [parts(start)] : [parts(start), parts(end)],
});

const issued = ({ fields }: Entry<Dated>): CslDate | undefined => {
  if ('start' in fields) return cslDate(fields.start, fields.end);
  if ('date' in fields) return cslDate(fields.date);
  return cslDate(fields.added);
};

/** Key of a record in bibliographies. */
export const citationKey = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string => `${collection}-${id}`;

/** The state of a record that its page shows, as citations name it. */
export function citedRevision(history: History): CitedRevision {
  const { number, revision } = shownOf(history);
  return revision ? { number, date: revision.date, sha256: revision.sha256 } : { number };
}

/** What every citation of a record says: which state is cited, how it can be verified, whose words the page is in. */
export function accountNote({ number, date, sha256 }: CitedRevision): string {
  const state = date === undefined ? ', not published yet' : ` of ${longDate(date)}`;
  const fingerprint = sha256 === undefined ? '' : ` (SHA-256 ${sha256})`;
  return `Revision ${String(number)}${state}${fingerprint}, as documented in the ${site.name}: an account in its own words, not the original document`;
}

/** A record as documented here, in CSL-JSON. */
export function toCsl(
  entry: Entry<Dated>,
  corpus: Corpus,
  { address, revision = citedRevision(corpus.history(entry)), accessed, passage }: CiteOptions,
): CslItem {
  const { fields } = entry;
  const passages = passage === undefined ? [] : [passage].flat();
  const [first] = passages;
  const type = cslType(entry);
  const authors = authorNames(entry, corpus);
  const date = issued(entry);
  return {
    id: [citationKey(entry), ...passages].join('-'),
    type,
    title: fields.title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(date && { issued: date }),
    'container-title': site.name,
    ...(type !== 'bill' && { publisher: site.publisher }),
    ...('city' in fields && fields.city !== undefined && { 'event-place': fields.city }),
    ...('symbol' in fields && fields.symbol !== undefined && { number: fields.symbol }),
    genre: kindOf(entry),
    version: String(revision.number),
    ...(first !== undefined && { section: paragraphs(passages) }),
    URL: first === undefined ? address : `${address}#${first}`,
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
    language: site.language,
    note: accountNote(revision),
  };
}

/** A source of a record in CSL-JSON: what readers cite who need the original. */
export function sourceToCsl(source: Source): CslItem {
  return {
    id: source.url,
    type: 'webpage',
    title: source.title,
    ...(source.publisher !== undefined && { author: [{ literal: source.publisher }] }),
    ...(source.date !== undefined && { issued: cslDate(source.date) }),
    URL: source.url,
    ...(source.accessed !== undefined && { accessed: cslDate(source.accessed) }),
    language: source.language ?? 'en',
    ...(source.archived !== undefined && { note: `Archived at ${source.archived}` }),
  };
}
