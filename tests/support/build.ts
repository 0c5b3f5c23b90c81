import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a person's shell would set; the test runner's own variables would make it a build for tests. */
const shell = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' };

/** Holds the id of the process that builds. Astro keeps what it knows of editorial pages in `.astro/`, whatever is built, so that two builds at once would mix theirs. */
const lock = '.cache/test-build';

const sleep = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Whether the process that holds the lock is gone: it was killed. */
function abandoned(): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // Between making the file and writing into it, it is empty.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Does something while no other process of ours builds. */
export function alone<T>(work: () => T): T {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;)
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (abandoned()) rmSync(lock, { force: true });
      else sleep(100);
    }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Settings of a build: the environment variables that `npm run build` reads. */
export interface Settings {
  SITE_URL?: string;
  CONTENT_DIR?: string;
  OUT_DIR: string;
}

/** How a build ended: its exit code and all that it printed. */
export interface Built {
  code: number | null;
  output: string;
}

/** Runs `npm run build` without npm, as a preview unless other options are given; `alone` sees to it that no other does. */
export function buildNow(settings: Settings, options: readonly string[] = ['--preview']): Built {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    env: { ...shell, ...settings },
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

/** Runs `npm run build` with settings, one at a time. */
export const build = (settings: Settings, options?: readonly string[]): Built =>
  alone(() => buildNow(settings, options));
