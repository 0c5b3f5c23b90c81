// npm run bench:search: bytes, milliseconds and memory of our search and of four libraries, in a real Chromium. Figures go to BENCHMARKS.md.
//   --site FOLDER             a built site, instead of building one
//   --sizes 1000,10000,50000  numbers of records, cut from real speeches, besides this corpus
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/base/environment.ts';
import type { SearchDocument } from './document.ts';
import { readDocuments } from './documents.ts';
import { openBrowser, type OpenBrowser } from '../tests/support/browser.ts';
import { writeLibrarySite } from './search/library-site.ts';
import { measure, type Figures } from './search/measure.ts';
import { writeOurSite } from './search/our-site.ts';
import type { SpeechRecord } from './search/speech.ts';
import { loadOthers, notInstalled } from './others.ts';

const { values: options } = parseArgs({
  options: { site: { type: 'string' }, sizes: { type: 'string', default: '1000,10000,50000' } },
});
const sizes = options.sizes.split(',').filter(Boolean).map(Number);
const { base } = readEnvironment();
const others = await loadOthers();
if (!others) {
  console.error(notInstalled);
  process.exit(1);
}
const { libraries, cutSpeeches } = others;

/** A corpus with what is asked of it. */
interface Corpus {
  documents: readonly SearchDocument[];
  /** Folder of our site for it. */
  site: string;
  queries: readonly string[];
  typed: string;
}

const documentOf = ({ id, title, speaker, party, paragraphs }: SpeechRecord): SearchDocument => ({
  id: `statements/${id}`,
  title,
  position: '',
  asks: '',
  actors: speaker,
  topics: party,
  facts: '',
  body: paragraphs.join(' '),
});

const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
const kilobytes = (bytes: number) => Math.round(bytes / 1024).toLocaleString('en');
const row = (name: string, figures: Figures) => [
  name,
  kilobytes(figures.bytesToFirst),
  kilobytes(figures.bytesInAll),
  ...[figures.cold, figures.first, figures.next, figures.keystroke].map((time) =>
    time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString('en'),
  ),
  figures.memory.toFixed(0),
];

async function compare(
  title: string,
  { documents, site, queries, typed }: Corpus,
  folder: string,
  browser: OpenBrowser,
) {
  const report = (text: string) => process.stderr.write(`${title}: ${text}\n`);
  report('this search');
  const rows = [row('this search', await measure(browser, site, base, queries, typed))];
  for (const library of libraries) {
    report(library.name);
    const place = join(folder, library.name);
    await writeLibrarySite(library, documents, place, base);
    rows.push(row(library.name, await measure(browser, place, base, queries, typed)));
    rmSync(place, { recursive: true });
  }
  console.log(`\n${title}\n`);
  console.log(
    table(
      [
        '',
        'KB to the first result',
        'KB in all',
        'ms to the first result, cold',
        'ms, first query',
        'ms, next query',
        'busy ms per key',
        'memory MB',
      ],
      rows,
    ),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
const browser = await openBrowser();
try {
  const built = options.site ?? join(folder, 'dist');
  if (options.site === undefined) {
    const build = spawnSync(process.execPath, ['scripts/build.ts', '--preview'], {
      env: { ...process.env, OUT_DIR: built },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (build.status !== 0) throw new Error('The build failed');
  }
  const documents = readDocuments();
  await compare(
    `This corpus, ${documents.length.toLocaleString('en')} records`,
    {
      documents,
      site: built,
      queries: ['safeguards', 'iran vote', 'data protection', 'security researchers', 'human rights article 24'],
      typed: 'extradition',
    },
    join(folder, 'corpus'),
    browser,
  );
  for (const size of sizes) {
    const records = cutSpeeches(size);
    const place = join(folder, String(size));
    mkdirSync(place);
    const site = join(place, 'ours');
    await writeOurSite(records, built, site);
    const words = records.reduce((sum, { paragraphs }) => sum + paragraphs.join(' ').split(' ').length, 0);
    await compare(
      `${size.toLocaleString('en')} records of ${String(Math.round(words / records.length))} words`,
      {
        documents: records.map(documentOf),
        site,
        queries: ['harvest', 'foreign commerce', 'national debt', 'health insurance', 'relations with great britain'],
        typed: 'railroads',
      },
      place,
      browser,
    );
    rmSync(place, { recursive: true });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
