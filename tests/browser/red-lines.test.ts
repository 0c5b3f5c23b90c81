import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

const open = async (query: string, width: number, options = {}): Promise<Page> => {
  const page = await site.newPage({ viewport: { width, height: 800 }, ...options });
  await page.goto(`${site.url}red-lines/${query}`, { waitUntil: 'networkidle' });
  return page;
};

/** Titles of rows and groups as they are seen, from the top. */
const rows = (page: Page) =>
  page
    .locator('.red-lines tbody:not(.totals, [hidden]) tr:not(.other) > th')
    .evaluateAll((cells) =>
      cells.map((cell) => (cell.querySelector('a') ?? cell).textContent.replace(/\s+/g, ' ').trim()),
    );
const query = (page: Page) => new URL(page.url()).search;

describe.each([360, 1280])('the matrix of red lines at %i px', (width) => {
  it('is sorted, grouped and filtered by its controls, each state with an address, and goes back', async () => {
    const page = await open('', width);
    expect(await rows(page)).toEqual(['An express clause', 'Broad safeguards', 'Dual criminality', 'Gender']);
    await page.getByLabel('Sort').selectOption('verdict');
    expect([query(page), await rows(page)]).toEqual([
      '?sort=verdict',
      ['Dual criminality', 'Broad safeguards', 'An express clause', 'Gender'],
    ]);
    await page.getByLabel('Group').selectOption('topic');
    expect([query(page), await rows(page)]).toEqual([
      '?sort=verdict&group=topic',
      [
        'Process 2',
        'An express clause',
        'Gender',
        'Scope 3',
        'Dual criminality',
        'Broad safeguards',
        'An express clause',
      ],
    ]);
    await page.getByLabel('Verdicts').selectOption('own');
    expect([query(page), await rows(page)]).toEqual([
      '?sort=verdict&group=topic&by=own',
      ['Process 1', 'Gender', 'Scope 1', 'Broad safeguards'],
    ]);
    expect(await page.getByRole('status').first().innerText()).toBe('2 of 4 red lines, 2 verdicts, in 2 groups');
    await page.goBack();
    await page.goBack();
    expect([query(page), await rows(page)]).toEqual([
      '?sort=verdict',
      ['Dual criminality', 'Broad safeguards', 'An express clause', 'Gender'],
    ]);
    expect(await page.getByLabel('Group').inputValue()).toBe('none');
    await page.goBack();
    expect([query(page), await rows(page)]).toEqual([
      '',
      ['An express clause', 'Broad safeguards', 'Dual criminality', 'Gender'],
    ]);
    await page.goForward();
    expect(await rows(page)).toEqual(['Dual criminality', 'Broad safeguards', 'An express clause', 'Gender']);
  });

  it('opens in the state that its address says, and shows no verdict that was not asked for', async () => {
    const page = await open('?group=actor&by=free-press-union&known=2026-11-24', width);
    expect(await rows(page)).toEqual([
      'Arcadia 1',
      'An express clause',
      'Digital Rights Watch 1',
      'Broad safeguards',
      'Free Press Union 1',
      'Broad safeguards',
      'Not recorded 1',
      'Dual criminality',
    ]);
    expect(await page.locator('.red-lines tbody:not(.totals) .verdict:visible').allInnerTexts()).toEqual([
      'Partly met',
      'Worse',
      'Worse',
      'Met',
    ]);
    expect(await page.locator('.notes > li:visible').count()).toBe(0);
    await page.getByText('Reasons and sources of all verdicts').click();
    expect(await page.locator('.notes > li:visible').count()).toBe(3);
    const totals = await page.locator('.totals .status:visible').allInnerTexts();
    expect(totals.map((text) => text.replace(/\s+/g, ' '))).toEqual(['1 partly met', '1 worse', '1 met']);
    await page.getByLabel('Sort').selectOption('raised');
    expect(query(page)).toBe('?known=2026-11-24&sort=raised&group=actor&by=free-press-union');
  });

  it('is worked with the keyboard: a choice, then the reason at the focused verdict, closed by Escape', async () => {
    const page = await open('', width);
    await page.getByLabel('Sort').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect([query(page), await rows(page)]).toEqual([
      '?sort=raised',
      ['Broad safeguards', 'An express clause', 'Gender', 'Dual criminality'],
    ]);
    const verdict = page.getByRole('link', { name: 'Worse', exact: true }).first();
    await verdict.focus();
    const reason = page.locator('.reason');
    expect(await reason.innerText()).toMatch(
      /It is worse\.[^]*Digital Rights Watch and Free Press Union[^]*A story[^]*Secondary/,
    );
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('https://press.example/story');
    await page.keyboard.press('Tab');
    expect(await reason.innerText()).toContain('It is better.');
    await page.keyboard.press('Escape');
    expect(await reason.count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/red-lines/broad-safeguards/#p3');
  });

  it('has no accessibility violation while grouped, and scrolls only down', async () => {
    const page = await open('?group=topic', width, { bypassCSP: true });
    await page.locator('.verdict').first().focus();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

it('shows the reason while the pointer is on a verdict or on the reason', async () => {
  const page = await open('', 1280);
  const reason = page.locator('.reason');
  await page.getByRole('link', { name: 'Worse', exact: true }).hover();
  await reason.waitFor();
  await reason.hover();
  await page.waitForTimeout(400);
  expect(await reason.innerText()).toContain('It is worse.');
  await page.locator('h1').hover();
  await reason.waitFor({ state: 'detached' });
});

it('shows the reason in place when the number of its note is pressed on a phone', async () => {
  const page = await open('', 360, { hasTouch: true, isMobile: true });
  await page.getByRole('link', { name: 'Note 4' }).tap();
  expect(await page.locator('.reason').innerText()).toContain('It is worse.');
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('heading', { level: 1 }).tap();
  expect(await page.locator('.reason').count()).toBe(0);
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
