import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/browser.ts';
import { violations } from '../support/accessibility.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

const open = async (query: string, width: number, options = {}): Promise<Page> => {
  const page = await site.newPage({ viewport: { width, height: 800 }, ...options });
  await visit(page, `${site.url}red-lines/${query}`);
  return page;
};

/** Titles of rows as they are seen, from the top. */
const rows = (page: Page) =>
  page.locator('.red-lines tbody:not(.totals) th > a:visible').evaluateAll((links) => links.map((a) => a.textContent));
const query = (page: Page) => new URL(page.url()).search;

const byTitle = ['An express clause', 'Broad safeguards', 'Dual criminality', 'Gender'];
const byVerdict = ['Dual criminality', 'Broad safeguards', 'An express clause', 'Gender'];

describe.each([360, 1280])('the matrix of red lines at %i px', (width) => {
  it('is sorted and filtered by its controls, each state with an address, and goes back', async () => {
    const page = await open('', width);
    expect(await rows(page)).toEqual(byTitle);
    await page.getByLabel('Sort').focus();
    await page.keyboard.press('ArrowDown');
    expect([query(page), await rows(page)]).toEqual(['?sort=verdict', byVerdict]);
    await page.getByLabel('Verdicts').selectOption('own');
    expect([query(page), await rows(page)]).toEqual(['?sort=verdict&by=own', ['Broad safeguards', 'Gender']]);
    expect(await page.getByRole('status').first().innerText()).toBe('2 of 4 red lines, 2 verdicts');
    await page.goBack();
    await expect.poll(async () => [query(page), await rows(page)]).toEqual(['?sort=verdict', byVerdict]);
    expect(await page.getByLabel('Verdicts').inputValue()).toBe('all');
    await page.goBack();
    await expect.poll(async () => [query(page), await rows(page)]).toEqual(['', byTitle]);
    await page.goForward();
    await expect.poll(() => rows(page)).toEqual(byVerdict);
  });

  it('opens in the state that its address says, and shows no verdict that was not asked for', async () => {
    const page = await open('?sort=raised&by=free-press-union&known=2026-11-24', width);
    expect(await rows(page)).toEqual(['An express clause', 'Broad safeguards', 'Dual criminality']);
    expect(await page.locator('.red-lines tbody:not(.totals) .verdict:visible').allInnerTexts()).toEqual([
      'Partly met',
      'Worse',
      'Met',
    ]);
    expect(await page.getByRole('status').first().innerText()).toBe(
      '3 of 4 red lines, 3 verdicts. “raised” is not a choice here and was ignored.',
    );
    expect(await page.locator('.notes > li:visible').count()).toBe(0);
    await page.getByText('Reasons and sources of all verdicts').click();
    expect(await page.locator('.notes > li:visible').count()).toBe(3);
    await page.getByLabel('Sort').selectOption('verdict');
    expect(query(page)).toBe('?known=2026-11-24&sort=verdict&by=free-press-union');
  });

  it('has the reason of a verdict under the pointer, and in the note that its number unfolds', async () => {
    const page = await open('', width);
    const verdict = page.getByRole('link', { name: 'Worse', exact: true });
    expect(await verdict.getAttribute('title')).toBe('It is worse.');
    await page.getByRole('link', { name: 'Note 4' }).click();
    await page.locator('#why-broad-safeguards-third-draft .why').waitFor();
    expect(await page.locator('.why:visible').count()).toBe(7);
  });

  it('has no accessibility violation while filtered, and scrolls only down', async () => {
    const page = await open('?by=own', width, { bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

it('has all reasons in print, and all of it without scripts', async () => {
  const page = await open('', 1280, { javaScriptEnabled: false });
  expect(await page.getByLabel('Sort').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Note 4' }).click();
  expect(page.url()).toMatch(/#why-broad-safeguards-third-draft$/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.note-number:visible').allInnerTexts()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(await page.locator('.why:visible').allInnerTexts()).toHaveLength(7);
});

describe('two texts compared', () => {
  const openComparison = async (query: string, options = {}): Promise<Page> => {
    const page = await site.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    await page.goto(`${site.url}compare/${query}`);
    return page;
  };
  const seen = (page: Page) =>
    page
      .locator('compare-texts tbody tr:visible')
      .evaluateAll((found) =>
        found.map((row) =>
          [...(row as HTMLTableRowElement).cells]
            .filter(({ hidden }) => !hidden)
            .map((cell) => cell.innerText.replace(/\s+/g, ' ')),
        ),
      );

  it('stand side by side, article by article, as the form or an address names them', async () => {
    const page = await openComparison('');
    expect((await seen(page))[0]).toHaveLength(4);
    await page.locator('select[name="a"]').selectOption('first-draft');
    await page.locator('select[name="b"]').selectOption('third-draft');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.waitForURL('**/compare/?a=first-draft&b=third-draft');
    const rows = await seen(page);
    expect(rows).toContainEqual([
      'Purpose',
      'Article 1 Aims 1 statement',
      expect.stringMatching(/^Article 2 /),
      'different number, different title',
    ]);
    await page.goto(`${site.url}compare/?a=/texts/third-draft/&b=/texts/first-draft/r/1/`);
    expect((await seen(page))[0]?.at(-1)).toBe('different number, different title');
    expect(await page.locator('select[name="a"]').inputValue()).toBe('third-draft');
    expect(await violations(page)).toEqual([]);
  });

  it('an address that names anything else says that texts alone are compared', async () => {
    const page = await openComparison('?a=/statements/one/&b=/texts/convention/');
    expect(await page.locator('compare-texts [role="status"]').innerText()).toMatch(
      /^Only texts can be compared here: \/statements\/one\/ is not a text/,
    );
  });

  it('without scripts all texts are there, and the form is not', async () => {
    const page = await openComparison('?a=first-draft&b=third-draft', { javaScriptEnabled: false });
    expect((await seen(page))[0]).toHaveLength(4);
    expect(await page.getByRole('button', { name: 'Compare' }).count()).toBe(0);
  });
});
