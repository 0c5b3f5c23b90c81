// The worker that keeps pages on the device (public/offline.js), in front of a host that leads /x on to /x/.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visit } from '../support/browser.ts';
import { useSite } from '../support/site.ts';

const site = useSite();
const path = 'statements/2024-08-06-costaguana';
const words = 'Costaguana spoke of the process.';
const cached = (page: Page) => page.evaluate(() => caches.keys());

/** A page of a device on which pages are kept from now on. */
async function keeping(page?: Page): Promise<Page> {
  const opened = page ?? (await site.newPage());
  await visit(opened, `${site.url}search/`);
  await expect.poll(() => opened.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  return opened;
}

it('a cited address without its last slash, with a query, is shown where the host leads it on', async () => {
  const page = await keeping();
  await page.goto(`${site.url}${path}?from=paper#p1`);
  expect(await page.locator('#p1').innerText()).toContain(words);
});

it('a page that was read is shown without a network, and says that and of what day it is', async () => {
  const page = await keeping();
  const notice = page.locator('main .notice', { hasText: 'There is no connection' });
  await visit(page, `${site.url}${path}/`);
  expect(await notice.count()).toBe(0);
  await page.context().setOffline(true);
  await page.goto(`${site.url}${path}/?from=paper`);
  expect(await page.locator('#p1').innerText()).toContain(words);
  const day = new Date().toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });
  expect(await notice.innerText()).toMatch(new RegExp(`shown from your device, as it was on \\d+ ${day}\\.$`));
  await page.context().setOffline(false);
  await page.reload();
  expect(await notice.count()).toBe(0);
});

it('what a former version kept is dropped', async () => {
  const page = await site.open();
  await page.evaluate(async () => (await caches.open('record-1')).put('/x', new Response('x')));
  expect(await cached(page)).toEqual(['record-1']);
  await keeping(page);
  await expect.poll(() => cached(page)).not.toContain('record-1');
});

it('the page on privacy removes copies, worker and list', async () => {
  const page = await keeping();
  await page.evaluate(() => localStorage.setItem('my-list', '{}'));
  await visit(page, `${site.url}privacy/`);
  expect(await cached(page)).not.toEqual([]);
  await page.locator('forget-device').getByRole('button').click();
  await expect.poll(() => page.locator('forget-device [role="status"]').textContent()).toMatch(/^Removed\./);
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect([await workers(), await cached(page), await page.evaluate(() => localStorage.length)]).toEqual([0, [], 0]);
});
