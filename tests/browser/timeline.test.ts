import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasNoViolations } from '../support/accessibility.ts';
import { openPage } from '../support/built-page.ts';
import { builtSite, useSite } from '../support/site.ts';

const out = builtSite();
const site = useSite();

describe('the built pages', () => {
  it('say first where the process stands, then how much is recorded, and lead to years and files', () => {
    const page = openPage(out, 'timeline');
    expect(page.words()).toMatch(
      /^.{0,20}Timeline Latest: Third session, 10 January 2025\. Next: Signature closes, 31 December 2026\./,
    );
    expect(page.words()).toContain(
      '5 meetings, 4 texts, 2 recorded votes, 4 letters, 8 statements, and 1 fixed date, from 2019 to 2026.',
    );
    expect(page.links()).toEqual(
      expect.arrayContaining([
        '/timeline/2024/',
        '/timeline/2026/',
        '/timeline/timeline.csv',
        '/timeline/timeline.svg',
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
    expect(page.links('list')).toEqual(headings.map((id) => `#${String(id)}`));
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
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return page;
  };
  const query = (page: Page) => new URL(page.url()).search;
  /** Names of the marks and bars of the drawing that is shown. */
  const marks = (page: Page) =>
    page
      .locator('timeline-band a.mark:visible')
      .evaluateAll((list) => list.map((mark) => mark.querySelector('title')?.textContent ?? '').sort());
  /** What the list shows: its entries, and what it names under its meetings. */
  const listed = (page: Page) =>
    page
      .locator('li[data-item]:visible, .matched li:visible')
      .evaluateAll((list) => list.map((item) => item.querySelector('a')?.textContent.trim() ?? ''));
  const told = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor();

  it('the keyboard narrows list and band to a kind; the address says so, and back undoes it', async () => {
    const page = await open('timeline/');
    const [allMarks, allListed] = [await marks(page), await listed(page)];
    await page.getByLabel('Kind').focus();
    // The first letter of a choice chooses it.
    await page.keyboard.press('R');
    await told(page, '2 of 24 entries match.');
    expect(query(page)).toBe('?kind=votes');
    expect(await marks(page)).toEqual([
      'Recorded vote: Amend the draft, February 2024',
      'Recorded vote: Should Article 2, the purpose, be deleted? 2 February 2024',
    ]);
    expect(await page.locator('li[data-item^="votes/"]:visible').count()).toBe(2);
    expect(await page.locator('li[data-item^="texts/"]:visible').count()).toBe(0);
    expect(await page.locator('li[data-item="sessions/second-session"]').isVisible()).toBe(false);
    // On a narrow screen the band is a strip for each year: those without a match are left out.
    const strips = page.locator('.strips > li:visible');
    const whole = width === 360 ? 8 : 0;
    expect((await strips.allInnerTexts()).map((words) => words.split('\n')[0])).toEqual(
      width === 360 ? [expect.stringMatching(/^2024\s*2 of 13 match/)] : [],
    );
    await page.goBack();
    expect(await strips.count()).toBe(whole);
    expect(query(page)).toBe('');
    expect(await page.getByLabel('Kind').inputValue()).toBe('');
    expect(await marks(page)).toEqual(allMarks);
    expect(await listed(page)).toEqual(allListed);
    await page.goForward();
    await told(page, '2 of 24 entries match.');
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    expect(query(page)).toBe('');
    expect(await marks(page)).toEqual(allMarks);
  });

  it('an address opens what it names: actor, then topic too, bars counted anew', async () => {
    const page = await open('timeline/?actor=costaguana');
    await told(page, 'Costaguana: 5 of 24 entries match.');
    expect(await page.getByLabel('Actor').inputValue()).toBe('costaguana');
    expect(await marks(page)).toEqual([
      '1 of 2 statements in August 2024',
      '1 of 3 statements in February 2024',
      'Recorded vote: Should Article 2, the purpose, be deleted? 2 February 2024',
      'Session of the Committee: First session, 29 January to 9 February 2024',
      'Session of the Committee: Second session, 29 July to 9 August 2024',
    ]);
    await page.getByLabel('Topic').selectOption('process');
    await told(page, 'Costaguana, Process: 4 of 24 entries match.');
    expect(query(page)).toBe('?actor=costaguana&topic=process');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByLabel('Actor').isVisible()).toBe(false);
    expect(await page.getByText('Costaguana, Process: 4 of 24 entries match.').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await listed(page)).toEqual([
      '29 January to 9 February 2024',
      'Should Article 2, the purpose, be deleted?',
      '29 July to 9 August 2024',
      'Costaguana on the process',
    ]);
  });

  it('statements are named under their meetings, and those outside of any do not stay folded away', async () => {
    const page = await open('timeline/?kind=statements');
    await told(page, '8 of 24 entries match.');
    const names = await page
      .locator('.matched a:visible, li[data-item^="statements/"] a:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/^.*?\/statements/, '')));
    expect(names.sort()).toEqual([
      '/2023-02-01-free-press-union/',
      '/2024-02-01-arcadia/',
      '/2024-02-02-three-states/',
      '/2024-02-05-arcadia-evidence/',
      '/2024-03-01-digital-rights-watch/',
      '/2024-08-05-borduria/',
      '/2024-08-06-costaguana/',
      '/2024-arcadia/',
    ]);
  });

  it('what an address asks for and the page does not offer is left out', async () => {
    const page = await open('timeline/?kind=nonsense&actor=free-press-union&topic=');
    await told(page, '2 of 24 entries match.');
    expect(await page.getByLabel('Kind').inputValue()).toBe('');
    expect(await marks(page)).toEqual(['1 letter in July 2024', '1 statement in February 2023']);
  });

  it('a year is narrowed the same way, and months without a match are left out', async () => {
    const page = await open('timeline/2024/?kind=votes');
    await told(page, '2 of 13 entries match.');
    expect(await page.locator('section[data-phase] h2:visible').allInnerTexts()).toEqual([
      expect.stringContaining('February 2024'),
    ]);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('section[data-phase] h2:visible').count()).toBe(7);
  });

  it('arrow keys go along a row of the band, words tell where, and Enter leads there', async () => {
    const page = await open('timeline/2024/');
    const first = page.locator('timeline-band a[data-item="votes/2024-02-02-article-2"]:visible');
    await first.focus();
    await page.keyboard.press('ArrowRight');
    const item = () => page.evaluate(() => document.activeElement?.getAttribute('data-item'));
    expect(await item()).toBe('votes/2024-02-amendments');
    expect(await page.locator('.readout').innerText()).toBe('Recorded vote: Amend the draft, February 2024');
    await page.keyboard.press('ArrowLeft');
    expect(await item()).toBe('votes/2024-02-02-article-2');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/votes/2024-02-02-article-2/');
  });

  it('a row of the band is one stop of the Tab key', async () => {
    const page = await open('timeline/2024/');
    const rows = page.locator('timeline-band svg:visible > g[role="group"]');
    const stops = await rows.evaluateAll((groups) =>
      groups.flatMap((group) =>
        group.querySelector('a') ? [group.querySelectorAll('a:not([tabindex="-1"])').length] : [],
      ),
    );
    expect(stops.length).toBeGreaterThan(3);
    expect(new Set(stops)).toEqual(new Set([1]));
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
    await page.goto(`${site.url}timeline/?kind=votes`);
    expect(await page.locator('timeline-band a.mark:visible[data-item^="sessions/"]').count()).toBe(5);
  });
});

describe.each(['timeline/', 'timeline/2024/', 'corrections/', 'timeline/?kind=statements'])('%s', (path) => {
  hasNoViolations(site, path);
});
