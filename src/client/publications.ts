import type { Days, WithdrawnRecord } from '../ledger/days.ts';

/** The ledger's account of a day. */
export interface AsOf {
  /** Day of the newest publication by then. */
  date: string;
  /** Fingerprint of the whole record at its end. */
  fingerprint: string;
}

/** The days of publication. @throws when they cannot be fetched. */
export async function fetchDays(base: string): Promise<Days> {
  const response = await fetch(`${base}ledger/days.json`);
  if (!response.ok) throw new Error(`${String(response.status)} for ledger/days.json`);
  return (await response.json()) as Days;
}

/** The newest publication on a day or before it. */
export const asOfDay = ({ days }: Days, day: string): AsOf | undefined => days.findLast(({ date }) => date <= day);

/** How many records of today were first published after a day. */
export const publishedAfter = ({ days }: Days, day: string): number =>
  days.reduce((sum, { date, records }) => (date > day ? sum + records : sum), 0);

/** Records that stood on a day and were withdrawn after it. */
export const withdrawnSince = ({ withdrawn }: Days, day: string): WithdrawnRecord[] =>
  withdrawn.filter(({ from, until }) => from <= day && until > day);

/** The revision of a record that was current on a day, from the days of its revisions; 0 before the first. */
export const revisionOn = (days: readonly string[], day: string): number =>
  days.findLastIndex((date) => date <= day) + 1;
