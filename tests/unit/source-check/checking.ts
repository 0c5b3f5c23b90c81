import { requestAll } from '../../../src/features/source-check/check-addresses.ts';
import { usualManners, type Clock, type Manners } from '../../../src/features/source-check/manners.ts';
import type { LinkStatus } from '../../../src/features/source-check/state.ts';

/** A clock that stands still until somebody sleeps, and remembers for how long. */
export interface TestClock extends Clock {
  slept: number[];
}

/** Starts a clock at noon of 24 November 2026, or at another moment. */
export function testClock(start = '2026-11-24T12:00:00Z'): TestClock {
  const slept: number[] = [];
  let now = Date.parse(start);
  return {
    slept,
    now: () => new Date(now),
    sleep(milliseconds, signal) {
      signal.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

/** Manners without pauses, so that only what a test is about makes the program wait. */
export const hasty: Manners = { ...usualManners, pause: 0, timeout: 5000 };

/** Checks addresses and gives what was found at each. */
export async function checkAll(
  urls: readonly string[],
  { manners = {}, clock = testClock() }: { manners?: Partial<Manners>; clock?: Clock } = {},
): Promise<{ found: Record<string, LinkStatus>; skipped: string[] }> {
  const found: Record<string, LinkStatus> = {};
  const skipped: string[] = [];
  await requestAll(urls, {
    manners: { ...hasty, ...manners },
    clock,
    signal: new AbortController().signal,
    onStatus: (url, finding) => (found[url] = finding),
    onSkipped: (rest) => skipped.push(...rest),
  });
  return { found, skipped };
}

/** Checks one address. */
export const checkOne = async (
  url: string,
  options?: Parameters<typeof checkAll>[1],
): Promise<LinkStatus | undefined> => (await checkAll([url], options)).found[url];
