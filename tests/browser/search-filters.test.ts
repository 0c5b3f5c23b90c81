import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { advice, eventually, facet, found, parameters, results, settled, typed, useSearch } from './search-page.ts';

const site = useSearch();

/** Counts of a facet as they are shown, by value. */
async function countsOf(page: Page, title: string): Promise<Record<string, number>> {
  const group = await facet(page, title);
  return group.evaluate((details) =>
    Object.fromEntries(
      [...details.querySelectorAll('li')].map((row) => [
        row.querySelector('input')?.value ?? '',
        Number(row.querySelector('.count')?.textContent),
      ]),
    ),
  );
}

test('values widen within a facet and narrow across facets, and their counts hold', async () => {
  const page = await site.search('?q=scope');
  const all = await found(page);
  const { statement = 0, letter = 0 } = await countsOf(page, 'Kind');
  expect(Math.min(statement, letter)).toBeGreaterThan(0);
  await page.getByRole('checkbox', { name: /^Statements/ }).check();
  await eventually(() => found(page)).toBe(statement);
  expect((await countsOf(page, 'Kind'))['letter']).toBe(letter);
  await page.getByRole('checkbox', { name: /^Letters/ }).check();
  await eventually(() => found(page)).toBe(statement + letter);
  expect(parameters(page)).toBe('?q=scope&kind=letter&kind=statement');
  const years = await countsOf(page, 'Year');
  await page.getByRole('checkbox', { name: /^2024/ }).check();
  await eventually(() => found(page)).toBe(years['2024']);

  await page.getByRole('button', { name: 'Remove filter Kind: Letters' }).click();
  await eventually(() => parameters(page)).toBe('?q=scope&kind=statement&year=2024');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await eventually(() => found(page)).toBe(all);
  await page.goBack();
  await eventually(() => parameters(page)).toBe('?q=scope&kind=statement&year=2024');
  await eventually(() => page.getByRole('checkbox', { name: /^Statements/ }).isChecked()).toBe(true);
});

test.each([
  ['?q=vote&-actor=borduria', 'Kind', 'kind'],
  [`${typed('"the scope" -vote')}&kind=statement`, 'Year', 'year'],
  ['?q=article&actor=arcadia&from=2024-02&to=2024-08', 'Topic', 'topic'],
])('counts are what the list then holds: %s by %s', async (address, title, name) => {
  const page = await site.search(address);
  const counts = Object.entries(await countsOf(page, title)).filter(([, count]) => count > 0);
  expect(counts.length).toBeGreaterThan(0);
  for (const [value, count] of counts.slice(0, 3)) {
    await page.goto(`${site.url}search/${address}&${name}=${value}`);
    expect([value, await found(page), await results(page).count()]).toEqual([value, count, count]);
  }
});

test('long filters start with the most frequent and can be searched', async () => {
  const page = await site.search('?q=scope');
  const actors = await facet(page, 'Actor');
  const counts = (await actors.locator('li:not([hidden]) .count').allTextContents()).map(Number);
  expect(counts.length).toBeGreaterThan(2);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  await page.getByLabel('Find in Actor').fill('bord');
  expect(await actors.locator('li:visible').allTextContents()).toEqual([expect.stringContaining('Borduria')]);
});

test('changes that follow each other sooner than their results come are all kept', async () => {
  const page = await site.search('?q=scope');
  await facet(page, 'Date');
  await page.evaluate(() => {
    for (const [name, value] of [
      ['from', '2024-02'],
      ['to', '2024-08'],
    ] as const) {
      const box = document.querySelector<HTMLInputElement>(`.period input[name="${name}"]`)!;
      box.value = value;
      box.dispatchEvent(new Event('change'));
    }
    document.querySelector<HTMLInputElement>('.facet input[type="checkbox"]')!.click();
  });
  await eventually(() => parameters(page)).toMatch(/^\?q=scope&kind=[a-z-]+&from=2024-02&to=2024-08$/);
  await settled(page);
  expect(await page.locator('.chips li').count()).toBe(4);
});

test('dates: a stretch of time, and a wrong date is explained and changes nothing', async () => {
  const page = await site.search('?q=scope');
  const all = await found(page);
  const dates = await facet(page, 'Date');
  await dates.getByLabel('From').fill('2024-13');
  await page.keyboard.press('Enter');
  await eventually(() => dates.getByRole('alert').textContent()).toBe(
    '"2024-13" has no such month; months are 01 to 12',
  );
  expect([parameters(page), await found(page)]).toEqual(['?q=scope', all]);
  await dates.getByLabel('From').fill('2024-02');
  await page.keyboard.press('Enter');
  await eventually(() => parameters(page)).toBe('?q=scope&from=2024-02');
  await dates.getByLabel('To').fill('2024-02-02');
  await page.keyboard.press('Tab');
  await eventually(() => parameters(page)).toBe('?q=scope&from=2024-02&to=2024-02-02');
  await eventually(() => found(page)).toBeLessThan(all);
  for (const line of await page.locator('#results > li > p:first-child').allTextContents())
    expect(line).toMatch(/[12] February 2024|· 2024/);
  await page.getByRole('button', { name: 'Remove filter From 2024-02' }).click();
  await eventually(() => parameters(page)).toBe('?q=scope&to=2024-02-02');
});

test('the whole search stands in the address, and "back" restores it', async () => {
  const address = '?q=scope&kind=statement&topic=process&topic=scope&-actor=borduria&from=2022&to=2024-12&sort=oldest';
  const page = await site.search(address);
  const count = await found(page);
  expect(count).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await eventually(() => parameters(page)).toBe('?q=scope&sort=oldest');
  await eventually(() => found(page)).toBeGreaterThan(count);
  await page.goBack();
  await eventually(() => parameters(page)).toBe(address);
  await eventually(() => found(page)).toBe(count);
  await eventually(() => page.locator('.chips li').count()).toBe(7);
  expect(await (await facet(page, 'Date')).getByLabel('To').inputValue()).toBe('2024-12');
  expect(await page.locator('select[name="sort"]').inputValue()).toBe('oldest');
});

test('an empty result under filters says what there is without them', async () => {
  const page = await site.search('?q=workshop&kind=topic');
  expect(await advice(page)).toContain('Without the filters there is 1 record');
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await results(page).first().waitFor();
  expect(parameters(page)).toBe('?q=workshop');
});

describe.each([
  ['light', 1200],
  ['dark', 360],
] as const)('accessibility, %s, %i px', (colorScheme, width) => {
  test('with all filters open, and nothing is wider than the screen', async () => {
    const page = await site.search(
      `${typed('safegards scope actr:x')}&kind=statement&topic=scope&-actor=borduria&from=2023`,
      { colorScheme, viewport: { width, height: 800 }, bypassCSP: true },
    );
    await settled(page);
    await page.evaluate(async () => {
      for (const details of document.querySelectorAll('search-page details'))
        (details as HTMLDetailsElement).open = true;
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
