import { longDate } from '../../base/dates.ts';
import { site } from '../../base/site.ts';
import type { Edtf } from '../../schemas/edtf.ts';

/* References in CSL-JSON, as far as this site uses it. Browsers load it. */

/** A date: one or two lists of year, month, day, as long as the date is precise. */
export interface CslDate {
  'date-parts': number[][];
}

/** A name that is never taken apart. */
export interface CslName {
  literal: string;
}

/** Types of CSL-JSON that records become. */
export type CslType = 'bill' | 'hearing' | 'legislation' | 'personal_communication' | 'report' | 'webpage';

/** A reference in CSL-JSON. */
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

/** A date, or a stretch of days, as precise as it is written. */
export const cslDate = (start: Edtf, end = start): CslDate => ({
  'date-parts': (end === start ? [start] : [start, end]).map((date) => date.split('-').map(Number)),
});

/** A date of CSL-JSON in EDTF, without its end. */
export const edtfOf = (date: number[] = []): Edtf =>
  date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

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
  return `Revision ${String(number)}${state}${fingerprint}, as documented in the ${site.name}: an account in its own words, not the original document`;
}
