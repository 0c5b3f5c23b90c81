import { describe, expect, it } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { deep } from '../support/deep.ts';
import { pageTypes } from '../support/page-types.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

/** In depth, each page is looked at in both themes at both widths; otherwise each theme and each width once. */
const looks = [
  ['dark', 1280],
  ...(deep
    ? ([
        ['light', 1280],
        ['dark', 320],
      ] as const)
    : []),
] as const;

describe.each(Object.entries(pageTypes))('%s', (_, path) => {
  it('fits a screen of 320 px, asks nothing of other sites, has one main heading and the skip link first, and is accessible', async () => {
    const page = await site.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
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
    expect({
      width: await page.evaluate(() => document.documentElement.scrollWidth),
      headings: await page.locator('h1').count(),
      foreign,
      errors,
      cookies: await page.context().cookies(),
    }).toEqual({ width: 320, headings: 1, foreign: [], errors: [], cookies: [] });
    expect((await page.title()).length).toBeGreaterThan(5);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  });

  it.each(looks)('has no accessibility violation (%s, %i px)', async (colorScheme, width) => {
    const page = await site.newPage({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    await page.goto(site.url + path);
    expect(await violations(page)).toEqual([]);
  });
});
