import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';
import { violations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser, visit } from '../support/browser.ts';
import { builtSite } from '../support/site.ts';

let browser: OpenBrowser;
let site: StaticServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serveFolder(builtSite(), '/')]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const session = 'sessions/first-session/';

describe('the marks of sources', () => {
  it('lead to the source and back, by keyboard and without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url + session);
    const mark = page.locator('#p1').getByRole('link', { name: 'Source 2: The Press, secondary' }).first();
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#source-2$/);
    expect(await page.locator('#source-2:target').count()).toBe(1);
    await page.locator('#source-2').getByRole('link', { name: 'Paragraph 1' }).click();
    expect(page.url()).toMatch(/#p1$/);
    await page.context().close();
  });

  it('are no part of the words that readers copy or quote', async () => {
    const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visit(page, site.url + session);
    await page.evaluate(() => {
      const { firstElementChild: mark } = document.querySelector('#p1 .marks')!;
      const before = mark!.parentElement!.previousSibling!;
      const after = mark!.parentElement!.nextSibling!;
      getSelection()!.setBaseAndExtent(before, 4, after, after.textContent!.length);
    });
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(
      'committee read the draft article by article. It took two weeks.',
    );
    await page.getByRole('button', { name: 'Cite paragraph 1' }).click();
    const panel = page.getByRole('group', { name: 'Cite paragraph 1' });
    const copied = async (name: string) => {
      await panel.getByRole('button', { name }).click();
      await panel.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('Copy quotation with citation')).toContain(
      '“committee read the draft article by article. It took two weeks.”',
    );
    expect(await copied('Copy link')).toMatch(/#p1$/);
    await page.context().close();
  });

  it('are accessible, and printed', async () => {
    const page = await browser.newPage();
    await visit(page, site.url + session);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#p1 .marks').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
