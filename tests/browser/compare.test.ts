import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';
import { site as record } from '../../src/base/site.ts';
import { violations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { build } from '../support/build.ts';
import { writeMinimal } from '../support/content.ts';
import { start, takenThrough } from '../support/taken-through.ts';
import { servedSite } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
let browser: OpenBrowser;
/** The real site, and a small one whose records were changed, renamed and withdrawn. */
let real: StaticServer;
let small: StaticServer;
const opened: Page[] = [];

beforeAll(async () => {
  const [root, out] = [join(folder, 'content'), join(folder, 'site')];
  writeMinimal(root, start);
  takenThrough(root);
  expect(build({ CONTENT_DIR: root, OUT_DIR: out })).toMatchObject({ code: 0 });
  [browser, real, small] = await Promise.all([openBrowser(), servedSite(), serveFolder(out, '/')]);
});
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await Promise.all([real.close(), small.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

/** Opens the page and keeps what it asks for. */
async function open(site: StaticServer, query: string, options: Parameters<OpenBrowser['newPage']>[0] = {}) {
  const page = await browser.newPage({ viewport: desk, ...options });
  opened.push(page);
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.url}compare/${query}`);
  return { page, asked, errors };
}
const heads = (page: Page) => page.locator('.heads h2').allInnerTexts();
const verdict = (page: Page) => page.locator('.verdict-line').innerText();
const query = (page: Page) => new URL(page.url()).search;
const iran = '/statements/2024-08-08-iran/';
const vote = '/statements/2024-08-08-iran-vote-article-6/';

describe('two statements', () => {
  it.each([desk, phone])('stand side by side, or in turn where there is no room ($width px)', async (viewport) => {
    const { page, asked, errors } = await open(real, `?a=${iran}&b=${vote}`, { viewport, bypassCSP: true });
    await page.locator('.aligned').waitFor();
    expect(await heads(page)).toEqual([
      expect.stringMatching(/^A.*seven requests/),
      expect.stringMatching(/^B.*Article 6/),
    ]);
    const [a, b] = await Promise.all(['.cell-a', '.cell-b'].map((cell) => page.locator(cell).first().boundingBox()));
    if (viewport === phone) expect(b!.y).toBeGreaterThan(a!.y + a!.height - 1);
    else expect([b!.y, b!.x > a!.x + a!.width - 1]).toEqual([a!.y, true]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    // One step from the paragraph that proves it.
    expect(await page.locator('.cell-a .place').first().getAttribute('href')).toBe(`${iran}#p1`);
    expect(asked.every((url) => url.startsWith(real.url))).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('are chosen by title, swapped, and the back button goes through the states', async () => {
    const { page } = await open(real, '');
    await page.getByLabel('First record').pressSequentially('no consensus on the preamble');
    const option = page.locator('#compare-titles-a option').first();
    await option.waitFor({ state: 'attached' });
    await page.getByLabel('First record').fill((await option.getAttribute('value')) ?? '');
    await page.getByLabel('Second record').fill(vote);
    await page.keyboard.press('Enter');
    await page.locator('.heads').waitFor();
    const [first, second] = await heads(page);
    await page.getByRole('button', { name: 'Swap' }).click();
    await expect.poll(() => heads(page)).toEqual([second!.replace(/^B/, 'A'), first!.replace(/^A/, 'B')]);
    expect(query(page)).toMatch(new RegExp(`^\\?a=${vote}&b=Iran`));
    await page.goBack();
    await expect.poll(() => heads(page)).toEqual([first, second]);
    await page.goBack();
    await expect.poll(() => heads(page)).toEqual([]);
    expect(await page.getByLabel('First record').inputValue()).toBe('');
  });

  it('can be cited with revision and fingerprint, at an address that stays', async () => {
    const { page } = await open(real, `?a=${iran}&b=${vote}`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Copy the citation of both' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(new RegExp(`${record.url}statements/2024-08-08-iran/r/\\d+/, SHA-256 [0-9a-f]{64}`));
    expect(copied).toMatch(new RegExp(`${record.url}compare/\\?a=${iran}r/\\d+/&b=${vote}r/\\d+/$`));
  });
});

describe('two texts', () => {
  it('have their articles compared, and what is recorded of one alone is not said to be missing', async () => {
    const { page } = await open(real, '?a=/texts/udtc/&b=/texts/convention/');
    const row = page.locator('.compared tr', { hasText: 'Respect for human rights' });
    await row.waitFor();
    expect(await row.locator('td').allInnerTexts()).toEqual([
      'Article 6: Respect for human rights',
      'Article 6: Respect for human rights',
    ]);
    expect(await page.locator('.outcome').innerText()).toContain(
      'one that is not recorded may be in the text all the same',
    );
  });
});

describe('two revisions of a record', () => {
  it.each([desk, phone])('have their differences marked word by word, in words too ($width px)', async (viewport) => {
    const { page } = await open(small, '?a=/statements/uno/r/1/&b=/statements/uno/', { viewport });
    await page.locator('.aligned').waitFor();
    expect(await verdict(page)).toContain('1 merged into another');
    expect(await page.locator('.aligned-merged .cell-a').innerText()).toContain('In paragraph 1 of B.');
    expect(await page.locator('#a-p4').innerText()).toContain('Same, moved');
    expect(await page.locator('.aligned-elsewhere p a').getAttribute('href')).toBe('#a-p4');
    expect(await page.locator('.aligned del').first().textContent()).toMatch(/^\[only A: .*\]$/);
    expect(await page.locator('.compared ins').first().textContent()).toContain('[only B: ');
    expect(await page.locator('.head-a').innerText()).toMatch(
      /revision 1 of \d+, published 1 March 2024[\s\S]*Superseded on 2 March 2024/,
    );
    expect(await page.locator('.cell-a .place').first().getAttribute('href')).toBe('/statements/uno/r/1/#p1');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });

  it('are reached from the history and from the former revision', async () => {
    const page = await browser.newPage();
    opened.push(page);
    await page.goto(`${small.url}statements/uno/history/`);
    await page.getByRole('link', { name: 'Compare with the latest' }).last().click();
    await page.locator('.heads').waitFor();
    expect(query(page)).toBe('?a=/statements/uno/r/1/&b=/statements/uno/');
    await page.goto(`${small.url}statements/uno/r/1/`);
    await page.getByRole('link', { name: 'Side by side with the latest' }).click();
    await page.locator('.heads').waitFor();
    expect(query(page)).toBe('?a=/statements/uno/r/1/&b=/statements/uno/');
  });

  it('that are one are told so', async () => {
    const { page } = await open(small, '?a=/statements/uno/&b=uno');
    expect(await verdict(page)).toBe('A and B are the same revision of the same record.');
  });
});

describe('an address', () => {
  it('of a record that was renamed leads to it and says so; one of a withdrawn record says when and why', async () => {
    const { page } = await open(small, '?a=/statements/one/&b=/letters/second/');
    await page.locator('.heads').waitFor();
    expect(await page.locator('.head-a').innerText()).toContain('It was at /statements/one/ before it was renamed.');
    expect(await page.locator('.head-b').innerText()).toContain(
      'Withdrawn on 6 March 2024. The reason: It was signed by nobody',
    );
  });

  it('that is wrong explains itself with the nearest, which is one step away', async () => {
    const { page, errors } = await open(real, `?a=/statements/2024-08-08-irn/&b=${vote}`);
    const notice = page.locator('.outcome .notice');
    await notice.waitFor();
    expect(await notice.innerText()).toContain('No record was ever published at /statements/2024-08-08-irn/');
    await notice.getByRole('link').first().click();
    await page.locator('.heads').waitFor();
    expect(query(page)).toBe(`?a=${iran}&b=${vote}`);
    expect(errors).toEqual([]);
  });

  it('of a revision that there is none of says how many there are', async () => {
    const { page } = await open(small, '?a=/statements/uno/r/99/&b=/texts/haupt/');
    expect(await page.locator('.outcome .notice').innerText()).toMatch(/has \d revisions so far, and no revision 99/);
  });

  it('with one record alone offers its other revisions', async () => {
    const { page } = await open(small, '?a=/statements/uno/');
    await page.getByRole('link', { name: 'Revision 1 of' }).click();
    await page.locator('.heads').waitFor();
    expect(query(page)).toBe('?a=/statements/uno/&b=/statements/uno/r/1/');
  });
});

describe('the page', () => {
  it('without scripts says what it needs and where else to look', async () => {
    const { page } = await open(real, `?a=${iran}&b=${vote}`, { javaScriptEnabled: false });
    expect(await page.locator('.without-script').innerText()).toContain('needs JavaScript');
    expect(await page.locator('.without-script').getByRole('link', { name: 'Statements' }).getAttribute('href')).toBe(
      '/statements/',
    );
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('says so when the files are out of reach, and another try succeeds', async () => {
    const { page } = await open(real, '');
    await page.route('**/ledger/index.json', (route) => route.abort());
    await page.getByLabel('First record').fill(iran);
    await page.getByLabel('Second record').fill(vote);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect
      .poll(() => page.locator('compare-records > [role="status"]').textContent())
      .toContain('cannot be reached');
    await page.unroute('**/ledger/index.json');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.locator('.heads').waitFor();
  });
});
