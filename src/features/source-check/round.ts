import type { Visit } from './ask.ts';
import { hostOf } from './cited.ts';
import { look } from './look.ts';
import type { Clock, Manners } from './manners.ts';
import { readRobots } from './robots.ts';
import type { Finding } from './state.ts';
import { takeTurns } from './turns.ts';

/** What a round needs besides the addresses. */
export interface RoundOptions {
  manners: Manners;
  clock: Clock;
  /** Ends the round; what was found until then has been told. */
  signal: AbortSignal;
  /** Told what was found at each address, as soon as it is known. */
  onFinding: (url: string, finding: Finding) => void;
  /** Told of addresses that were left alone because their host asked for fewer requests. */
  onSkipped?: (urls: readonly string[]) => void;
}

/** Looks at all addresses: a few hosts at the same time, one address after the other at each. */
export async function round(urls: readonly string[], options: RoundOptions): Promise<void> {
  const { manners, clock, signal, onFinding, onSkipped } = options;
  const visit: Visit = { manners, clock, signal, turns: takeTurns(manners.pause, clock, signal) };
  const permission = readRobots(visit);
  // Hosts with many addresses take longest, so they come first.
  const hosts = [...Map.groupBy(urls, hostOf).values()].sort((a, b) => b.length - a.length);

  const atHost = async (addresses: readonly string[]) => {
    for (const [index, url] of addresses.entries()) {
      signal.throwIfAborted();
      const finding = await look(visit, permission, url);
      onFinding(url, finding);
      if (finding.status === 429) {
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
