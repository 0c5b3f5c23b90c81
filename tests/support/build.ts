import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';

/** What a person's shell would set; the test runner's own variables would make it a build for tests. */
const shell = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' };

/** Held by the build that runs. Astro keeps what it knows of editorial pages in `.astro/`, whatever is built, so that two builds at once would mix theirs. */
const lock = '.cache/test-build';

/** Longest time that a build holds the lock, in milliseconds: after that the run that held it was killed. */
const longest = 180_000;

function take(): void {
  mkdirSync('.cache', { recursive: true });
  for (;;)
    try {
      mkdirSync(lock);
      return;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (since > 0 && Date.now() - since > longest) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
}

/** Runs `npm run build` with settings, without npm, one at a time: its exit code and all that it printed. */
export function build(settings: { SITE_URL?: string; CONTENT_DIR?: string; OUT_DIR: string }): {
  code: number | null;
  output: string;
} {
  const env = { ...shell, ...settings };
  take();
  try {
    const run = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
    return { code: run.status, output: run.stdout + run.stderr };
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
