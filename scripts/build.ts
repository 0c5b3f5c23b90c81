// npm run build: check -> render -> index -> verify -> swap. Whatever fails, the former output stays as it was.
// Wants SITE_URL, the address at which the site is published; with --preview it does without.
import { cpSync, globSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { styleText } from 'node:util';
import { forgetForeignContent } from '../src/records/pages-folder.ts';
import { terminalReport } from '../src/records/reporters/terminal.ts';
import { missingAddress, readEnvironment, type Environment } from '../src/base/environment.ts';
import { counted } from '../src/base/counted.ts';
import { dueNote } from '../src/publishing/due.ts';
import { handOver } from '../src/ledger/handover.ts';
import { readPublished, type PublishedResult } from '../src/ledger/published.ts';
import { serveRetiredFiles } from '../src/ledger/retired-files.ts';
import type { WrittenSearch } from '../src/features/search/build/search-files.ts';
import type { IndexOrder } from '../src/features/search/build/index.worker.ts';
import { site } from '../src/base/site.ts';
import { systemFault } from '../src/base/system-fault.ts';
import { UserError } from '../src/base/user-error.ts';
import { takeLock } from '../src/base/lock.ts';
import { inWorker } from '../src/base/worker.ts';
import { budgets, outgrown } from '../src/features/site-check/budgets.ts';
import { verify, type Verification } from '../src/features/site-check/verify.ts';
import { readArguments } from './command.ts';
import { refuseForeignFolder, swap } from './output-folder.ts';

/** Held by the build of this folder that renders. */
const lock = '.cache/build';

/** A step that failed; its message is for people. */
class BuildError extends Error {
  override name = 'BuildError';
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

const times: string[] = [];
async function step<T>(name: string, work: () => T | Promise<T>, done: (result: T) => string): Promise<T> {
  const start = performance.now();
  process.stdout.write(name.padEnd(8));
  const result = await work();
  const time = seconds(performance.now() - start);
  times.push(`${name} ${time}`);
  process.stdout.write(`${styleText('green', 'done')}  ${done(result)}  ${styleText('dim', time)}\n`);
  return result;
}

function check({ contentDir, base }: Environment): PublishedResult & { records: number } {
  const result = readPublished(contentDir, { base });
  const { entries, problems, files } = result;
  if (problems.length > 0)
    throw new BuildError(`${terminalReport(problems, files, contentDir)}\nThe records have faults; nothing was built.`);
  return { ...result, records: Object.values(entries).reduce((sum, list) => sum + list.length, 0) };
}

/** Astro keeps what it knows of editorial pages in `.astro/`, whatever is built: two at once would mix theirs. */
async function renderAlone(staging: string): Promise<number> {
  let release = takeLock(lock);
  while (release === undefined) {
    await setTimeout(200);
    release = takeLock(lock);
  }
  process.once('exit', release);
  try {
    return await render(staging);
  } finally {
    release();
  }
}

async function render(staging: string): Promise<number> {
  // Astro reads its settings through astro.config.mjs, which reads the environment.
  process.env['OUT_DIR'] = staging;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro decides by this whether drafts are shown, and what its content layer keeps.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('astro');
  await build({ logLevel: 'error' });
  return globSync('**/*.html', { cwd: staging }).length;
}

/** Writes the search beside the site while its pages are rendered. */
function index(folder: string, { entries, process, published, plainWords }: PublishedResult): Promise<WrittenSearch> {
  if (!process) throw new BuildError('content/process.yaml is missing');
  const order: IndexOrder = { folder, entries, process, published, plainWords };
  const indexing = inWorker<WrittenSearch>(
    new URL('../src/features/search/build/index.worker.ts', import.meta.url),
    order,
  );
  // Whoever waits for it is told; until then, pages are rendered on.
  indexing.catch(() => undefined);
  return indexing;
}

function faultsReport({ faults }: Verification): string {
  const shown = faults.slice(0, 60).map(({ file, rule, message }) => `  ${file}  [${rule}] ${message}`);
  return [
    `The built site has ${String(faults.length)} faults:`,
    ...shown,
    ...(faults.length > 60 ? [`  and ${String(faults.length - 60)} more`] : []),
  ].join('\n');
}

async function main() {
  const start = performance.now();
  const { options } = readArguments(process.argv.slice(2), { preview: { type: 'boolean' } });
  const environment = readEnvironment();
  const { outDir } = environment;
  const missing = options.preview ? undefined : missingAddress();
  if (missing !== undefined) throw new UserError(missing);
  refuseForeignFolder(outDir);
  const staging = `${outDir}.building-${String(process.pid)}`;
  const searchFolder = `${staging}.search`;
  const clean = () => {
    for (const folder of [staging, searchFolder]) rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      clean();
      process.exit(130);
    });
  try {
    const result = await step(
      'check',
      () => check(environment),
      ({ records, warnings, published }) => {
        const note = warnings.length > 0 ? `; note: ${counted(warnings.length, 'warning')} (npm run check)` : '';
        return `${String(records)} records in order${note}${dueNote(published)}`;
      },
    );
    const { records, published } = result;
    handOver(result);
    const indexing = index(searchFolder, result);
    const pages = await step(
      'render',
      async () => {
        const count = await renderAlone(staging);
        serveRetiredFiles(staging, published, (path) => new URL(path.slice(1), environment.siteUrl).href);
        return count;
      },
      (count) => `${String(count)} pages`,
    );
    await step(
      'index',
      async () => {
        const written = await indexing;
        cpSync(searchFolder, staging, { recursive: true });
        return written;
      },
      ({ pages: found, missing }) =>
        `${String(found)} pages searchable${missing.length > 0 ? `; note: no record contains ${missing.join(', ')}, which plain-words.yaml names as a meaning` : ''}`,
    );
    const verification = await step(
      'verify',
      async () => {
        const result = await verify(staging, environment, { published });
        if (result.faults.length > 0) throw new BuildError(faultsReport(result));
        return result;
      },
      ({ weights }) => {
        const heavy = outgrown(weights);
        const note = heavy[0]
          ? `; note: ${counted(heavy.length, 'page')} outgrew ${String(budgets.anyPage / 1024)} KB, the heaviest ${heavy[0].file}: what it lists should be parted`
          : '';
        return `links, promises, markup, policy, index, budgets${note}`;
      },
    );
    swap(staging, outDir);
    const size = globSync('**/*', { cwd: outDir }).reduce((sum, file) => sum + statSync(join(outDir, file)).size, 0);
    const heaviest = Math.max(
      ...verification.weights
        .filter(({ file }) => /^(statements|letters|sessions|red-lines)\//.test(file))
        .map(({ html }) => html),
    );
    if (site.contact === '')
      console.log(
        'note: no e-mail address for readers is set (contact in src/base/site.ts); pages offer the repository alone',
      );
    console.log(
      `\nBuilt ${outDir}: ${String(pages)} pages from ${String(records)} records, ${megabytes(size)}, in ${seconds(performance.now() - start)} (${times.join(', ')}); peak memory ${megabytes(process.resourceUsage().maxRSS * 1024)}; heaviest record page ${(heaviest / 1024).toFixed(1)} KB brotli without style.`,
    );
  } finally {
    clean();
    forgetForeignContent(environment.contentDir);
  }
}

try {
  await main();
} catch (error) {
  const message =
    error instanceof BuildError || error instanceof UserError
      ? error.message
      : (systemFault(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
  console.error(`${styleText('red', 'failed')}\n${message}\nThe former output was left as it was.`);
  process.exit(error instanceof UserError ? 2 : 1);
}
