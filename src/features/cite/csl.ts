import { longDate, longRange } from '../../base/dates.ts';
import { site } from '../../base/site.ts';
import type { Edtf } from '../../schemas/edtf.ts';

/* References in CSL-JSON, as far as this site uses it. Browsers load it. */

/** A date: one or two lists of year, month, day, as long as the date is precise. */
export interface CslDate {
  'date-parts': number[][];
}

/** The name of a person, or one that is never taken apart. */
export type CslName = { family: string; given: string } | { literal: string };

/** Types of CSL-JSON: pages of ours are web pages, as are most originals; documents with a symbol are reports. */
export type CslType = 'report' | 'webpage';

/** A reference in CSL-JSON. */
export interface CslItem {
  id: string;
  type: CslType;
  title: string;
  author?: CslName[];
  /** Day of publication; of a page of ours, of the revision that is cited. */
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  publisher?: string;
  /** Symbol of a document of the United Nations. */
  number?: string;
  /** What kind of thing it is or, of a page of ours, what it documents: `Oral statement`. */
  genre?: string;
  /** When that was said, held or written. */
  'event-date'?: CslDate;
  /** Number of the revision; only pages of ours have one. */
  version?: string;
  /** Paragraphs that are cited: `para. 3`. */
  section?: string;
  URL: string;
  language: string;
  note?: string;
  /** A reader's own note. */
  annote?: string;
}

/** A date, or a stretch of days, as precise as it is written. */
export const cslDate = (start: Edtf, end = start): CslDate => ({
  'date-parts': (end === start ? [start] : [start, end]).map((date) => date.split('-').map(Number)),
});

/** A date of CSL-JSON in EDTF, without its end. */
export const edtfOf = (date: number[] = []): Edtf =>
  date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

/** A date in words. */
export function dateInWords(date: CslDate | undefined): string {
  const [start, end] = date?.['date-parts'] ?? [];
  return start === undefined ? '' : longRange(edtfOf(start), end && edtfOf(end));
}

/** What an item is, or documents, in words: `Oral statement of 5 August 2024`, `Negotiating text A/AC.291/22 of 29 May 2023`. */
export const describedAs = ({ genre, number, 'event-date': date }: CslItem): string =>
  [[genre, number].filter(Boolean).join(' '), dateInWords(date)].filter(Boolean).join(' of ');

/** The state of a record that is cited. */
export interface CitedState {
  /** Number of the revision, from 1. */
  number: number;
  /** Day of its publication; none while it is not published yet. */
  date?: Edtf;
  /** Fingerprint of its canonical JSON; none while it is not published yet. */
  sha256?: string;
}

/** What every citation says: which state is cited, how it can be verified, whose words the page is in. */
export function accountNote({ number, date, sha256 }: CitedState): string {
  const state = date === undefined ? ', not published yet' : ` of ${longDate(date)}`;
  const fingerprint = sha256 === undefined ? '' : ` (SHA-256 ${sha256})`;
  return `Revision ${String(number)}${state}${fingerprint}: an account in the words of the ${site.name}, not the original`;
}
