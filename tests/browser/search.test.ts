import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';

let browser: OpenBrowser;
let site: Awaited<ReturnType<typeof servedSite>>;
const opened: Page[] = [];

beforeAll(async () => {
  site = await servedSite();
  browser = await openBrowser();
});
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the search page. */
async function searchPage(address = '', options: Parameters<OpenBrowser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  opened.push(page);
  await page.goto(`${site.url}search/${address}`);
  return page;
}
/** An expectation that comes true in a while, on slow machines too. */
const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 10_000 });
const results = (page: Page) => page.locator('ol#results > li');
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('#results')?.getAttribute('aria-busy') === null &&
      document.querySelector('.facet') !== null,
  );
const found = async (page: Page) => {
  await settled(page);
  return Number.parseInt((await page.locator('.tally').textContent())?.replace(',', '') ?? '', 10) || 0;
};
const parameters = (page: Page) => new URL(page.url()).search;

test('results carry title, kind, date and marked extract, and lead to the paragraph', async () => {
  const page = await searchPage('?q=human+rights+safeguards+iran');
  const first = results(page).first();
  await first.waitFor();
  expect(await first.locator('h3').textContent()).toContain('Iran');
  expect(await first.locator('p').first().textContent()).toMatch(/\w+ · \d+ \w+ 20\d\d/);
  const texts = await first.locator('mark').allTextContents();
  expect(texts.join(' ').toLowerCase()).toContain('safeguards');
  expect(await first.locator('.extract').count()).toBeLessThanOrEqual(3);
  const address = await first.locator('a.title').getAttribute('href');
  expect(address).toMatch(/^\/statements\/.+\/#p\d+$/);
  await first.locator('a.title').click();
  await page.waitForURL(/#p\d+$/);
  expect(await page.locator(':target').textContent()).toContain('Iran');
});

test('typing searches without filling the history; submitting makes a step of it', async () => {
  const page = await searchPage();
  const before = await page.evaluate(() => history.length);
  await page.getByRole('searchbox').pressSequentially('safeguards');
  await results(page).first().waitFor();
  await eventually(() => parameters(page)).toBe('?q=safeguards');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').fill('ransomware');
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('.tally').textContent()).toContain('ransomware');
  await page.goBack();
  await eventually(() => page.locator('.tally').textContent()).toContain('safeguards');
  expect(await page.getByRole('searchbox').inputValue()).toBe('safeguards');
  await page.goBack();
  await eventually(() => page.locator('.start').isVisible()).toBe(true);
  expect(parameters(page)).toBe('');
});

test('filters widen within a facet and narrow across facets, and their counts hold', async () => {
  const page = await searchPage('?q=safeguards');
  const all = await found(page);
  const count = async (facet: string, label: string) =>
    Number(
      await page
        .locator('details.facet', { hasText: facet })
        .first()
        .locator('li', { hasText: label })
        .locator('.count')
        .textContent(),
    );
  const statements = await count('Kind', 'Statements');
  const letters = await count('Kind', 'Letters');
  expect(statements + letters).toBeLessThanOrEqual(all);
  await page.getByRole('checkbox', { name: /^Statements/ }).check();
  await eventually(() => found(page)).toBe(statements);
  expect(await count('Kind', 'Letters')).toBe(letters);
  await page.getByRole('checkbox', { name: /^Letters/ }).check();
  await eventually(() => found(page)).toBe(statements + letters);
  expect(parameters(page)).toBe('?q=safeguards&kind=letter&kind=statement');
  await page.locator('details.facet summary', { hasText: 'Year' }).click();
  const year = await count('Year', '2024');
  await page.getByRole('checkbox', { name: /^2024/ }).check();
  await eventually(() => found(page)).toBe(year);

  await page.getByRole('button', { name: 'Remove filter Kind: Letters' }).click();
  await eventually(() => parameters(page)).toBe('?q=safeguards&kind=statement&year=2024');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await eventually(() => found(page)).toBe(all);
  await page.goBack();
  await eventually(() => parameters(page)).toBe('?q=safeguards&kind=statement&year=2024');
  expect(await page.getByRole('checkbox', { name: /^Statements/ }).isChecked()).toBe(true);
});

test('counts hold for an exact phrase as well', async () => {
  const page = await searchPage('?q=“human rights clause”');
  const all = await found(page);
  const counts = await page.locator('details.facet').first().locator('li:not([hidden]) .count').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(all);
  expect(all).toBeGreaterThan(0);
});

test('long filters start with the most frequent and can be searched', async () => {
  const page = await searchPage('?q=iran');
  await settled(page);
  const actors = page.locator('details.facet', { hasText: 'Actor' }).filter({ has: page.getByLabel('Find in Actor') });
  await actors.locator('summary').click();
  const counts = (await actors.locator('li:not([hidden]) .count').allTextContents()).map(Number);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await page.getByLabel('Find in Actor').fill('canad');
  expect(await actors.locator('li:visible').allTextContents()).toEqual([expect.stringContaining('Canada')]);
});

test('results can be ordered by date; records without a date come last', async () => {
  const page = await searchPage('?q=ransomware&sort=oldest');
  await settled(page);
  expect(await page.locator('select[name="sort"]').inputValue()).toBe('oldest');
  const years = async () =>
    (await page.locator('#results > li > p:first-child').allTextContents()).map((line) =>
      Number(/20\d\d/.exec(line)?.[0] ?? Number.POSITIVE_INFINITY),
    );
  const oldest = await years();
  expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
  await page.locator('select[name="sort"]').selectOption('newest');
  await eventually(() => parameters(page)).toContain('sort=newest');
  await settled(page);
  const newest = (await years()).filter(Number.isFinite);
  expect(newest).toEqual([...newest].sort((a, b) => b - a));
});

test('words in no record are named, never dropped in silence', async () => {
  const page = await searchPage('?q=safegards+iran');
  await results(page).first().waitFor();
  expect(await page.locator('.advice').textContent()).toBe(
    'No record contains “safegards”; these are the results for the other words.',
  );
  await page.getByRole('searchbox').fill('safegards');
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('.advice').textContent()).toBe('No record contains “safegards”.');
  expect(await results(page).count()).toBe(0);
  expect(await page.locator('.start').isVisible()).toBe(true);
});

test('an empty result under filters says what there is without them', async () => {
  const page = await searchPage('?q=ransomware&kind=topic');
  await eventually(() => page.locator('.advice').textContent()).toContain('Without the filters there are');
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await results(page).first().waitFor();
  expect(parameters(page)).toBe('?q=ransomware');
});

test('twenty results at a time', async () => {
  const page = await searchPage('?q=convention');
  await eventually(() => results(page).count()).toBe(20);
  await page.getByRole('button', { name: 'Show more' }).click();
  await eventually(() => results(page).count()).toBe(40);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('#results > li')].findIndex((row) => row.contains(document.activeElement)),
    ),
  ).toBe(20);
  await page.reload();
  await eventually(() => results(page).count()).toBe(40);
});

test('by keyboard: slash, arrows, Enter, Escape', async () => {
  const page = await searchPage('?q=iran');
  await results(page).nth(1).waitFor();
  await page.keyboard.press('/');
  const focused = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#results > li')].findIndex((row) => row.contains(document.activeElement)),
    );
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
});

test('the outcome is announced once the typing has paused', async () => {
  const page = await searchPage();
  await settled(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() =>
      said.push(document.querySelector('search-page [role="status"]')?.textContent ?? ''),
    ).observe(document.querySelector('search-page [role="status"]') as Node, { childList: true });
  });
  await page.getByRole('searchbox').pressSequentially('ransomware', { delay: 60 });
  await eventually(() => page.getByRole('status').textContent()).toMatch(/^\d+ records for “ransomware”$/);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBeLessThanOrEqual(2);
});

test('what is typed is sent nowhere', async () => {
  const page = await searchPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await page.getByRole('searchbox').pressSequentially('ransomware');
  await page.keyboard.press('Enter');
  await results(page).first().waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((address) => address.includes('ransom') || !address.startsWith(site.url))).toEqual([]);
});

test('an index out of reach is said, and can be tried again', async () => {
  const page = await browser.newPage();
  opened.push(page);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${site.url}search/?q=iran`);
  await eventually(() => page.getByRole('alert').textContent()).toContain('could not be loaded');
  expect(await page.locator('.start').isVisible()).toBe(true);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await results(page).first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a lost part of the index is no proof that a word is absent', async () => {
  const page = await searchPage();
  await settled(page);
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('iran');
  await eventually(() => page.getByRole('alert').count()).toBe(1);
  await page.unroute('**/pagefind/index/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await results(page).first().waitFor();
});

test('a slow answer does not replace a newer one', async () => {
  const page = await searchPage();
  await settled(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let first = true;
  await page.route('**/pagefind/index/**', async (route) => {
    if (first) {
      first = false;
      await held;
    }
    await route.continue();
  });
  await page.getByRole('searchbox').fill('ransomware');
  await eventually(() => page.locator('.tally').textContent()).toBe('Searching …');
  await page.getByRole('searchbox').fill('vote');
  await eventually(() => page.locator('.tally').textContent()).toContain('vote');
  release();
  await page.waitForTimeout(300);
  expect(await page.locator('.tally').textContent()).toContain('vote');
});

test('without a query there are examples, ways to browse, and filters with counts', async () => {
  const page = await searchPage();
  await settled(page);
  expect(await page.locator('.start a').count()).toBeGreaterThan(10);
  expect(Number(await page.locator('.facet li .count').first().textContent())).toBeGreaterThan(100);
  await page.locator('.start a').first().click();
  await results(page).first().waitFor();
  expect(await page.getByRole('searchbox').inputValue()).not.toBe('');
});

test('without JavaScript there is a note and ways to browse', async () => {
  const page = await searchPage('', { javaScriptEnabled: false });
  expect(await page.locator('.without-script').isVisible()).toBe(true);
  expect(await page.locator('.without-script a').count()).toBeGreaterThan(5);
  expect(await page.locator('.searching').isVisible()).toBe(false);
});

test('nothing is wider than a small screen, and the filters are folded there', async () => {
  const page = await searchPage('?q=convention&kind=statement&actor=russian-federation', {
    viewport: { width: 320, height: 700 },
  });
  await results(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.locator('.facet').first().isVisible()).toBe(false);
  await page.locator('.filters > summary').click();
  expect(await page.locator('.facet').first().isVisible()).toBe(true);
});

test('the text of queries and addresses never becomes markup', async () => {
  const page = await searchPage(
    `?q=${encodeURIComponent('<img src=x onerror=alert(1)> "')}&actor=${encodeURIComponent('<b>x</b>')}`,
  );
  await settled(page);
  expect(await page.locator('search-page img, search-page b').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Remove filter Actor: <b>x</b>' }).count()).toBe(1);
});
