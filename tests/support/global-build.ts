import { spawnSync } from 'node:child_process';
import { testSite } from './site.ts';

/** Vitest global set-up: builds the real site once, by the command that people use. */
export default function buildOnce() {
  const build = spawnSync(process.execPath, ['scripts/build.ts'], { env: { ...process.env, OUT_DIR: testSite, SITE_URL: '', CONTENT_DIR: '' }, encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`The site could not be built for the tests:\n${build.stdout}\n${build.stderr}`);
}
