import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';

/** The served search page, for tests in a browser. */
export interface SearchSite {
  url: string;
  /** Opens the search page with a query string or fragment. Service workers are blocked unless they are allowed: what they fetch cannot be intercepted. */
  open(address?: string, options?: Parameters<OpenBrowser['newPage']>[0]): Promise<Page>;
  blank(options?: Parameters<OpenBrowser['newPage']>[0]): Promise<Page>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** Serves the site and starts a browser. */
async function searchSite(): Promise<SearchSite> {
  const [site, browser] = await Promise.all([servedSite(), openBrowser()]);
  const opened: Page[] = [];
  const blank: SearchSite['blank'] = async (options) => {
    const page = await browser.newPage({ serviceWorkers: 'block', ...options });
    opened.push(page);
    return page;
  };
  return {
    url: site.url,
    blank,
    async open(address = '', options) {
      const page = await blank(options);
      await page.goto(`${site.url}search/${address}`);
      return page;
    },
    async closePages() {
      for (const page of opened.splice(0)) await page.context().close();
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** The served search page for a file of tests: opened before them, its pages closed after each, all of it after the last. */
export function useSearchSite(): Pick<SearchSite, 'url' | 'open' | 'blank'> {
  let site: SearchSite;
  beforeAll(async () => {
    site = await searchSite();
  });
  afterEach(() => site.closePages());
  afterAll(() => site.close());
  return {
    get url() {
      return site.url;
    },
    open: (...how) => site.open(...how),
    blank: (...how) => site.blank(...how),
  };
}

/** The query string for what somebody types. */
export const typed = (query: string): string => `?q=${encodeURIComponent(query)}`;

/** An expectation that comes true in a while, on slow machines too. */
export const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 10_000 });

export const searchBox = (page: Page) => page.locator('input[name="q"]');
export const results = (page: Page) => page.locator('ol#results > li');
export const advice = async (page: Page) => (await page.locator('.advice').textContent()) ?? '';
export const parameters = (page: Page) => new URL(page.url()).search;

/** Waits until the search that the address names is shown. */
export const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('#results')?.getAttribute('aria-busy') === null &&
      document.querySelector('.facet') !== null,
  );

/** How many records the page says that it found. */
export async function found(page: Page): Promise<number> {
  await settled(page);
  return Number.parseInt((await page.locator('.tally').textContent())?.replace(',', '') ?? '', 10) || 0;
}

/** A facet, opened. */
export async function facet(page: Page, title: string) {
  await settled(page);
  const group = page.locator('details.facet').filter({ has: page.locator(`summary:text("${title}")`) });
  if (!(await group.first().evaluate((details: HTMLDetailsElement) => details.open)))
    await group.first().locator('summary').click();
  return group.first();
}
