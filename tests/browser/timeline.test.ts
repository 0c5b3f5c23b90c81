import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaticServer } from '../../scripts/server.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
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

const open = async (path: string, width: number, options = {}): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...options });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return page;
};
const listed = (page: Page) => page.locator('.timeline > li[data-item]:visible').count();
const marked = (page: Page) => page.locator('timeline-band svg:visible a[data-item]:visible').count();
const query = (page: Page) => new URL(page.url()).search;

describe.each([360, 1280])('the timeline at %i px', (width) => {
  it('says where the process stands, and fits the screen', async () => {
    const page = await open('timeline/', width);
    expect(await page.locator('.lead').innerText()).toMatch(/Latest: .+ Next: .+/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await page.locator('timeline-band svg:visible').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('is filtered by kind and topic, list and band alike; the address says so, and back undoes it', async () => {
    const page = await open('timeline/', width);
    const [all, marks] = [await listed(page), await marked(page)];
    await page.getByLabel('Kind').selectOption('votes');
    await expect.poll(() => listed(page)).toBeLessThan(all);
    expect(query(page)).toBe('?kind=votes');
    expect(await marked(page)).toBeLessThan(marks);
    expect(await page.locator('[data-item^="votes/"]:visible').count()).toBeGreaterThan(1);
    const votes = await page.locator('timeline-filter [role="status"]').innerText();
    expect(votes).toMatch(/^8 of \d+ entries match\.$/);
    await page.getByLabel('Topic').selectOption('human-rights-safeguards');
    await expect.poll(() => page.locator('timeline-filter [role="status"]').innerText()).not.toBe(votes);
    expect(query(page)).toBe('?kind=votes&topic=human-rights-safeguards');
    await page.goBack();
    await expect.poll(() => page.locator('timeline-filter [role="status"]').innerText()).toBe(votes);
    await page.goBack();
    await expect.poll(() => listed(page)).toBe(all);
    expect([query(page), await marked(page)]).toEqual(['', marks]);
    await page.context().close();
  });

  it('opens in the state that its address says', async () => {
    const page = await open('timeline/?actor=iran', width);
    await expect.poll(() => page.locator('timeline-filter [role="status"]').innerText()).toMatch(/ entries match\.$/);
    expect(await page.getByLabel('Actor').inputValue()).toBe('iran');
    // What the list holds only by number is named under its meeting.
    expect(
      await page
        .locator('.matched a')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    ).toContain('/statements/2024-08-08-iran/');
    await page.context().close();
  });

  it('every mark leads with its name to the place that proves it, by keyboard too', async () => {
    const page = await open('timeline/2024/', width);
    const vote = page.locator('timeline-band svg:visible a[data-item="votes/2024-08-08-article-6-2"]').first();
    expect(await vote.getAttribute('href')).toBe('/votes/#2024-08-08-article-6-2');
    await vote.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/votes/#2024-08-08-article-6-2');
    expect(await page.locator(':target').innerText()).toContain('Article 6');
    await page.context().close();
  });

  it('of a year lists its months, and stands without scripts', async () => {
    const page = await open('timeline/2024/', width, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { name: 'August 2024', exact: true }).isVisible()).toBe(true);
    expect(await page.locator('timeline-filter').isVisible()).toBe(false);
    expect(await page.locator('li[data-item="statements/2024-08-08-iran"] a').first().getAttribute('href')).toBe(
      '/statements/2024-08-08-iran/',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it('by the second clock shows what was added here, by day', async () => {
    const page = await open('timeline/added/', width);
    expect(await page.locator('main').innerText()).toContain('25 November 2026');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.context().close();
  });
});

it('calendars are served: the whole, and a year', async () => {
  for (const [path, some] of [
    ['timeline/calendar.ics', 'dates-'],
    ['timeline/2024/calendar.ics', 'sessions-concluding-session@'],
  ] as const) {
    const text = await (await fetch(site.url + path)).text();
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text).toContain(`UID:${some}`);
  }
});
