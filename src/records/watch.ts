import { isWithin } from '../base/environment.ts';
import type { ReadResult } from './read.ts';

/** What a reader of the corpus says to the person at the terminal. */
export interface Log {
  error(message: string): void;
}

/** What tells that a file changed. */
export interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** Milliseconds of quiet after a change before the records are read again: editors save in several steps. */
const quiet = 100;

/**
 * One reading of the corpus for all collections, read again when a file changes.
 * Records with faults are reported and left out, so that the preview goes on.
 */
export function watchCorpus<R extends ReadResult>(root: string, readAll: () => R) {
  let result: R | undefined;
  const listeners: (() => void)[] = [];

  const read = (log: Log): R => {
    if (result) return result;
    result = readAll();
    for (const problem of result.problems)
      log.error(
        `${problem.file}:${String(problem.line)}  ${problem.message}${problem.hint === undefined ? '' : `  ${problem.hint}`}`,
      );
    return result;
  };

  const onChange = (watcher: Watcher, listener: () => void) => {
    listeners.push(listener);
    if (listeners.length > 1) return;
    watcher.add(root);
    let timer: NodeJS.Timeout | undefined;
    watcher.on('all', (_, path) => {
      if (!isWithin(root, path)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        result = undefined;
        for (const inform of listeners) inform();
      }, quiet);
    });
  };
  return { read, onChange };
}
