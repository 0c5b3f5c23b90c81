import { hostOf } from './cited.ts';
import type { Clock } from './manners.ts';
import { isLost, type CheckedSource } from './state.ts';

/** Where progress is shown: standard error, or what a test puts in its place. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** Shows how far the check is. */
export interface Progress {
  step(line: CheckedSource): void;
  /** Clears the bar. */
  end(): void;
}

const width = 24;
/** Milliseconds between two lines where there is no terminal: a log is read later, not watched. */
const quiet = 30_000;

/** A bar on a terminal; elsewhere a line now and then. */
export function showProgress(total: number, screen: Screen, clock: Clock): Progress {
  let done = 0;
  let lost = 0;
  let told = clock.now().getTime();
  const figures = () => `${String(done)} of ${String(total)}, ${String(lost)} dead or unreachable`;
  return {
    step({ url, state }) {
      done += 1;
      if (isLost(state)) lost += 1;
      if (screen.isTTY) {
        const full = Math.round((done / total) * width);
        const text = `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${figures()}  ${hostOf(url)}`;
        screen.write(`\r\u001B[K${text.slice(0, (screen.columns ?? 80) - 1)}`);
        return;
      }
      const now = clock.now().getTime();
      if (now - told < quiet && done < total) return;
      told = now;
      screen.write(`${figures()}\n`);
    },
    end() {
      if (screen.isTTY) screen.write('\r\u001B[K');
    },
  };
}
