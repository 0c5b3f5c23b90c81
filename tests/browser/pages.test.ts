import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaticServer } from '../../scripts/server.ts';
import { hasNoViolations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { pageTypes } from '../support/page-types.ts';
import { servedSite } from '../support/site.ts';

let browser: OpenBrowser;
let site: StaticServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), servedSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(Object.entries(pageTypes))('%s', (_, path) => {
  hasNoViolations(() => ({ browser, address: site.url + path }));

  it('fits a screen of 320 px without sideways scrolling, and asks nothing of other sites', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect({ width, foreign, errors, cookies: await page.context().cookies() }).toEqual({
      width: 320,
      foreign: [],
      errors: [],
      cookies: [],
    });
    await page.context().close();
  });

  it('has one main heading, a title, and the skip link as its first stop', async () => {
    const page = await browser.newPage();
    await page.goto(site.url + path);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(5);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.context().close();
  });
});
