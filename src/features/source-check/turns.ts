import type { Clock } from './manners.ts';

/** Sees to it that a host is asked one thing at a time, with pauses. */
export interface Turns {
  /** Does a piece of work when the host is free. */
  take<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Leaves a host alone for some milliseconds from now. */
  rest(host: string, milliseconds: number): void;
  /** Makes the pauses of a host longer. */
  slow(host: string, pause: number): void;
}

/** Turns at all hosts, with a pause after each. */
export function takeTurns(usualPause: number, clock: Clock, signal: AbortSignal): Turns {
  const last = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const pauses = new Map<string, number>();
  const rest = (host: string, milliseconds: number) => {
    const moment = clock.now().getTime() + milliseconds;
    freeAt.set(host, Math.max(freeAt.get(host) ?? 0, moment));
  };
  const whenFree = async (host: string) => {
    const wait = (freeAt.get(host) ?? 0) - clock.now().getTime();
    if (wait > 0) await clock.sleep(wait, signal);
  };
  return {
    async take(host, work) {
      const before = last.get(host);
      const turn = (async () => {
        await before;
        await whenFree(host);
        try {
          return await work();
        } finally {
          rest(host, pauses.get(host) ?? usualPause);
        }
      })();
      // The next in line waits for the end of this turn, however it ends.
      last.set(
        host,
        turn.catch(() => undefined),
      );
      return turn;
    },
    rest,
    slow: (host, pause) => void pauses.set(host, Math.max(pause, usualPause)),
  };
}
