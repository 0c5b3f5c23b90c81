import { longDate } from '../../base/dates.ts';
import { shownDay } from '../known/shown.client.ts';
import { asOfDay, fetchDays } from '../../client/publications.ts';
import { readState, type SearchState } from './state.ts';

/** The search that an address names. A day that cannot be shown is left out: the page says what is wrong with it. */
export function stateOf(queryString: string): SearchState {
  return { ...readState(queryString), known: shownDay(queryString) };
}

/** The record as it stood on a day: its newest publication in words, and its fingerprint. */
export interface RecordThen {
  asOf: string;
  fingerprint: string;
}

/** The record as it stood on a day; `undefined` when the present one is searched. Without a network, no fingerprint is claimed. */
export async function recordOn(base: string, day: string | undefined): Promise<RecordThen | undefined> {
  if (day === undefined) return undefined;
  const then = asOfDay(await fetchDays(base).catch(() => ({ days: [], withdrawn: [] })), day);
  return { asOf: longDate(then?.date ?? day), fingerprint: then?.fingerprint ?? '' };
}
