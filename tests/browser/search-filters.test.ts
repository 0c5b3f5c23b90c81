import { describe, expect, test } from 'vitest';
import { violations } from '../support/accessibility.ts';
import {
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

type OpenPage = Awaited<ReturnType<SearchSite['open']>>;

const suggestions = (page: OpenPage) => page.locator('#suggestions [role="option"]');
/** What fades in or out has come to its end. */
const still = (page: OpenPage) =>
  page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });

/** Counts of a facet as they are shown, by value. */
async function countsOf(page: OpenPage, title: string): Promise<Record<string, number>> {
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
const listLength = async (page: OpenPage) => {
  await settled(page);
  const more = page.getByRole('button', { name: 'Show more' });
  while (await more.isVisible()) {
    const before = await results(page).count();
    await more.click();
    await eventually(() => results(page).count()).toBeGreaterThan(before);
  }
  return results(page).count();
};

describe('filters', () => {
  test('a value can be left out, and the numbers hold', async () => {
    const page = await site.open('?q=safeguards');
    const all = await found(page);
    const counts = await countsOf(page, 'Kind');
    await page.getByRole('button', { name: 'not Statements', exact: true }).click();
    await eventually(() => parameters(page)).toBe('?q=safeguards&-kind=statement');
    await eventually(() => found(page)).toBe(all - (counts['statement'] ?? 0));
    expect(await page.getByRole('button', { name: 'not Statements', exact: true }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(await page.getByRole('button', { name: 'Remove filter Kind: not Statements' }).count()).toBe(1);
    expect(await countsOf(page, 'Kind')).toEqual(counts);
    await page.getByRole('button', { name: 'not Statements', exact: true }).click();
    await eventually(() => found(page)).toBe(all);
    expect(parameters(page)).toBe('?q=safeguards');
  });

  test('all of the chosen values can be asked for', async () => {
    const page = await site.open('?topic=human-rights-safeguards&topic=procedural-powers');
    const any = await found(page);
    const topics = await facet(page, 'Topic');
    await topics.getByLabel('all of the chosen').check();
    await eventually(() => parameters(page)).toContain('all=topic');
    await eventually(() => found(page)).toBeLessThan(any);
    const both = await found(page);
    expect(both).toBeGreaterThan(0);
    expect(await listLength(page)).toBe(both);
    expect(await countsOf(page, 'Topic')).toMatchObject({ 'human-rights-safeguards': both, 'procedural-powers': both });
    await page.reload();
    expect(await found(page)).toBe(both);
    expect(await (await facet(page, 'Topic')).getByLabel('all of the chosen').isChecked()).toBe(true);
    // With a single value there is nothing to ask for at once.
    await page.goto(`${site.url}search/?topic=human-rights-safeguards`);
    await settled(page);
    expect(await (await facet(page, 'Topic')).getByText('all of the chosen').isVisible()).toBe(false);
  });

  test.each([
    ['?q=vote&-actor=iran', 'Kind', 'kind'],
    [`${typed('"human rights" -children')}&kind=statement`, 'Year', 'year'],
    ['?q=article&actor=iran&from=2024-02&to=2024-08-08', 'Topic', 'topic'],
    ['?actor=canada&-topic=gender', 'Meeting', 'session'],
  ])('counts are what the list then holds: %s by %s', async (address, title, name) => {
    const page = await site.open(address);
    await found(page);
    const counts = Object.entries(await countsOf(page, title)).filter(([, count]) => count > 0);
    expect(counts.length).toBeGreaterThan(0);
    for (const [value, count] of counts.slice(0, 3)) {
      await page.goto(`${site.url}search/${address}&${name}=${value}`);
      expect([value, await found(page)]).toEqual([value, count]);
      expect([value, await listLength(page)]).toEqual([value, count]);
    }
  });

  test('dates: a stretch of time, and a wrong date is explained and changes nothing', async () => {
    const page = await site.open('?q=vote');
    const all = await found(page);
    const dates = await facet(page, 'Date');
    await dates.getByLabel('From').fill('2024-13');
    await page.keyboard.press('Enter');
    await eventually(() => dates.getByRole('alert').textContent()).toBe('Months are 01 to 12');
    expect([parameters(page), await found(page)]).toEqual(['?q=vote', all]);
    await dates.getByLabel('From').fill('2024-08');
    await page.keyboard.press('Enter');
    await eventually(() => parameters(page)).toBe('?q=vote&from=2024-08');
    await eventually(() => dates.getByRole('alert').textContent()).toBe('');
    await dates.getByLabel('To').fill('2024-08-09');
    await page.keyboard.press('Tab');
    await eventually(() => parameters(page)).toBe('?q=vote&from=2024-08&to=2024-08-09');
    await eventually(() => found(page)).toBeLessThan(all);
    await eventually(async () => (await listLength(page)) - (await found(page))).toBe(0);
    for (const line of await page.locator('#results > li > p:first-child').allTextContents())
      expect(line).toMatch(/August 2024|· 2024( Add to my list)?$/); // some are dated by the year
    await page.getByRole('button', { name: 'Remove filter From 2024-08' }).click();
    await eventually(() => parameters(page)).toBe('?q=vote&to=2024-08-09');
  });

  test('a year of the histogram is one press, and one to take back', async () => {
    const page = await site.open('?q=vote');
    const all = await found(page);
    const dates = await facet(page, 'Date');
    const year = dates.getByRole('button', { name: /^2024/ });
    const count = Number(await year.locator('.count').textContent());
    const counts = await dates.locator('.years .count').allTextContents();
    expect(counts.map(Number).filter((one) => one > 0).length).toBeGreaterThan(1);
    await year.click();
    await eventually(() => parameters(page)).toBe('?q=vote&from=2024&to=2024');
    await eventually(() => found(page)).toBe(count);
    expect(await year.getAttribute('aria-pressed')).toBe('true');
    expect(await dates.locator('.years .count').allTextContents()).toEqual(counts);
    await year.click();
    await eventually(() => found(page)).toBe(all);
  });

  test('the whole search stands in the address, and "back" restores it', async () => {
    const address =
      '?q=vote&kind=statement&topic=scope&topic=human-rights-safeguards&-actor=canada&all=topic&from=2022&to=2024-12&sort=oldest';
    const page = await site.open(address);
    const count = await found(page);
    expect(count).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await eventually(() => parameters(page)).toBe('?q=vote&sort=oldest');
    await eventually(() => found(page)).toBeGreaterThan(count);
    await page.goBack();
    await eventually(() => parameters(page)).toBe(address);
    await eventually(() => found(page)).toBe(count);
    expect(await page.locator('.chips li').allTextContents()).toHaveLength(7);
    expect(await (await facet(page, 'Date')).getByLabel('To').inputValue()).toBe('2024-12');
    expect(await (await facet(page, 'Topic')).getByLabel('all of the chosen').isChecked()).toBe(true);
    expect(await page.locator('select[name="sort"]').inputValue()).toBe('oldest');
  });
});

describe('suggestions', () => {
  test('by keyboard: a combobox that goes to the page', async () => {
    const page = await site.open();
    await settled(page);
    const box = page.getByRole('combobox', { name: 'Search the record' });
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await box.pressSequentially('russ');
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await options.first().waitFor();
    expect([await box.getAttribute('aria-expanded'), await box.getAttribute('aria-autocomplete')]).toEqual([
      'true',
      'list',
    ]);
    expect(await page.getByRole('listbox').getAttribute('id')).toBe(await box.getAttribute('aria-controls'));
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(active).toBe(await options.first().getAttribute('id'));
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
    await page.keyboard.press('ArrowUp');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await options.last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect([await box.getAttribute('aria-expanded'), await options.count(), await box.inputValue()]).toEqual([
      'false',
      0,
      'russ',
    ]);
    await box.pressSequentially('i');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await options.first().textContent()).toContain('Russian Federation');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/actors/russian-federation/');
  });

  test('by pointer as well; what is merely typed is searched for by Enter', async () => {
    const page = await site.open();
    await settled(page);
    await searchBox(page).pressSequentially('extrad');
    const options = suggestions(page);
    await options.first().waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => options.count()).toBe(0);
    expect(parameters(page)).toBe('?q=extrad');
    await searchBox(page).pressSequentially('ition');
    await options.filter({ hasText: 'Extradition' }).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    expect(await page.locator('h1').textContent()).toContain('xtradition');
  });

  test('nothing moves when they open', async () => {
    const page = await site.open();
    await settled(page);
    await searchBox(page).pressSequentially('iran');
    await suggestions(page).first().waitFor();
    await eventually(() => page.locator('.tally').textContent()).toContain('“iran”');
    await settled(page);
    const open = await page.locator('#results').boundingBox();
    await page.keyboard.press('Escape');
    expect(await suggestions(page).count()).toBe(0);
    expect(await page.locator('#results').boundingBox()).toEqual(open);
  });
});

describe.each([
  ['light', 1200],
  ['dark', 1200],
  ['light', 360],
  ['dark', 360],
] as const)('accessibility, %s, %i px', (colorScheme, width) => {
  const open = (address: string) =>
    site.open(address, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });

  test('with suggestions open', async () => {
    const page = await open('');
    await settled(page);
    await searchBox(page).pressSequentially('iran');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await settled(page);
    await still(page);
    expect(await violations(page)).toEqual([]);
  });

  test('with all filters open, and nothing is wider than the screen', async () => {
    const page = await open(
      `${typed('safegards iran actr:x')}&kind=statement&topic=scope&topic=human-rights-safeguards&-actor=canada&from=2023`,
    );
    await settled(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('search-page details'))
        (details as HTMLDetailsElement).open = true;
    });
    await still(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
