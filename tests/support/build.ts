import { spawnSync } from 'node:child_process';

/** What a person's shell would set; the test runner's own variables would make it a build for tests. */
const shell = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' };

/** Runs `npm run build` with settings, without npm: its exit code and all that it printed. */
export function build(settings: { SITE_URL?: string; CONTENT_DIR?: string; OUT_DIR: string }): {
  code: number | null;
  output: string;
} {
  const env = { ...shell, ...settings };
  const run = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
  return { code: run.status, output: run.stdout + run.stderr };
}
