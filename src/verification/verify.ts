import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { verifyBudgets, weigh, type Weight } from './budgets.ts';
import type { Fault } from './fault.ts';
import { verifyIndex } from './index-files.ts';
import { verifyLinks, type Place } from './links.ts';
import { verifyMarkup } from './markup.ts';
import { readPage } from './page.ts';
import { verifyPolicy } from './policy.ts';

/** Outcome of a verification. */
export interface Verification {
  faults: Fault[];
  weights: Weight[];
}

/** Most pages of one kind whose markup is validated: they come from one template, so a sample shows its faults. */
const sampleSize = 20;

/** Every nth page of each kind, so that a large site is validated in bounded time. */
function sample<T extends { file: string }>(pages: readonly T[]): T[] {
  const kinds = Map.groupBy(pages, ({ file }) => file.split('/')[0]);
  return [...kinds.values()].flatMap((list) => {
    const step = Math.ceil(list.length / sampleSize);
    return list.filter((_, index) => index % step === 0);
  });
}

/** Verifies a built site: links and fragments, markup (of a sample of each kind, or of every page), policy, search index, budgets. */
export async function verify(outDir: string, place: Place, { everyPage = false } = {}): Promise<Verification> {
  const files = new Set(globSync('**/*', { cwd: outDir }).map((file) => file.split(sep).join('/')));
  const sources = [...files]
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort()
    .map((file) => ({ file, html: readFileSync(join(outDir, file), 'utf8') }));
  const pages = sources.map(({ file, html }) => readPage(file, html));
  const weights = weigh(outDir, pages, place);
  const faults = [
    ...verifyLinks(pages, files, place),
    ...verifyPolicy(pages, place),
    ...verifyIndex(outDir),
    ...verifyBudgets(weights),
    ...(await verifyMarkup(everyPage ? sources : sample(sources))),
  ];
  return { faults, weights };
}
