import { writeStates } from './file.ts';
import { allLines, anyAnswer, lineOf, looksOffline } from './lines.ts';
import { dayOf, type Clock, type Manners } from './manners.ts';
import { round } from './round.ts';
import type { CheckedSource } from './state.ts';

/** What a check of the addresses needs. */
export interface RecheckOptions {
  contentDir: string;
  /** All addresses of the record. */
  all: readonly string[];
  /** Those to look at. */
  urls: readonly string[];
  /** What the file says of them so far. */
  known: ReadonlyMap<string, CheckedSource>;
  /** Whether lines of addresses that the record does not hold are kept: when some records could not be read. */
  keepOthers: boolean;
  manners: Manners;
  clock: Clock;
  /** Ends the check early; what was found is saved. */
  signal: AbortSignal;
  onLine: (line: CheckedSource) => void;
}

/** How a check ended. */
export interface Rechecked {
  /** What was found in this check, by address. */
  found: Map<string, CheckedSource>;
  /** All lines of the file as they are now. */
  lines: Map<string, CheckedSource>;
  /** Addresses left alone because their host asked for fewer requests. */
  skipped: string[];
  /** Whether nothing was written because this machine seems to have no network. */
  offline: boolean;
}

/** Findings after which the file is written again: a crash loses less than this many. */
const saveEvery = 20;

/** Looks at addresses and writes down what it finds, now and then and at the end. */
export async function recheck(options: RecheckOptions): Promise<Rechecked> {
  const { contentDir, all, urls, known, keepOthers, manners, clock, signal, onLine } = options;
  const found = new Map<string, CheckedSource>();
  const skipped: string[] = [];
  const lines = () => allLines(all, new Map([...known, ...found]), keepOthers);

  await round(urls, {
    manners,
    clock,
    signal,
    onFinding(url, finding) {
      const line = lineOf(url, finding, known.get(url), dayOf(clock.now()));
      found.set(url, line);
      onLine(line);
      // As long as nobody answered, this machine may have no network.
      if (found.size % saveEvery === 0 && anyAnswer(found.values())) writeStates(contentDir, lines());
    },
    onSkipped: (rest) => void skipped.push(...rest),
  });

  const offline = looksOffline([...found.values()]) || (signal.aborted && !anyAnswer(found.values()));
  if (!offline) writeStates(contentDir, lines());
  const now = offline ? allLines(all, known, keepOthers) : lines();
  return { found, lines: new Map(now.map((line) => [line.url, line])), skipped, offline };
}
