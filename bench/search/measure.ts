import type { Page } from 'playwright-core';
import type { OpenBrowser } from '../../tests/support/browser.ts';
import { firstResult } from '../first-result.ts';
import { median } from '../median.ts';
import { host, type Host } from './host.ts';

/** What was measured of a search: medians. */
export interface Figures {
  /** Bytes that were sent before the first result, page and all; and until nothing more was asked for. */
  bytesToFirst: number;
  bytesInAll: number;
  /** Milliseconds from the navigation to the first result, with nothing in the cache and the query in the address. */
  cold: number;
  /** Milliseconds from submitting the first query, on a page that is open and at rest. */
  first: number;
  /** Milliseconds from submitting each further query. */
  next: number;
  /** Milliseconds that the main thread was busy for each key, while a query is typed. */
  keystroke: number;
  /** Megabytes of the JavaScript heap and of the buffers behind it, WebAssembly included, afterwards. */
  memory: number;
}

/** Milliseconds without a request after which a page has all; of work within that time which do not count; between two keys; until an answer is given up. */
const rest = 250;
const idle = 10;
const betweenKeys = 150;
const patience = 120_000;

const box = 'main input[type="search"]';

/** Waits until nothing was sent for a while. */
async function untilQuiet(page: Page, { deliveries }: Host) {
  for (let before = -1; before !== deliveries.length;) {
    before = deliveries.length;
    await page.waitForTimeout(rest);
  }
}

/** Waits until the main thread of a page has nothing more to do. */
async function untilIdle(page: Page, busy: () => Promise<number>) {
  for (let before = Number.NEGATIVE_INFINITY, now = 0; now - before > idle; now = await busy()) {
    before = now;
    await page.waitForTimeout(rest);
  }
}

/** Opens the search with a query in a browser that knows nothing yet. */
async function openCold(browser: OpenBrowser, site: Host, query: string) {
  site.deliveries.length = 0;
  const page = await browser.newPage();
  const { since, at } = await firstResult(page, `${site.url}search/?q=${encodeURIComponent(query)}`);
  await untilQuiet(page, site);
  const weight = (before: number) =>
    site.deliveries.reduce((sum, delivery) => sum + (delivery.at <= before ? delivery.bytes : 0), 0);
  await page.context().close();
  return { cold: since, bytesToFirst: weight(at), bytesInAll: weight(Number.POSITIVE_INFINITY) };
}

/** Submits a query, and waits until other results stand first. */
const submit = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    ({ selector, words, limit }) =>
      new Promise<number>((resolve, reject) => {
        const links = () =>
          [...document.querySelectorAll<HTMLAnchorElement>('#results > li a.title')].map(({ href }) => href).join(' ');
        const before = links();
        const start = performance.now();
        const timer = setTimeout(() => {
          reject(new Error(`No other results for ${words}`));
        }, limit);
        new MutationObserver((_, observer) => {
          const now = links();
          if (now === '' || now === before) return;
          observer.disconnect();
          clearTimeout(timer);
          resolve(performance.now() - start);
        }).observe(document.querySelector('#results') as Node, { childList: true, subtree: true });
        const input = document.querySelector(selector) as HTMLInputElement;
        input.value = words;
        input.form?.requestSubmit();
      }),
    { selector: box, words: query, limit: patience },
  );

/** Asks queries one after the other on an open page, types one, and looks at the memory. */
async function useOpenPage(browser: OpenBrowser, site: Host, queries: readonly string[], typed: string) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.goto(`${site.url}search/`);
  await untilQuiet(page, site);
  await untilIdle(page, busy);
  const [firstQuery = '', ...others] = queries;
  const first = await submit(page, firstQuery);
  const next: number[] = [];
  for (const query of others) {
    await page.waitForTimeout(rest);
    next.push(await submit(page, query));
  }
  const input = page.locator(box);
  await input.fill('');
  await untilIdle(page, busy);
  const before = await busy();
  await input.pressSequentially(typed, { delay: betweenKeys });
  await untilIdle(page, busy);
  const keystroke = ((await busy()) - before) / typed.length;
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  const memory = (heap.usedSize + (heap.backingStorageSize ?? 0)) / 1e6;
  await page.context().close();
  return { first, next, keystroke, memory };
}

/**
 * Measures the search of a site, with another query first in each run.
 * @param queries as many as there are runs; each finds something, and none the same as another.
 */
export async function measure(
  browser: OpenBrowser,
  folder: string,
  base: string,
  queries: readonly string[],
  typed: string,
): Promise<Figures> {
  const site = await host(folder, base);
  try {
    // Not counted: the host packs its files, and the disk is read.
    await openCold(browser, site, queries[0] ?? '');
    const colds = [];
    const uses = [];
    for (const run of queries.keys()) {
      const turned = [...queries.slice(run), ...queries.slice(0, run)];
      colds.push(await openCold(browser, site, turned[0] ?? ''));
      uses.push(await useOpenPage(browser, site, turned, typed));
    }
    return {
      bytesToFirst: median(colds.map(({ bytesToFirst }) => bytesToFirst)),
      bytesInAll: median(colds.map(({ bytesInAll }) => bytesInAll)),
      cold: median(colds.map(({ cold }) => cold)),
      first: median(uses.map(({ first }) => first)),
      next: median(uses.flatMap(({ next }) => next)),
      keystroke: median(uses.map(({ keystroke }) => keystroke)),
      memory: median(uses.map(({ memory }) => memory)),
    };
  } finally {
    site.close();
  }
}
