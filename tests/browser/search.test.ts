import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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
  useSearchSite,
  type SearchSite,
} from './search-page.ts';

const site = useSearchSite();

test('results carry title, kind, date and marked extract, and lead to the paragraph', async () => {
  const page = await site.open('?q=human+rights+safeguards+iran');
  const first = results(page).first();
  await first.waitFor();
  expect(await first.locator('h3').textContent()).toContain('Iran');
  expect(await first.locator('p').first().textContent()).toMatch(/\w+ · \d+ \w+ 20\d\d/);
  const texts = await first.locator('mark').allTextContents();
  expect(texts.join(' ').toLowerCase()).toContain('safeguards');
  expect(await first.locator('.extract').count()).toBeLessThanOrEqual(3);
  const address = await first.locator('a.title').getAttribute('href');
  expect(address).toMatch(/^\/statements\/.+\/#p\d+(:~:text=.+)?$/);
  await first.locator('a.title').click();
  await page.waitForURL(/#p\d+/);
  expect(await page.locator(':target').textContent()).toContain('Iran');
});

test('typing searches without filling the history; submitting makes a step of it', async () => {
  const page = await site.open();
  const before = await page.evaluate(() => history.length);
  await searchBox(page).pressSequentially('safeguards');
  await results(page).first().waitFor();
  await eventually(() => parameters(page)).toBe('?q=safeguards');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.keyboard.press('Enter');
  await searchBox(page).fill('ransomware');
  await page.keyboard.press('Enter');
  await eventually(() => page.locator('.tally').textContent()).toContain('ransomware');
  await page.goBack();
  await eventually(() => page.locator('.tally').textContent()).toContain('safeguards');
  expect(await searchBox(page).inputValue()).toBe('safeguards');
  await page.goBack();
  await eventually(() => page.locator('.start').isVisible()).toBe(true);
  expect(parameters(page)).toBe('');
});

test('filters widen within a facet and narrow across facets, and their counts hold', async () => {
  const page = await site.open('?q=safeguards');
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
  const page = await site.open('?q=“human rights clause”');
  const all = await found(page);
  const counts = await page.locator('details.facet').first().locator('li:not([hidden]) .count').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(all);
  expect(all).toBeGreaterThan(0);
});

test('long filters start with the most frequent and can be searched', async () => {
  const page = await site.open('?q=iran');
  const actors = await facet(page, 'Actor');
  const counts = (await actors.locator('li:not([hidden]) .count').allTextContents()).map(Number);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await page.getByLabel('Find in Actor').fill('canad');
  expect(await actors.locator('li:visible').allTextContents()).toEqual([expect.stringContaining('Canada')]);
});

test('results can be ordered by date; records without a date come last', async () => {
  const page = await site.open('?q=ransomware&sort=oldest');
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

test('an empty result under filters says what there is without them', async () => {
  const page = await site.open('?q=ransomware&kind=topic');
  await eventually(() => page.locator('.advice').textContent()).toContain('Without the filters there are');
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await results(page).first().waitFor();
  expect(parameters(page)).toBe('?q=ransomware');
});

test('twenty results at a time', async () => {
  const page = await site.open('?q=convention');
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
  const page = await site.open('?q=iran');
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
  const page = await site.open();
  await settled(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() =>
      said.push(document.querySelector('search-page [role="status"]')?.textContent ?? ''),
    ).observe(document.querySelector('search-page [role="status"]') as Node, { childList: true });
  });
  await searchBox(page).pressSequentially('ransomware', { delay: 60 });
  await eventually(() => page.locator('search-page > .searching > [role="status"]').textContent()).toMatch(
    /^\d+ records for “ransomware”$/,
  );
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBeLessThanOrEqual(2);
});

test.each(['allow', 'block'] as const)(
  'what is typed is sent nowhere (service workers: %s)',
  async (serviceWorkers) => {
    const page = await site.open('', { serviceWorkers });
    await settled(page);
    const asked: string[] = [];
    page.context().on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    await searchBox(page).pressSequentially('ransomwear demands "zyx wvut"', { delay: 20 });
    await page.keyboard.press('Enter');
    await eventually(() => advice(page)).toContain('ransomware');
    await facet(page, 'Date').then((dates) => dates.getByLabel('From').fill('2023'));
    await page.keyboard.press('Tab');
    await eventually(() => parameters(page)).toContain('from=2023');
    await settled(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => /ransom|zyx|2023|\?q=/.test(address) || !address.startsWith(site.url))).toEqual(
      [],
    );
  },
);

describe('without a network', () => {
  test('what was searched once can be searched again; what was not is said', async () => {
    const page = await site.open('', { serviceWorkers: 'allow' });
    await settled(page);
    // The worker takes what the first visit loaded before it.
    await eventually(() =>
      page.evaluate(async () => {
        const loaded = performance.getEntriesByType('resource').map(({ name }) => name.replace(/\?.*/, ''));
        const missing = [location.origin + location.pathname, ...loaded].map(async (address) =>
          (await caches.match(address)) ? [] : [address],
        );
        return (await Promise.all(missing)).flat();
      }),
    ).toEqual([]);
    await searchBox(page).fill('ransomware');
    await page.keyboard.press('Enter');
    await eventually(() => found(page)).toBeGreaterThan(0);
    const all = await found(page);
    const shown = await results(page).count();
    await page.context().setOffline(true);
    await page.reload();
    expect(await found(page)).toBe(all);
    expect(await results(page).count()).toBe(shown);
    await searchBox(page).fill('jurisdiction');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.advice [role="alert"]').textContent()).toContain('You are offline');
    await searchBox(page).fill('ransomware');
    await page.keyboard.press('Enter');
    await eventually(() => found(page)).toBe(all);
    expect(await page.locator('.advice [role="alert"]').count()).toBe(0);
    await searchBox(page).fill('jurisdiction');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.advice [role="alert"]').count()).toBe(1);
    await page.context().setOffline(false);
    await eventually(() => found(page)).toBeGreaterThan(0);
    expect(await page.locator('.advice [role="alert"]').count()).toBe(0);
  });

  test('no query is kept on the device', async () => {
    const page = await site.open('?q=ransomware', { serviceWorkers: 'allow' });
    await results(page).first().waitFor();
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
    expect((await kept()).filter((address) => /[?#]|ransom/.test(address))).toEqual([]);
  });
});

describe('the list can be taken away', () => {
  const file = async (page: Awaited<ReturnType<SearchSite['open']>>, label: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.export').getByRole('button', { name: label }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  /** Rows of a CSV file; a line break within quotes is part of a cell. */
  const rowsOf = (text: string) => (text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+/g) ?? []).length;

  test('every record of it, as CSV and BibTeX, with permanent addresses', async () => {
    const page = await site.open('?q=safeguards&kind=statement');
    const all = await found(page);
    expect(all).toBeGreaterThan(20);
    const csv = await file(page, 'CSV');
    expect(csv.name).toBe('search-results.csv');
    expect(rowsOf(csv.text)).toBe(all + 1);
    expect(csv.text.match(/https:\/\/[^,"]+\/statements\//g)?.length).toBeGreaterThanOrEqual(all);
    await eventually(() => page.locator('.export [role="status"]').textContent()).toBe(`${String(all)} records saved`);
    const bibtex = await file(page, 'BibTeX');
    expect(bibtex.name).toBe('search-results.bib');
    expect(bibtex.text.match(/^@\w+\{/gm)).toHaveLength(all);
  });

  test('where nothing is found, there is nothing to take', async () => {
    const page = await site.open(typed('zyxwvut'));
    await settled(page);
    expect(await page.locator('.export').isVisible()).toBe(false);
  });
});

test('an index out of reach is said, and can be tried again', async () => {
  const page = await site.blank();
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
  const page = await site.open();
  await settled(page);
  await page.route('**/pagefind/index/**', (route) => route.abort());
  await searchBox(page).fill('iran');
  await eventually(() => page.getByRole('alert').count()).toBe(1);
  await page.unroute('**/pagefind/index/**');
  await page.keyboard.press('Escape'); // the suggestions lie over the page
  await page.getByRole('button', { name: 'Try again' }).click();
  await results(page).first().waitFor();
});

test('a slow answer does not replace a newer one', async () => {
  const page = await site.open();
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
  await searchBox(page).fill('ransomware');
  await eventually(() => page.locator('.tally').textContent()).toBe('Searching …');
  await searchBox(page).fill('vote');
  await eventually(() => page.locator('.tally').textContent()).toContain('vote');
  release();
  await page.waitForTimeout(300);
  expect(await page.locator('.tally').textContent()).toContain('vote');
});

test('without a query there are examples, ways to browse, and filters with counts', async () => {
  const page = await site.open();
  await settled(page);
  expect(await page.locator('.start a').count()).toBeGreaterThan(10);
  expect(Number(await page.locator('.facet li .count').first().textContent())).toBeGreaterThan(100);
  await page.locator('.start a').first().click();
  await results(page).first().waitFor();
  expect(await searchBox(page).inputValue()).not.toBe('');
});

test('without JavaScript there is a note and ways to browse', async () => {
  const page = await site.open('', { javaScriptEnabled: false });
  expect(await page.locator('.without-script').isVisible()).toBe(true);
  expect(await page.locator('.without-script a').count()).toBeGreaterThan(5);
  expect(await page.locator('.searching').isVisible()).toBe(false);
});

test('nothing is wider than a small screen, and the filters are folded there', async () => {
  const page = await site.open('?q=convention&kind=statement&actor=russian-federation', {
    viewport: { width: 320, height: 700 },
  });
  await results(page).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.locator('.facet').first().isVisible()).toBe(false);
  await page.locator('.filters > summary').click();
  expect(await page.locator('.facet').first().isVisible()).toBe(true);
});

test('the text of queries and addresses never becomes markup', async () => {
  const page = await site.open(
    `?q=${encodeURIComponent('<img src=x onerror=alert(1)> "')}&actor=${encodeURIComponent('<b>x</b>')}`,
  );
  await settled(page);
  expect(await page.locator('search-page img, search-page b').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Remove filter Actor: <b>x</b>' }).count()).toBe(1);
});
