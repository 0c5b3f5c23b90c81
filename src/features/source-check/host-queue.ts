import type { Clock } from './manners.ts';

/** Sees to it that a host is asked one thing at a time, with pauses. */
export class HostQueue {
  readonly #pause: number;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #freeAt = new Map<string, number>();
  readonly #pauses = new Map<string, number>();

  /** @param pause milliseconds after each piece of work. */
  constructor(pause: number, clock: Clock, signal: AbortSignal) {
    this.#pause = pause;
    this.#clock = clock;
    this.#signal = signal;
  }

  /** Does a piece of work when the host is free. */
  async run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host);
    const turn = (async () => {
      await before;
      const wait = (this.#freeAt.get(host) ?? 0) - this.#clock.now().getTime();
      if (wait > 0) await this.#clock.sleep(wait, this.#signal);
      try {
        return await work();
      } finally {
        this.rest(host, this.#pauses.get(host) ?? this.#pause);
      }
    })();
    // The next in line waits for the end of this turn, however it ends.
    this.#last.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }

  /** Leaves a host alone for some milliseconds from now. */
  rest(host: string, milliseconds: number): void {
    const moment = this.#clock.now().getTime() + milliseconds;
    this.#freeAt.set(host, Math.max(this.#freeAt.get(host) ?? 0, moment));
  }

  /** Makes the pauses of a host longer. */
  slow(host: string, pause: number): void {
    this.#pauses.set(host, Math.max(pause, this.#pause));
  }
}
