import { hostOf } from './cited.ts';
import type { CheckedSource, Finding } from './state.ts';

/** The line of an address after a look at it. A state that has not changed keeps the day on which it was first seen. */
export function lineOf(
  url: string,
  { state, status, location, reason }: Finding,
  before: CheckedSource | undefined,
  day: string,
): CheckedSource {
  const since = before?.state === state ? (before.since ?? day) : day;
  return { url, state, date: day, since, status, location, reason };
}

/**
 * All lines that the file should hold: one for each address of the record. Those of addresses that left the record go,
 * unless records could not be read, so that nobody can tell what they cite.
 */
export function allLines(
  urls: readonly string[],
  known: ReadonlyMap<string, CheckedSource>,
  keepOthers = false,
): CheckedSource[] {
  const cited = new Set(urls);
  const others = keepOthers ? [...known.values()].filter(({ url }) => !cited.has(url)) : [];
  return [...urls.map((url) => known.get(url) ?? { url, state: 'unchecked' as const }), ...others];
}

/** Whether any host answered, so that what the others did not say is not the fault of this machine. */
export const anyAnswer = (found: Iterable<CheckedSource>): boolean =>
  [...found].some(({ state, status }) => state !== 'unreachable' || status !== undefined);

/**
 * Whether findings look like those of a machine without a network: several hosts, and no answer from any.
 * Writing them down would declare the whole record lost.
 */
export const looksOffline = (found: readonly CheckedSource[]): boolean =>
  new Set(found.map(({ url }) => hostOf(url))).size >= 3 && !anyAnswer(found);
