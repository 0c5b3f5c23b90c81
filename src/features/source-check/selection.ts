import { nearest } from '../../base/nearest.ts';
import { edtfFault } from '../../schemas/edtf.ts';
import { dayOf } from './manners.ts';
import { hostOf } from './cited.ts';
import type { CheckedSource } from './state.ts';

/** The day that `--since` means: a day, or a number of days before today. `undefined` when it is neither. */
export function sinceDay(value: string, today: string): string | undefined {
  if (/^\d{1,3}$/.test(value)) return dayOf(new Date(Date.parse(today) - Number(value) * 86_400_000));
  return value.length === 10 && edtfFault(value) === undefined ? value : undefined;
}

/** Addresses that were not checked on that day or later. */
export const uncheckedSince = (
  urls: readonly string[],
  day: string,
  known: ReadonlyMap<string, CheckedSource>,
): string[] => urls.filter((url) => (known.get(url)?.date ?? '') < day);

/** Addresses of one host, or the nearest name of a host when the record has none of that name. */
export function atHost(urls: readonly string[], name: string): { urls: string[]; nearest?: string | undefined } {
  const host = name.toLowerCase();
  const matching = urls.filter((url) => hostOf(url) === host || new URL(url).hostname === host);
  return matching.length > 0 ? { urls: matching } : { urls: [], nearest: nearest(host, new Set(urls.map(hostOf))) };
}
