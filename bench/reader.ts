// npm run bench:reader -- FOLDER: what a reader waits for with a phone in a conference room: a processor slowed four times,
// 1.6 Mbit/s, 100 ms to the host, which packs with brotli. Of a site that is built already. Figures go to BENCHMARKS.md.
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../tests/support/browser.ts';
import { median } from './median.ts';
import { firstResult } from './first-result.ts';
import { slowLine } from './line.ts';
import { host, type Host } from './search/host.ts';

const {
  values: { runs },
  positionals: [folder = 'dist'],
} = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' } } });

const queries = ['safeguards', 'iran vote', 'data protection', 'security researchers', 'human rights article 24'];
const views = ['timeline/', 'red-lines/', 'statements/', 'positions/', ''];
const betweenKeys = 150;
const rest = 1500;

/** What the page tells of itself: the tasks that kept its thread busy. */
interface Told {
  tasks: { start: number; duration: number }[];
}

/** A page that knows nothing yet, on a slow machine. Its workers are as fast as the machine that measures. */
async function slowPage(browser: OpenBrowser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const told: Told = { tasks: [] };
    Object.assign(window, { told });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) told.tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  return page;
}

const toldBy = (page: Page) => page.evaluate(() => (window as unknown as { told: Told }).told);

/** Milliseconds from the navigation to the first result of a query that stands in the address. */
async function untilFirstResult(browser: OpenBrowser, { url }: Host, query: string): Promise<number> {
  const page = await slowPage(browser);
  const { since } = await firstResult(page, `${url}search/?q=${encodeURIComponent(query)}`);
  await page.context().close();
  return since;
}

/** The longest that the thread of the page was blocked while a query was typed on an open search page, in milliseconds. */
async function longestWhileTyping(browser: OpenBrowser, { url }: Host, query: string): Promise<number> {
  const page = await slowPage(browser);
  await page.goto(`${url}search/`, { waitUntil: 'networkidle' });
  const from = await page.evaluate(() => performance.now());
  await page.locator('main input[type="search"]').pressSequentially(query, { delay: betweenKeys });
  await page.waitForTimeout(rest);
  const { tasks } = await toldBy(page);
  await page.context().close();
  return Math.max(0, ...tasks.filter(({ start }) => start > from).map(({ duration }) => duration));
}

/** Milliseconds from the navigation until the page is read and its thread no longer blocked. */
async function interactive(browser: OpenBrowser, { url }: Host, view: string): Promise<number> {
  const page = await slowPage(browser);
  await page.goto(url + view, { waitUntil: 'load' });
  await page.waitForTimeout(rest);
  const { tasks } = await toldBy(page);
  const read = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.domContentLoadedEventEnd ?? NaN;
  });
  await page.context().close();
  return Math.max(read, ...tasks.map(({ start, duration }) => start + duration));
}

const site = await host(folder, '/', slowLine());
const browser = await openBrowser();
try {
  const measure = async (what: string, once: () => Promise<number>) => {
    // The host packs a file when it is asked for it first.
    await once();
    const times: number[] = [];
    for (let run = 0; run < Number(runs); run += 1) times.push(await once());
    console.log(`| ${what} | ${median(times).toFixed(0)} |`);
  };
  console.log('| slowed four times, 1.6 Mbit/s, 100 ms | ms |\n| --- | --- |');
  for (const query of queries)
    await measure(`first result from cold: ${query}`, () => untilFirstResult(browser, site, query));
  for (const query of queries)
    await measure(`longest block while typing: ${query}`, () => longestWhileTyping(browser, site, query));
  for (const view of views) await measure(`interactive: /${view}`, () => interactive(browser, site, view));
} finally {
  await browser.close();
  site.close();
}
