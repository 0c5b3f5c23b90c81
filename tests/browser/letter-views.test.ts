import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

const shown = (page: Page) => page.locator('#signatories tbody > tr:visible > th').allInnerTexts();
/** Thirty-one names of one letter, and four of others. */
const everybody = 36;
const query = (page: Page) => new URL(page.url()).search;

describe.each([360, 1280])('who signed what, at %i px', (width) => {
  it('is filtered by words and letter, in the address, and the back button goes back', async () => {
    const page = await site.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.url}letters/signatories/?letter=2024-07-appeal`);
    const signers = await shown(page);
    expect(signers).toContain('Fundación Karisma');
    expect(signers).not.toContain('Pén Club');
    expect(await page.getByRole('status').first().innerText()).toMatch(
      new RegExp(`: ${String(signers.length)} of \\d+ shown$`),
    );
    await page.getByLabel('Signed or convened').selectOption('');
    expect(await shown(page)).toHaveLength(everybody);
    await page.getByLabel('Find a name').fill('fundacion KARISMA');
    expect(await shown(page)).toEqual(['Fundación Karisma']);
    // Words are not sent to the host.
    await expect.poll(() => new URL(page.url()).hash).toBe('#?q=fundacion+KARISMA');
    expect(query(page)).toBe('');
    await page.getByLabel('Find a name').fill('nobody of that name');
    expect(await page.getByRole('status').first().innerText()).toBe(
      '“nobody of that name”: no results. Try removing a word or a filter.',
    );
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(signers);
  });

  it('is whole without scripts, and its controls are not shown', async () => {
    const page = await site.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    await page.goto(`${site.url}letters/signatories/?q=x`);
    expect(await page.getByLabel('Find a name').isVisible()).toBe(false);
    expect(await shown(page)).toHaveLength(everybody);
  });
});

it('a choice that fits no letter is left out, and the page says so', async () => {
  const page = await site.newPage();
  await page.goto(`${site.url}letters/signatories/?letter=no-such-letter`);
  expect(await shown(page)).toHaveLength(everybody);
  expect(await page.getByRole('status').first().innerText()).toBe(
    '“no-such-letter” is not a choice here and was ignored.',
  );
});

it.each(['?q=narrow', '#?q=narrow'])(
  'asks are found by the words %s, and letters without one left are put away',
  async (words) => {
    const page = await site.newPage();
    await page.goto(`${site.url}letters/asks/${words}`);
    expect(await page.locator('#ask-list .ask:visible').allInnerTexts()).toEqual([
      expect.stringContaining('Narrow the scope.'),
      expect.stringContaining('Narrow the scope!'),
    ]);
    expect(await page.locator('#ask-list section:visible').count()).toBe(2);
  },
);

it('the signatories of a letter with more than thirty can be searched, whatever their accents', async () => {
  const page = await site.open('letters/2024-07-appeal/');
  const shown = page.locator('#signatory-list li:visible');
  expect(await shown.count()).toBe(31);
  await page.getByLabel('Find a signatory').fill('fundacion');
  expect(await shown.allInnerTexts()).toEqual(['Fundación Karisma']);
  expect(await page.locator('query-filter [role="status"]').innerText()).toBe('“fundacion”: 1 of 31 shown');
});

it('a letter of the bar leads to its names, and takes away the words that hid them', async () => {
  const page = await site.open('letters/signatories/');
  await page.getByLabel('Find a name').fill('fundacion');
  await expect.poll(() => new URL(page.url()).hash).toBe('#?q=fundacion');
  await page.getByRole('navigation', { name: 'Letters of the alphabet' }).getByRole('link', { name: 'P' }).click();
  expect(await shown(page)).toHaveLength(everybody);
  expect(await page.locator('#letter-p th').first().innerText()).toMatch(/^[PṔ]/i);
  const top = () => page.locator('#letter-p').evaluate((part) => part.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(100);
  expect(await top()).toBeGreaterThanOrEqual(0);
});
