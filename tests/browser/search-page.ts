import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { useSite, type SiteInBrowser } from '../support/site.ts';

/** The search page of the small record, for tests in a browser. */
export interface SearchSite extends SiteInBrowser {
  /** Opens the search page with a query string or fragment. Service workers are blocked unless they are allowed: what they fetch cannot be intercepted. */
  search(address?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Serves the small record to a browser for the tests of a file. */
export function useSearch(): SearchSite {
  const site = useSite();
  return Object.assign(Object.create(site) as SiteInBrowser, {
    async search(address = '', options?: BrowserContextOptions) {
      const page = await site.newPage({ serviceWorkers: 'block', ...options });
      await page.goto(`${site.url}search/${address}`);
      return page;
    },
  });
}

/** The query string for what somebody types. */
export const typed = (query: string): string => `?q=${encodeURIComponent(query)}`;

/** An expectation that comes true in a while, on slow machines too. */
export const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 20_000 });

export const searchBox = (page: Page) => page.locator('input[name="q"]');
export const results = (page: Page) => page.locator('ol#results > li');
export const parameters = (page: Page) => new URL(page.url()).search;

/** Waits until the search that the address names is shown. */
export const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('#results')?.getAttribute('aria-busy') === null &&
      document.querySelector('.facet') !== null,
  );

export async function advice(page: Page): Promise<string> {
  await settled(page);
  return (await page.locator('.advice').textContent()) ?? '';
}

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
