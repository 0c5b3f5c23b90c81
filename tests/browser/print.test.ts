import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deep } from '../support/deep.ts';
import { sheetsOf } from '../support/sheets.ts';
import { builtSite, useSite } from '../support/site.ts';

describe('a statement on paper', () => {
  const site = useSite();

  it('is at most two sheets, even with 240 words and ten sources of long addresses: no controls, no lists of others', async () => {
    const page = await site.open('statements/2024-02-02-three-states/');
    await page.evaluate(() => {
      const account = document.querySelector('.account');
      const paragraph = account?.querySelector('p');
      for (let words = account?.textContent.split(' ').length ?? 0; words < 240; words += 20)
        if (paragraph) account?.append(paragraph.cloneNode(true));
      const source = document.querySelector('.sources li');
      const link = source?.querySelector('a');
      if (link) link.href = `https://media.un.org/${'a-long-part-of-an-address/'.repeat(7)}`;
      for (let count = 2; count < 10; count += 1) if (source) source.after(source.cloneNode(true));
    });
    expect(await page.locator('.sources li').count()).toBe(10);
    expect(await sheetsOf(page)).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    const address = (link: Element) => getComputedStyle(link, '::after').content;
    expect(await page.locator('.sources li a').first().evaluate(address)).toMatch(/attr\(href|media\.un\.org/);
    expect(await page.locator('body').innerText()).not.toMatch(/More from|Add to my list|Menu|Search/);
    expect(await page.locator(':is(button, select, input):visible').count()).toBe(0);
  });
});

// All of the real record: the account itself must not be too long either.
describe.runIf(deep)('every statement of the real record', () => {
  const site = useSite('live');

  it('is at most two sheets', async () => {
    const ids = readdirSync(`${builtSite('live')}/statements`).filter((name) => /^\d{4}-/.test(name));
    const page = await site.newPage({ javaScriptEnabled: false });
    const long: [id: string, sheets: number][] = [];
    for (const id of ids) {
      await page.goto(`${site.url}statements/${id}/`);
      const sheets = await sheetsOf(page);
      if (sheets > 2) long.push([id, sheets]);
    }
    expect(ids.length).toBeGreaterThan(0);
    expect(long).toEqual([]);
  }, 900_000);
});
