// npm run bench: page weights by type, bytes to the first search result, build time and memory. Figures go to BENCHMARKS.md.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../src/base/environment.ts';
import { readPage } from '../src/features/site-check/page.ts';
import { weigh } from '../src/features/site-check/budgets.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { firstResult } from './first-result.ts';
import { slowLine } from './line.ts';
import { median } from './median.ts';
import { host, type Delivery } from './search/host.ts';

const root = join(import.meta.dirname, '..');
const runs = 3;
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Builds once with settings; seconds and megabytes as the build reports them. */
function build(settings: Record<string, string>): { seconds: number; megabytes: number; line: string } {
  const run = spawnSync(process.execPath, [join(root, 'scripts/build.ts'), '--preview'], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });
  const line = run.stdout.split('\n').find((text) => text.startsWith('Built')) ?? '';
  if (run.status !== 0 || line === '') throw new Error(`The build failed:\n${run.stdout}${run.stderr}`);
  return {
    seconds: Number(/in ([\d.]+) s \(/.exec(line)?.[1]),
    megabytes: Number(/peak memory ([\d.]+) MB/.exec(line)?.[1]),
    line,
  };
}

function weights(outDir: string) {
  const environment = readEnvironment();
  const pages = globSync('**/index.html', { cwd: outDir })
    .sort()
    .map((file) => readPage(file, readFileSync(join(outDir, file), 'utf8')));
  const types = Map.groupBy(weigh(outDir, pages, environment), ({ file }) => {
    const [section = '', ...rest] = file.split('/');
    return rest.length === 2 ? `${section}/*` : section === 'index.html' ? 'home' : section;
  });
  const rows = [...types].map(([type, list]) => {
    const whole = list.map(({ html, css }) => html + css);
    return [
      type,
      list.length,
      kilobytes(median(whole)),
      kilobytes(Math.max(...whole)),
      kilobytes(Math.max(...list.map(({ script }) => script))),
    ];
  });
  return table(['page type', 'pages', 'HTML + CSS, median KB', 'largest KB', 'JavaScript KB'], rows);
}

async function searchBytes(outDir: string, queries: readonly string[]) {
  const { base } = readEnvironment();
  const browser = await openBrowser();
  const rows: (string | number)[][] = [];
  for (const query of queries) {
    const server = await host(outDir, base, slowLine());
    const page = await browser.newPage();
    const first = await firstResult(page, `${server.url}search/?q=${encodeURIComponent(query)}`);
    await page.waitForLoadState('networkidle');
    const before = server.deliveries.filter(({ at }) => at <= first.at);
    const weight = (list: readonly Delivery[]) => kilobytes(list.reduce((sum, { bytes }) => sum + bytes, 0));
    rows.push([query, before.length, weight(before), weight(server.deliveries), (first.since / 1000).toFixed(1)]);
    await page.context().close();
    server.close();
  }
  await browser.close();
  return table(
    [
      'query, from cold',
      'requests to first result',
      'KB to first result, page and all',
      'KB in all (20 results)',
      's to first result at 1.6 Mbit/s',
    ],
    rows,
  );
}

const queries = ['safeguards', 'iran vote', 'data protection', 'security researchers', 'human rights article 24'];

// --search FOLDER measures nothing but the search of a site that is built already.
const at = process.argv.indexOf('--search');
if (at > 0) {
  console.log(await searchBytes(process.argv[at + 1] ?? 'dist', queries));
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const out = join(folder, 'dist');
  const thousand = join(folder, 'thousand-records');
  spawnSync(process.execPath, [join(root, 'scripts/generate.ts'), '--records', '1000', '--out', thousand], {
    stdio: 'inherit',
  });
  const rows = (
    [
      ['this corpus', { OUT_DIR: out }],
      ['1,000 generated records more', { OUT_DIR: join(folder, 'thousand'), CONTENT_DIR: join(thousand, 'content') }],
    ] as const
  ).map(([name, settings]) => {
    const results = Array.from({ length: runs }, () => build(settings));
    const size = /: (\d+) pages from (\d+) records, ([\d.]+ MB)/.exec(results[0]?.line ?? '');
    return [
      name,
      size?.[2] ?? '',
      size?.[1] ?? '',
      size?.[3] ?? '',
      median(results.map(({ seconds }) => seconds)),
      median(results.map(({ megabytes }) => megabytes)),
    ];
  });
  console.log(`\nBuild, median of ${String(runs)} runs\n`);
  console.log(table(['corpus', 'records', 'pages', 'size', 'seconds', 'peak memory MB'], rows));
  console.log('\nPage weights, brotli\n');
  console.log(weights(out));
  console.log('\nSearch\n');
  console.log(await searchBytes(out, queries));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
