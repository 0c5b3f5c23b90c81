// npm run bench: page weights by type, bytes to the first search result, build time and memory. Figures go to BENCHMARKS.md.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { readEnvironment } from '../src/base/environment.ts';
import { readPage } from '../src/features/site-check/page.ts';
import { weigh } from '../src/features/site-check/budgets.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { serveFolder } from '../scripts/server.ts';
import { median } from './median.ts';
import { slowConnection } from './slow-connection.ts';

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
    const asked = new Set<string>();
    const server = await serveFolder(outDir, base, 0, '127.0.0.1', (path) => asked.add(path.split('?')[0] ?? ''));
    const page = await browser.newPage();
    // A slow connection, so that what is asked for before the first result can be told from what comes after.
    await slowConnection(page);
    // What had arrived when the first result was drawn: the browser notes each file once it is there.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('#results > li')) return;
        observer.disconnect();
        const arrived = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
        Object.assign(window, { arrived: [location.pathname, ...arrived] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${server.url}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    const start = performance.now();
    await page.locator('#results > li').first().waitFor();
    const time = performance.now() - start;
    const arrived = await page.evaluate(() => (window as unknown as { arrived: string[] }).arrived);
    const first = new Set(arrived.map((path) => `/${path.slice(base.length)}`));
    await page.waitForLoadState('networkidle');
    const weight = (paths: Iterable<string>) =>
      [...paths].reduce((sum, path) => {
        const bytes = readFileSync(join(outDir, path.endsWith('/') ? `${path}index.html` : path));
        // Parts of the index are packed already.
        return sum + (/\.(pf_\w+|pagefind)$/.test(path) ? bytes.length : brotliCompressSync(bytes).length);
      }, 0);
    rows.push([query, first.size, kilobytes(weight(first)), kilobytes(weight(asked)), (time / 1000).toFixed(1)]);
    await page.context().close();
    await server.close();
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
