import { setTimeout as wait } from 'node:timers/promises';
import { site } from '../../base/site.ts';

/** How hosts are treated. All times are in milliseconds. */
export interface Manners {
  /** What the program calls itself: its name is what `robots.txt` knows it by. */
  userAgent: string;
  /** Hosts that are asked at the same time. */
  hosts: number;
  /** Pause between two requests to one host. */
  pause: number;
  /** The longest pause that `Crawl-delay` in `robots.txt` can ask for. */
  longestPause: number;
  /** How long one request may take. */
  timeout: number;
  /** Pauses before the second try, the third, and so on. */
  retries: readonly number[];
  /** The longest `Retry-After` that is waited for. */
  longestWait: number;
  /** Redirects that are followed. */
  redirects: number;
}

/** Name of the program in `robots.txt`: the name of the site without its spaces. */
export const robotName = site.name.replace(/[^A-Za-z]/g, '');

/** Slow on purpose: some six hundred addresses take a quarter of an hour, and no host notices. */
export const usualManners: Manners = {
  userAgent: `${robotName}/1.0 (link check; +${site.repository})`,
  hosts: 6,
  pause: 1500,
  longestPause: 30_000,
  timeout: 20_000,
  retries: [2000, 8000],
  longestWait: 120_000,
  redirects: 10,
};

/** The clock, and waiting: what tests replace. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The clock on the wall. */
export const realClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
};

/** Day of a moment, in UTC: `2026-11-24`. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
