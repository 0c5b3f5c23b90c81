import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { nothingPublished, type Published } from '../../ledger/history.ts';
import { verifyBudgets, weigh, type Weight } from './budgets.ts';
import { inWorker } from '../../base/worker.ts';
import type { Fault } from './fault.ts';
import { verifyIndex } from './index-files.ts';
import { verifyLinks, type Place } from './links.ts';
import { readPage } from './page.ts';
import { verifyPolicy } from './policy.ts';
import { verifyPromises } from './promises.ts';

/** Outcome of a verification. */
export interface Verification {
  faults: Fault[];
  weights: Weight[];
}

/** Most pages of one kind whose markup is validated: they come from one template, so a sample shows its faults. */
const sampleSize = 5;

/** Pages of one template: those of a folder that lie as deep; former states and histories of records have templates of their own. */
const kindOfPage = (file: string): string => {
  const parts = file.split('/');
  return [parts[0], parts.length, /^(?:r|history)$/.exec(parts[2] ?? '')?.[0]].join(' ');
};

/** Every nth page of each kind, so that a large site is validated in bounded time. */
function sample<T extends { file: string }>(pages: readonly T[]): T[] {
  const kinds = Map.groupBy(pages, ({ file }) => kindOfPage(file));
  return [...kinds.values()].flatMap((list) => {
    const step = Math.ceil(list.length / sampleSize);
    return list.filter((_, index) => index % step === 0);
  });
}

/** What a verification looks at beside the site itself. */
export interface VerifyOptions {
  /** Whether the markup of every page is validated, or of a sample of each kind. */
  everyPage?: boolean;
  /** What was published, and so must be there. */
  published?: Published;
}

/** Verifies a built site: links and fragments, markup, policy, search index, budgets, and that all that was published is there. */
export async function verify(
  outDir: string,
  place: Place,
  { everyPage = false, published = nothingPublished }: VerifyOptions = {},
): Promise<Verification> {
  const files = new Set(globSync('**/*', { cwd: outDir }).map((file) => file.split(sep).join('/')));
  const sources = [...files]
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort()
    .map((file) => ({ file, html: readFileSync(join(outDir, file), 'utf8') }));
  const markup = inWorker<Fault[]>(
    new URL('./markup.worker.ts', import.meta.url),
    everyPage ? sources : sample(sources),
  );
  const pages = sources.map(({ file, html }) => readPage(file, html));
  // Pages that only forward, and states of the past, have no budget.
  const weights = weigh(
    outDir,
    pages.filter(({ file }) => !/\/(r\/\d+|history)\/index\.html$/.test(file)),
    place,
  );
  const faults = [
    ...verifyLinks(pages, files, place),
    ...verifyPolicy(pages, place),
    ...verifyPromises(outDir, published, pages, files),
    ...verifyIndex(outDir),
    ...verifyBudgets(weights),
    ...(await markup),
  ];
  return { faults, weights };
}
