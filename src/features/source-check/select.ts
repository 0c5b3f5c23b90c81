import { didYouMean } from '../../base/nearest.ts';
import { UserError } from '../../base/user-error.ts';
import { edtfFault } from '../../schemas/edtf.ts';
import { hostOf } from './cited.ts';
import { dayOf } from './manners.ts';

/** The day that `--since` means: a day, or a number of days before today. */
function sinceDay(value: string, today: string): string {
  if (/^\d{1,3}$/.test(value)) return dayOf(new Date(Date.parse(today) - Number(value) * 86_400_000));
  if (value.length === 10 && edtfFault(value) === undefined) return value;
  throw new UserError(`--since cannot be "${value}". Write a day such as 2026-11-01, or a number of days such as 30`);
}

/** Addresses of one host. */
function atHost(urls: readonly string[], name: string): string[] {
  const host = name.toLowerCase();
  const matching = urls.filter((url) => hostOf(url) === host || new URL(url).hostname === host);
  if (matching.length > 0) return matching;
  const hint = didYouMean(host, new Set(urls.map(hostOf)), 'Write the host as in the address, such as www.un.org');
  throw new UserError(`The record has no address at "${name}". ${hint}`);
}

/**
 * The addresses that are meant: those of one host, those not checked since a day.
 * @throws {UserError} for a host that no address has, and for a day that is none.
 */
export function select(
  all: readonly string[],
  { since, host }: { since?: string; host?: string },
  today: string,
  known: ReadonlyMap<string, { date?: string | undefined }>,
): string[] {
  const urls = host === undefined ? [...all] : atHost(all, host);
  if (since === undefined) return urls;
  const day = sinceDay(since, today);
  return urls.filter((url) => (known.get(url)?.date ?? '') < day);
}
