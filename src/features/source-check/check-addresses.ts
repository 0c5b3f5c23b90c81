import { checkUrl } from './check-url.ts';
import { hostOf } from './cited.ts';
import { writeStates } from './file.ts';
import { HostQueue } from './host-queue.ts';
import { dayOf, type Clock, type Manners } from './manners.ts';
import type { RequestContext } from './request-with-retry.ts';
import { readRobots } from './robots.ts';
import type { CheckedSource, LinkStatus } from './state.ts';

/** What the requests of a check need besides the addresses. */
export interface RequestOptions {
  manners: Manners;
  clock: Clock;
  /** Ends the check early; what was found until then has been told. */
  signal: AbortSignal;
  /** Told what was found at each address, as soon as it is known. */
  onStatus: (url: string, status: LinkStatus) => void;
  /** Told of addresses that were left alone because their host asked for fewer requests. */
  onSkipped?: (urls: readonly string[]) => void;
}

/** Asks for all addresses: at a few hosts at the same time, one address after the other at each. */
export async function requestAll(urls: readonly string[], options: RequestOptions): Promise<void> {
  const { manners, clock, signal, onStatus, onSkipped } = options;
  const context: RequestContext = { manners, clock, signal, queue: new HostQueue(manners.pause, clock, signal) };
  const permission = readRobots(context);
  // Hosts with many addresses take longest, so they come first.
  const hosts = [...Map.groupBy(urls, hostOf).values()].sort((a, b) => b.length - a.length);

  const atHost = async (addresses: readonly string[]) => {
    for (const [index, url] of addresses.entries()) {
      signal.throwIfAborted();
      const status = await checkUrl(context, permission, url);
      onStatus(url, status);
      if (status.status === 429) {
        onSkipped?.(addresses.slice(index + 1));
        return;
      }
    }
  };
  const worker = async () => {
    for (let next = hosts.shift(); next; next = hosts.shift()) await atHost(next);
  };
  try {
    await Promise.all(Array.from({ length: manners.hosts }, worker));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** What a check of the addresses needs. */
export interface CheckOptions extends Pick<RequestOptions, 'manners' | 'clock' | 'signal'> {
  contentDir: string;
  /** All addresses of the record. */
  all: readonly string[];
  /** Those to ask for. */
  urls: readonly string[];
  /** What the file says of them so far. */
  known: ReadonlyMap<string, CheckedSource>;
  /** Whether lines of addresses that the record does not hold are kept: when some records could not be read. */
  keepOthers: boolean;
  onLine: (line: CheckedSource) => void;
}

/** How a check ended. */
export interface CheckResult {
  /** What was found in this check, by address. */
  found: Map<string, CheckedSource>;
  /** All lines of the file as they are now. */
  lines: Map<string, CheckedSource>;
  /** Addresses left alone because their host asked for fewer requests. */
  skipped: string[];
  /** Whether nothing was written because this machine seems to have no network. */
  offline: boolean;
}

/** The line of an address after a check. A state that has not changed keeps the day on which it was first seen. */
export function lineOf(
  url: string,
  { state, status, location, reason }: LinkStatus,
  before: CheckedSource | undefined,
  day: string,
): CheckedSource {
  const since = before?.state === state ? (before.since ?? day) : day;
  return { url, state, date: day, since, status, location, reason };
}

/** Whether any host answered, so that what the others did not say is not the fault of this machine. */
const anyAnswer = (found: readonly CheckedSource[]): boolean =>
  found.some(({ state, status }) => state !== 'unreachable' || status !== undefined);

/** Checks after which the file is written again: a crash loses less than this many. */
const saveEvery = 20;

/**
 * Asks for addresses and writes down what it finds, now and then and at the end: one line for each address of the
 * record. Where several hosts and none of them answered, nothing is written: that would declare the record lost.
 */
export async function checkAddresses(options: CheckOptions): Promise<CheckResult> {
  const { contentDir, all, urls, known, keepOthers, clock, signal, onLine } = options;
  const found = new Map<string, CheckedSource>();
  const skipped: string[] = [];
  const others = keepOthers ? [...known.values()].filter(({ url }) => !all.includes(url)) : [];
  const linesWith = (fresh: ReadonlyMap<string, CheckedSource>): CheckedSource[] => [
    ...all.map((url) => fresh.get(url) ?? known.get(url) ?? { url, state: 'unchecked' as const }),
    ...others,
  ];

  await requestAll(urls, {
    ...options,
    onStatus(url, status) {
      const line = lineOf(url, status, known.get(url), dayOf(clock.now()));
      found.set(url, line);
      onLine(line);
      // As long as nobody answered, this machine may have no network.
      if (found.size % saveEvery === 0 && anyAnswer([...found.values()])) writeStates(contentDir, linesWith(found));
    },
    onSkipped: (rest) => void skipped.push(...rest),
  });

  const hosts = new Set([...found.keys()].map(hostOf)).size;
  const offline = !anyAnswer([...found.values()]) && (hosts >= 3 || signal.aborted);
  const lines = linesWith(offline ? new Map() : found);
  if (!offline) writeStates(contentDir, lines);
  return { found, lines: new Map(lines.map((line) => [line.url, line])), skipped, offline };
}
