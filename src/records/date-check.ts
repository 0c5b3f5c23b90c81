import { edtfFault, firstDay } from '../schemas/edtf.ts';
import { blame, type Candidate } from './candidate.ts';
import type { Fault } from './problem.ts';

/** Fields that tell of what has happened. Others, as the end of a meeting or a date ahead of the process, may lie in the future. */
const past = new Set<PropertyKey>(['date', 'start', 'as_of', 'accessed', 'added']);

/**
 * Dates of a value that lie after the latest day that it can tell of, at any depth.
 * @param latest as `YYYY-MM-DD`.
 */
export function* datesAhead(
  value: unknown,
  latest: string,
  path: PropertyKey[] = [],
): Generator<Fault & { path: PropertyKey[] }> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* datesAhead(inner, latest, [...path, Array.isArray(value) ? Number(key) : key]);
  if ((typeof value !== 'string' && typeof value !== 'number') || !past.has(path.at(-1) ?? '')) return;
  const date = String(value);
  if (edtfFault(date) === undefined && firstDay(date) > latest)
    yield {
      path,
      message: `"${date}" is yet to come`,
      hint: 'A record is about what has happened: correct the date. Upcoming dates belong under upcoming in process.yaml',
    };
}

/** No record tells of a day that is yet to come. */
export function checkDates(candidates: readonly Candidate[], latest: string): void {
  for (const candidate of candidates)
    for (const { path, ...fault } of datesAhead(candidate.raw, latest)) blame(candidate, 'field', path, fault);
}
