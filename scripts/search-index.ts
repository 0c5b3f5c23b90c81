import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';

/**
 * Size of a part of the index before it is packed, in Pagefind's measure; a query fetches a part for each word. Pagefind's own
 * is 20,000, which makes parts of 25 KB; these have 3 KB today. The setting is read from the environment and marked unstable:
 * should a later Pagefind not know it, the parts are as large as they were.
 */
const chunkSize = '2000';

/** Interfaces and ways to run that are not ours: the search page has its own, and the index runs in the page. */
const surplus = /^pagefind-(ui|modular|component|highlight|playground|worker)/;

/**
 * Lets Pagefind index the pages of a folder. The command line program waits for its writes; Pagefind's Node API up to 1.5
 * did not (Pagefind pull request 1272).
 * @returns how many pages it indexed.
 * @throws with Pagefind's own words when it fails.
 */
export function indexSite(folder: string): number {
  const runner = join(dirname(fileURLToPath(import.meta.resolve('pagefind'))), 'runner', 'bin.cjs');
  const run = spawnSync(process.execPath, [runner, '--site', folder, '--force-language', 'en'], {
    encoding: 'utf8',
    env: { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: chunkSize },
  });
  if (run.status !== 0) throw new Error(`Pagefind could not index the site:\n${run.stderr || run.stdout}`);
  const index = join(folder, 'pagefind');
  for (const name of readdirSync(index)) if (surplus.test(name)) rmSync(join(index, name), { recursive: true });
  const script = join(index, 'pagefind.js');
  const { code, errors } = minifySync('pagefind.js', readFileSync(script, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`pagefind.js could not be packed: ${errors[0]?.message ?? ''}`);
  writeFileSync(script, code);
  return Number(/Indexed (\d+) page/.exec(run.stdout)?.[1] ?? 0);
}
