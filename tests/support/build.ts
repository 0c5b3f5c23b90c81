import { spawn, spawnSync } from 'node:child_process';
import { takeLock } from '../../src/base/lock.ts';
import { shell } from './command.ts';

/** Held by the test that builds a site which others use, too. */
const lock = '.cache/test-build';

const sleep = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Does something while no other test does. */
export function alone<T>(work: () => T): T {
  let release: (() => void) | undefined;
  while ((release = takeLock(lock)) === undefined) sleep(100);
  try {
    return work();
  } finally {
    release();
  }
}

/** Settings of a build: the environment variables that `npm run build` reads. */
export interface Settings {
  SITE_URL?: string;
  CONTENT_DIR?: string;
  OUT_DIR: string;
  TZ?: string;
}

/** How a build ended: its exit code and all that it printed. */
export interface Built {
  code: number | null;
  output: string;
}

const environmentOf = (settings: Settings) => ({ ...shell, NO_COLOR: '1', ...settings });

/** Runs `npm run build` without npm, as a preview unless other options are given. */
export function build(settings: Settings, options: readonly string[] = ['--preview']): Built {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    env: environmentOf(settings),
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

/** Begins a build beside others. */
export function beginBuild(settings: Settings): Promise<Built> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--preview'], { env: environmentOf(settings) });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}
