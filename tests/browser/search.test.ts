import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { reload } from '../support/browser.ts';
import {
  advice,
  eventually,
  facet,
  found,
  parameters,
  results,
  searchBox,
  settled,
  typed,
  useSearch,
} from './search-page.ts';

const site = useSearch();
const tally = (page: Page) => page.locator('.tally').textContent();

test('results carry title, kind, date and marked extract, and lead to the paragraph', async () => {
  const page = await site.search('?q=workshop+prosecutors');
  const first = results(page).first();
  await first.waitFor();
  expect(await first.locator('h3').textContent()).toBe('Arcadia on evidence');
  expect(await first.locator('p').first().textContent()).toMatch(/^\w.* · 5 February 2024/);
  expect(await first.locator('mark').allTextContents()).toEqual(['workshop', 'prosecutors']);
  await first.locator('a.title').click();
  await page.waitForURL(/\/statements\/2024-02-05-arcadia-evidence\/#p4$/);
  expect(await page.locator(':target').textContent()).toContain('workshop');
});

test('typing searches without filling the history; submitting makes a step of it', async () => {
  const page = await site.search();
  await settled(page);
  const before = await page.evaluate(() => history.length);
  await searchBox(page).pressSequentially('scope');
  await eventually(() => tally(page)).toContain('“scope”');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.keyboard.press('Enter');
  await eventually(() => parameters(page)).toBe('?q=scope');
  await searchBox(page).fill('workshop');
  await page.keyboard.press('Enter');
  await eventually(() => tally(page)).toContain('workshop');
  await page.goBack();
  await eventually(() => tally(page)).toContain('scope');
  expect(await searchBox(page).inputValue()).toBe('scope');
  await page.goBack();
  await eventually(() => page.locator('.start').isVisible()).toBe(true);
  expect(parameters(page)).toBe('');
});

test('results can be ordered by date; records without a date come last', async () => {
  const page = await site.search('?q=scope&sort=oldest');
  await settled(page);
  const years = async () =>
    (await page.locator('#results > li > p:first-child').allTextContents()).map((line) =>
      Number(/20\d\d/.exec(line)?.[0] ?? Number.POSITIVE_INFINITY),
    );
  const oldest = await years();
  expect(new Set(oldest).size).toBeGreaterThan(2);
  expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
  await page.locator('select[name="sort"]').selectOption('newest');
  await eventually(() => parameters(page)).toContain('sort=newest');
  await settled(page);
  const newest = (await years()).filter(Number.isFinite);
  expect(newest).toEqual([...newest].sort((a, b) => b - a));
});

test('twenty results at a time; as many after a reload', async () => {
  const page = await site.search('?q=report');
  const all = await found(page);
  expect(all).toBeGreaterThan(20);
  await eventually(() => results(page).count()).toBe(20);
  await page.getByRole('button', { name: 'Show more' }).click();
  await eventually(() => results(page).count()).toBe(all);
  expect(
    await page.evaluate(() =>
      [...document.querySelectorAll('#results > li')].findIndex((row) => row.contains(document.activeElement)),
    ),
  ).toBe(20);
  await page.reload();
  await eventually(() => results(page).count()).toBe(all);
});

test('what answers only some of the words stands after the rest, and says so', async () => {
  const page = await site.search('?q=workshop+abstained');
  await settled(page);
  expect(await advice(page)).toContain('No record contains all of these words. These contain some of them:');
  expect(await results(page).count()).toBeGreaterThan(1);
  expect(await page.locator('#results > .first-partial').count()).toBe(1);
});

test.each(['allow', 'block'] as const)(
  'what is typed is sent nowhere (service workers: %s)',
  async (serviceWorkers) => {
    const page = await site.search('', { serviceWorkers });
    await settled(page);
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await searchBox(page).pressSequentially('workshup demands "zyx wvut"', { delay: 20 });
    await page.keyboard.press('Enter');
    await eventually(() => advice(page)).toContain('workshop');
    await facet(page, 'Date').then((dates) => dates.getByLabel('From').fill('2023'));
    await page.keyboard.press('Tab');
    await eventually(() => parameters(page)).toContain('from=2023');
    await settled(page);
    expect(asked.length).toBeGreaterThan(0);
    // Files of records found have years in their names, too.
    const telling = (address: string) =>
      /worksh|zyx|\?q=/.test(address) || (/2023/.test(address) && !address.includes('/search/records/'));
    expect(asked.filter((address) => telling(address) || !address.startsWith(site.url))).toEqual([]);
  },
);

test.each([
  ['workers', ['Worker'], 'Arcadia on evidence', ''],
  ['workers and WebAssembly', ['Worker', 'WebAssembly'], '', 'it needs WebAssembly'],
])('a browser that blocks %s finds, or says what it lacks', async (_, blocked, found, said) => {
  const page = await site.newPage({ serviceWorkers: 'block' });
  await page.addInitScript((names) => {
    for (const name of names) Reflect.deleteProperty(window, name);
  }, blocked);
  await page.goto(`${site.url}search/?q=workshop+prosecutors`);
  await eventually(() => page.locator('search-page').innerText()).toContain(found);
  await eventually(() => page.locator('.advice').innerText()).toContain(said);
  expect(await results(page).count()).toBe(found === '' ? 0 : 1);
});

describe('without a network', () => {
  test('what was searched before can be searched again; what was not is said', async () => {
    const others = await found(await site.search('?q=abstained'));
    const page = await site.search('?q=workshop', { serviceWorkers: 'allow' });
    await settled(page);
    await eventually(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    // The worker keeps what is fetched while it is there.
    await reload(page);
    const all = await found(page);
    expect(all).toBe(1);
    await page.context().setOffline(true);
    await page.reload();
    expect([await found(page), await results(page).count()]).toEqual([all, all]);
    await searchBox(page).fill('zebra quagga');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.advice [role="alert"]').textContent()).toContain('You are offline');
    await searchBox(page).fill('workshop');
    await page.keyboard.press('Enter');
    await eventually(() => found(page)).toBe(all);
    expect(await page.locator('.advice [role="alert"]').count()).toBe(0);
    await searchBox(page).fill('abstained');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.advice [role="alert"]').count()).toBe(1);
    await page.context().setOffline(false);
    await expect.poll(() => found(page), { timeout: 30_000 }).toBe(others);
  });

  test('no query is kept on the device', async () => {
    const page = await site.search('?q=workshop', { serviceWorkers: 'allow' });
    await eventually(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await page.reload();
    await results(page).first().waitFor();
    const kept = () =>
      page.evaluate(async () => {
        const lists = await Promise.all(
          (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
        );
        return lists.flat();
      });
    await eventually(async () => (await kept()).length).toBeGreaterThan(5);
    expect((await kept()).filter((address) => /[?#]|workshop/.test(address))).toEqual([]);
  });
});

test('the list can be taken away, every record of it, with permanent addresses', async () => {
  const page = await site.search('?q=scope&kind=statement');
  const all = await found(page);
  expect(all).toBeGreaterThan(2);
  const file = async (label: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.export').getByRole('button', { name: label }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const csv = await file('CSV');
  expect(csv.name).toBe('search-results.csv');
  expect(csv.text.match(/"https:\/\/[^"#]+\/statements\/[^"#]+"/g)).toHaveLength(all);
  const bibtex = await file('BibTeX');
  expect(bibtex.name).toBe('search-results.bib');
  // The original is cited beside the record, where it is one.
  expect(bibtex.text.match(/^@\w+\{/gm)?.length).toBeGreaterThanOrEqual(all);
  const ris = await file('RIS');
  expect(ris.name).toBe('search-results.ris');
  expect(ris.text.match(/^ER {2}-/gm)?.length).toBeGreaterThanOrEqual(all);
  await eventually(() => page.locator('.export [role="status"]').textContent()).toBe(`${String(all)} records saved`);
});

describe('what cannot be fetched', () => {
  test('an index out of reach is said, and can be tried again', async () => {
    const page = await site.newPage({ serviceWorkers: 'block' });
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site.url}search/?q=scope`);
    await eventually(() => page.getByRole('alert').textContent()).toContain('could not be loaded');
    expect(await page.locator('.start').isVisible()).toBe(true);
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await results(page).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a lost part of the index is no proof that a word is absent', async () => {
    const page = await site.search();
    await settled(page);
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await searchBox(page).fill('scope');
    await eventually(() => page.locator('.advice [role="alert"]').count()).toBe(1);
    await page.unroute('**/pagefind/index/**');
    await searchBox(page).fill('scope vote');
    await results(page).first().waitFor();
    expect(await page.locator('.advice [role="alert"]').count()).toBe(0);
  });

  test('a slow answer does not replace a newer one', async () => {
    const page = await site.search();
    await settled(page);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search/records/**/2024-02-05-arcadia-evidence.json', async (route) => {
      await held;
      await route.continue();
    });
    await searchBox(page).fill('workshop');
    await eventually(() => tally(page)).toBe('Searching …');
    await searchBox(page).fill('abstained');
    await eventually(() => tally(page)).toContain('abstained');
    const answered = page.waitForResponse(/arcadia-evidence/);
    release();
    await answered;
    expect(await tally(page)).toContain('abstained');
  });
});

test('without a query there are examples, ways to browse, and filters with counts', async () => {
  const page = await site.search();
  await settled(page);
  expect(await page.locator('.start a').count()).toBeGreaterThan(10);
  expect(Number(await page.locator('.facet li .count').first().textContent())).toBeGreaterThan(5);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
});

test('without JavaScript there is a note and ways to browse', async () => {
  const page = await site.search('', { javaScriptEnabled: false });
  expect(await page.locator('.without-script').isVisible()).toBe(true);
  expect(await page.locator('.without-script a').count()).toBeGreaterThan(5);
  expect(await page.locator('.searching').isVisible()).toBe(false);
});

test('on a small screen nothing is wider than it, and the filters are folded', async () => {
  const page = await site.search('?q=scope&kind=statement&actor=arcadia', { viewport: { width: 320, height: 700 } });
  await results(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.locator('.facet').first().isVisible()).toBe(false);
  await page.locator('.filters > summary').click();
  expect(await page.locator('.facet').first().isVisible()).toBe(true);
});

test('the text of queries and addresses never becomes markup', async () => {
  const page = await site.search(`${typed('<img src=x onerror=alert(1)> "')}&actor=${encodeURIComponent('<b>x</b>')}`);
  await settled(page);
  expect(await page.locator('search-page img, search-page b').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Remove filter Actor: <b>x</b>' }).count()).toBe(1);
});
