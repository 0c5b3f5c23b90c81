import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from './library.ts';
import type { SpeechRecord } from './search/speech.ts';

/** What other people's packages give to the benchmarks. They are installed apart, so that the site does not bring them along. */
export interface Others {
  /** The libraries that our search is compared with. */
  libraries: readonly Library[];
  /** Records cut from real speeches, as many as wanted. */
  cutSpeeches(wanted: number): SpeechRecord[];
}

/** What to say where they are not installed. */
export const notInstalled = 'The four other libraries are not installed; npm ci --prefix bench installs them.';

/** Loads them; nothing where they are not installed. */
export async function loadOthers(): Promise<Others | undefined> {
  if (!existsSync(join(import.meta.dirname, 'node_modules'))) return undefined;
  // By an address that TypeScript does not follow: the site is checked without these packages.
  const place: string = './others/index.ts';
  return ((await import(place)) as { others: Others }).others;
}
