import { testSite } from './site.ts';
import { build } from './build.ts';

/** Vitest global set-up: builds the real site once for all projects, by the command that people use. */
export default function buildOnce() {
  if (process.env['TEST_SITE_BUILT'] === 'yes') return;
  const { code, output } = build({ OUT_DIR: testSite });
  if (code !== 0) throw new Error(`The site could not be built for the tests:\n${output}`);
  process.env['TEST_SITE_BUILT'] = 'yes';
}
