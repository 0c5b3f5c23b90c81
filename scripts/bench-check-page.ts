// node scripts/bench-check-page.ts: how long the page /check/ of a built site (OUT_DIR, or dist) takes for 500 footnotes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment } from '../src/base/environment.ts';
import type { Snapshot } from '../src/ledger/snapshot.ts';
import { revisionJsonPath, type RecordIndex } from '../src/client/record-index.ts';
import { site } from '../src/base/site.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { serveFolder } from './server.ts';

const footnotes = 500;
const runs = 5;

/** Footnotes to as many records as the site has, each with a paragraph and words quoted from it. */
function footnotesOf(outDir: string, siteUrl: URL): { text: string; records: number } {
  const { records } = JSON.parse(readFileSync(join(outDir, 'ledger/index.json'), 'utf8')) as RecordIndex;
  const states = Object.entries(records).flatMap(([path, { revisions, withdrawn }]) => {
    const state = JSON.parse(readFileSync(join(outDir, revisionJsonPath(path, revisions.length)), 'utf8')) as Snapshot;
    return state.passages.length > 0 && !withdrawn ? [{ path, state }] : [];
  });
  const lines = Array.from({ length: footnotes }, (_, place) => {
    const chosen = states[place % states.length];
    const passage = chosen?.state.passages[place % chosen.state.passages.length];
    if (!chosen || !passage) throw new Error('The site has no records with paragraphs');
    const words = passage.text.split(' ').slice(0, 14).join(' ').replace(/[“”"]/g, '');
    const anchor = passage.anchors[0] ?? '';
    const address = new URL(`${chosen.path.slice(1)}#${anchor}`, siteUrl).href;
    return `${String(place + 1)}. “${words},” as documented in the ${site.name}, rev. ${String(chosen.state.revision)}, para. ${anchor.slice(1)}, ${address}.`;
  });
  return { text: lines.join('\n'), records: Math.min(states.length, footnotes) };
}

const { outDir, base, siteUrl } = readEnvironment();
if (!existsSync(join(outDir, 'ledger/index.json')))
  throw new Error(`${outDir} holds no built site with a ledger; run npm run build first`);
const { text, records } = footnotesOf(outDir, siteUrl);
const server = await serveFolder(outDir, base);
const browser = await openBrowser();
const times: { answered: number; drawn: number; longest: number }[] = [];
for (let run = 0; run < runs; run += 1) {
  const page = await browser.newPage();
  await page.goto(`${server.url}check/`, { waitUntil: 'networkidle' });
  await page.locator('#check-text').fill(text);
  times.push(
    await page.evaluate(
      (count) =>
        new Promise((resolve) => {
          let longest = 0;
          new PerformanceObserver((entries) => {
            for (const { duration } of entries.getEntries()) longest = Math.max(longest, duration);
          }).observe({ entryTypes: ['longtask'] });
          const start = performance.now();
          let answered = 0;
          const look = () => {
            const now = performance.now() - start;
            if (answered === 0 && document.querySelector<HTMLElement>('check-footnotes .outcome')?.hidden === false)
              answered = now;
            if (document.querySelectorAll('ol.references > li').length < count) setTimeout(look, 5);
            else setTimeout(() => resolve({ answered, drawn: now, longest }), 200);
          };
          document.querySelector<HTMLButtonElement>('check-footnotes button[type="submit"]')?.click();
          look();
        }),
      footnotes,
    ),
  );
  const status = await page.locator('check-footnotes > [role="status"]').textContent();
  if (run === 0) console.log(status);
  await page.context().close();
}
await browser.close();
await server.close();
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const rounded = (name: keyof (typeof times)[number]) => String(Math.round(median(times.map((time) => time[name]))));
console.log(
  `${String(footnotes)} footnotes to ${String(records)} records, cold, median of ${String(runs)}: ${rounded('answered')} ms to the answer, ${rounded('drawn')} ms until all is drawn; longest stretch without a pause ${rounded('longest')} ms`,
);
