import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/browser.ts';
import { openPage } from '../support/built-page.ts';
import { builtSite, useSite } from '../support/site.ts';

const out = builtSite();
const site = useSite();

describe('the built pages', () => {
  it('tell the newest phase first, with what happened in it, and lead to years and files', () => {
    const page = openPage(out, 'timeline');
    expect(page.words('list')).toMatch(
      /^Negotiations from 2024: 3 meetings, 1 text, and 2 recorded votes 10 January 2025 Third session Rules of procedure/,
    );
    expect(page.links()).toEqual(
      expect.arrayContaining([
        '/timeline/2024/',
        '/timeline/2026/',
        '/timeline/timeline.csv',
        '/timeline/calendar.ics',
        '/votes/2024-02-02-article-2/',
      ]),
    );
  });

  it('of a year hold what began in it, by month, each a place of its own', () => {
    const page = openPage(out, 'timeline/2024');
    expect(page.words()).toContain('In 2024: 2 meetings, 1 text, 2 recorded votes, 1 letter, and 7 statements.');
    const headings = [...page.html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
    expect(headings).toEqual(['2024-01', '2024-02', '2024-03', '2024-06', '2024-07', '2024-08', '2024']);
    expect(page.links().filter((link) => link.startsWith('#2024'))).toEqual(headings.map((id) => `#${String(id)}`));
    expect(openPage(out, 'timeline/2021').words()).toContain('Nothing is recorded for 2021.');
  });

  it('days of publication tell what was published, why, and the fingerprint of the whole', () => {
    const page = openPage(out, 'corrections');
    expect([...page.html.matchAll(/<tr id="([^"]*)"/g)].map(([, id]) => id)).toEqual(
      [8, 7, 6, 5, 4, 3, 2].map((day) => `2026-11-0${String(day)}`),
    );
    expect(page.words('2026-11-05')).toContain('5 November 2026 2 records in a new revision One paragraph of two');
    expect(page.words('2026-11-02')).toMatch(/\d+ records published for the first time First publication/);
    const index = JSON.parse(readFileSync(join(out, 'ledger/index.json'), 'utf8')) as { fingerprint: string };
    expect(page.words('2026-11-08')).toContain(index.fingerprint);
    expect(page.words('2026-11-07')).not.toContain(index.fingerprint);
  });
});

describe.each([360, 1280])('at %i px', (width) => {
  const open = async (path: string) => {
    const page = await site.newPage({ viewport: { width, height: 800 } });
    await visit(page, site.url + path);
    return page;
  };
  const shown = (page: Page) =>
    page
      .locator('li[data-item]:visible')
      .evaluateAll((list) => list.map((item) => item.getAttribute('data-item') ?? ''));
  const told = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor();
  const query = (page: Page) => new URL(page.url()).search;

  it('the latest phase is open and its first meeting on the first screen, the others are folded', async () => {
    const page = await open('timeline/');
    expect(
      await page.locator('#list > .fold').evaluateAll((all) => all.map((phase) => phase.hasAttribute('open'))),
    ).toEqual([true, false]);
    const box = await page.locator('li[data-item="sessions/third-session"]').boundingBox();
    expect(width === 360 ? (box?.y ?? 999) + (box?.height ?? 999) : 0).toBeLessThan(800);
    expect(await page.locator('.drawing').isVisible()).toBe(width === 1280);
  });

  it.runIf(width === 1280)('a link of the drawing shows that the keyboard is on it', async () => {
    const page = await open('timeline/');
    const link = page.locator('.drawing a').first();
    const ring = () => link.evaluate((a) => [getComputedStyle(a).outlineStyle, getComputedStyle(a).outlineWidth]);
    expect((await ring())[0]).toBe('none');
    await page.keyboard.press('Tab');
    await link.focus();
    expect(await ring()).toEqual(['solid', '2px']);
  });

  it('the keyboard narrows the list to a kind; the address says so, and back undoes it', async () => {
    const page = await open('timeline/');
    const before = await shown(page);
    await page.getByLabel('Kind').focus();
    // The first letter of a choice chooses it.
    await page.keyboard.press('R');
    await told(page, 'Recorded votes: 2 of 17 shown');
    expect(query(page)).toBe('?kind=votes');
    expect(await shown(page)).toEqual(['votes/2024-02-02-article-2', 'votes/2024-02-amendments']);
    await page.goBack();
    await expect.poll(() => shown(page)).toEqual(before);
    expect(query(page)).toBe('');
    expect(await page.getByLabel('Kind').inputValue()).toBe('');
    await page.goForward();
    await told(page, 'Recorded votes: 2 of 17 shown');
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    expect(query(page)).toBe('');
    expect(await shown(page)).toEqual(before);
  });

  it('an address opens what it names: an actor, then a topic too, and unfolds what matches', async () => {
    const page = await open('timeline/?actor=free-press-union');
    await told(page, 'Free Press Union: ');
    expect(await shown(page)).toContain('statements/2023-02-01-free-press-union');
    await page.goto(`${site.url}timeline/?actor=costaguana`);
    await page.getByLabel('Topic').selectOption('process');
    expect(query(page)).toBe('?actor=costaguana&topic=process');
    await told(page, 'Costaguana, Process: ');
    expect(await shown(page)).toEqual([
      'sessions/second-session',
      'votes/2024-02-02-article-2',
      'sessions/first-session',
    ]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Actor').isVisible()).toBe(false);
    expect(await page.getByText('Costaguana, Process: 3 of 17 shown').isVisible()).toBe(true);
  });

  it('a meeting stands for what was said at it; what an address asks for in vain is named', async () => {
    const page = await open('timeline/?kind=statements&topic=nonsense');
    await told(page, '“nonsense” is not a choice here and was ignored.');
    expect(await shown(page)).toEqual(expect.arrayContaining(['sessions/first-session', 'sessions/second-session']));
    expect(await shown(page)).not.toContain('sessions/third-session');
  });

  it('an address leads to an entry of a folded phase', async () => {
    const page = await open('timeline/#consultation-2023');
    expect(await page.locator('#consultation-2023').isVisible()).toBe(true);
  });

  it('a year is narrowed the same way, and months without a match are left out', async () => {
    const page = await open('timeline/2024/?kind=votes');
    await told(page, '2 of 13 shown');
    expect(await page.locator('section[data-group] h2:visible').allInnerTexts()).toEqual(['February 2024']);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('section[data-group] h2:visible').count()).toBe(7);
  });

  it('names in the drawing do not lie over each other', async () => {
    const page = await open('timeline/');
    const overlaps = await page.locator('.drawing text').evaluateAll((all) => {
      const boxes = all.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
      return boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter(
            ({ box: b }) =>
              a.box.left < b.right && b.left < a.box.right && a.box.top + 2 < b.bottom && b.top + 2 < a.box.bottom,
          )
          .map((b) => `${a.words} / ${b.words}`),
      );
    });
    expect(overlaps).toEqual([]);
  });

  it('everything is shown without scripts, and nothing scrolls sideways', async () => {
    const page = await site.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    for (const path of ['timeline/', 'timeline/2024/', 'corrections/']) {
      await page.goto(site.url + path);
      expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.goto(`${site.url}timeline/2024/?kind=votes`);
    expect(await page.locator('li[data-item]:visible').count()).toBe(13);
    expect(await page.getByLabel('Kind').isVisible()).toBe(false);
  });

  it('on paper every phase is unfolded, without the drawing', async () => {
    const page = await open('timeline/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.drawing').isVisible()).toBe(false);
    expect(await page.locator('li[data-item="sessions/consultation-2023"]').boundingBox()).not.toBeNull();
  });
});
