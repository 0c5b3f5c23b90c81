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

const shown = (page: Page) => page.locator('#signatories tbody > tr:visible > th').allInnerTexts();
const query = (page: Page) => new URL(page.url()).search;

describe.each([360, 1280])('who signed what, at %i px', (width) => {
  it('is filtered by words and letter, in the address, and the back button goes back', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.url}letters/signatories/?letter=2024-07-urgent-appeal-eu`);
    const signers = await shown(page);
    expect(signers).toContain('Digitalcourage');
    expect(signers).not.toContain('ARTICLE 19');
    expect(await page.getByRole('status').first().innerText()).toMatch(
      new RegExp(`: ${String(signers.length)} of \\d+ shown$`),
    );
    await page.getByLabel('Signed or convened').selectOption('');
    expect((await shown(page)).length).toBeGreaterThan(signers.length);
    await page.getByLabel('Find a name').fill('fundacion KARISMA');
    expect(await shown(page)).toEqual(['Fundación Karisma']);
    await expect.poll(() => query(page)).toBe('?q=fundacion+KARISMA');
    await page.getByLabel('Find a name').fill('nobody of that name');
    expect(await page.getByRole('status').first().innerText()).toBe(
      '“nobody of that name”: none fits. Take a word or a choice away.',
    );
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(signers);
    await page.context().close();
  });

  it('is whole without scripts, and its controls are not shown', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.goto(`${site.url}letters/signatories/?q=x`);
    expect(await page.getByLabel('Find a name').isVisible()).toBe(false);
    expect((await shown(page)).length).toBeGreaterThan(70);
    await page.context().close();
  });
});

it('a choice that fits no letter is left out, and the page says so', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}letters/signatories/?letter=no-such-letter`);
  expect((await shown(page)).length).toBeGreaterThan(70);
  expect(await page.getByRole('status').first().innerText()).toBe(
    '“no-such-letter” is not on offer here, and left out.',
  );
  await page.context().close();
});

it('asks are found by their words, and letters without one left are put away', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}letters/asks/?q=ratify`);
  const asks = page.locator('#ask-list .ask:visible');
  expect(await asks.count()).toBeGreaterThan(0);
  for (const text of await asks.allInnerTexts()) expect(text.toLowerCase()).toContain('ratify');
  expect(await page.locator('#ask-list section:visible').count()).toBeLessThanOrEqual(await asks.count());
  await page.context().close();
});
