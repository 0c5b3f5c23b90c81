import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether the process that holds a lock is gone: it was killed. */
function isAbandoned(file: string): boolean {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Between making the file and writing into it, it is empty.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * Takes a lock that one process at a time can hold: a file with the id of its process.
 * @returns what gives it back; `undefined` while another process that still runs holds it.
 * @throws {Error} where the file cannot be written.
 */
export function takeLock(file: string): (() => void) | undefined {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return undefined;
  }
  let isHeld = true;
  return () => {
    // Another process may hold it by then.
    if (isHeld) rmSync(file, { force: true });
    isHeld = false;
  };
}
