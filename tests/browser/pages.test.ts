import { describe, expect, it } from 'vitest';
import { hasNoViolations } from '../support/accessibility.ts';
import { pageTypes } from '../support/page-types.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

describe.each(Object.entries(pageTypes))('%s', (_, path) => {
  hasNoViolations(site, path);

  it('fits a screen of 320 px without sideways scrolling, and asks nothing of other sites', async () => {
    const page = await site.newPage({ viewport: { width: 320, height: 640 } });
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
  });

  it('has one main heading, a title, and the skip link as its first stop', async () => {
    const page = await site.newPage();
    await page.goto(site.url + path);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(5);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  });
});
