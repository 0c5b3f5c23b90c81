import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

describe.each([360, 1280])('at %i px', (width) => {
  const marks = (page: Page) => page.locator('.stands [data-stance]:visible');
  const open = async (path: string) => {
    const page = await site.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.url + path);
    return page;
  };

  it('positions are narrowed by kind, group and meeting with the keyboard, and the address says so', async () => {
    const page = await open('positions/scope/');
    expect(await marks(page).count()).toBe(6);
    await page.getByLabel('Position').focus();
    // The first letter of a choice chooses it.
    await page.keyboard.press('O');
    expect(new URL(page.url()).search).toBe('?stance=opposes');
    expect(await marks(page).allInnerTexts()).toEqual([expect.stringContaining('Opposes the wide scope')]);
    expect(await page.getByRole('status').innerText()).toBe('Opposes: 1 of 6 shown');
    expect(await page.getByRole('link', { name: 'Costaguana' }).isVisible()).toBe(false);
    expect(await page.getByText('Latin American and Caribbean States', { exact: false }).last().isVisible()).toBe(
      false,
    );
    await page.getByLabel('Who').selectOption('latin-american-and-caribbean-states');
    expect(await marks(page).count()).toBe(0);
    await page.goBack();
    await expect.poll(() => marks(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    expect(await marks(page).count()).toBe(6);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('stance');
  });

  it('an address opens what it names; what it does not know it leaves out', async () => {
    const page = await open('positions/scope/?who=asia-pacific-states&session=second-session&stance=nonsense');
    expect(await marks(page).count()).toBe(2);
    expect(await page.getByLabel('Meeting').inputValue()).toBe('second-session');
    expect(await page.getByLabel('Position').inputValue()).toBe('');
  });

  it('of a list in parts, an address that chooses a group opens its page, and other choices go along from part to part', async () => {
    const page = await open('positions/process/?who=asia-pacific-states&stance=proposes');
    await page.waitForURL('**/positions/process/asia-pacific-states/?stance=proposes');
    await page.getByRole('link', { name: 'Process', exact: true }).click();
    await page.waitForURL('**/positions/process/');
    await page.goto(`${site.url}positions/process/?stance=opposes`);
    await page.locator('part-bar').getByRole('link', { name: 'Civil society' }).click();
    await page.waitForURL('**/positions/process/civil-society/?stance=opposes');
  });

  it('a mark leads to its paragraph in one step', async () => {
    const page = await open('positions/scope/');
    await page.getByRole('link', { name: 'Reserves its position on the vote' }).first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/statements/2024-02-02-three-states/#p2');
    expect(await page.locator('#p2:target').innerText()).toContain('Costaguana reserved its position');
  });

  it('everything is shown without scripts, and nothing scrolls sideways', async () => {
    const page = await site.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    for (const path of ['positions/', 'positions/scope/?stance=opposes', 'actors/arcadia/']) {
      await page.goto(site.url + path);
      expect(await page.locator('body').evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.goto(`${site.url}positions/scope/?stance=opposes`);
    expect(await marks(page).count()).toBe(6);
    expect(await page.getByLabel('Position').isVisible()).toBe(false);
  });
});
