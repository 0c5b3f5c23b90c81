import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';
import type { Days } from '../../src/ledger/days.ts';
import { hasNoViolations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { build } from '../support/build.ts';
import { writeKnownDays } from '../support/known-days.ts';
import { servedSite } from '../support/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'known-'));
const out = join(folder, 'site');
let browser: OpenBrowser;
let site: StaticServer;
const opened: Page[] = [];

beforeAll(async () => {
  const root = join(folder, 'content');
  writeKnownDays(root);
  expect(build({ CONTENT_DIR: root, OUT_DIR: out })).toMatchObject({ code: 0 });
  [browser, site] = await Promise.all([openBrowser(), serveFolder(out, '/')]);
});
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

type Options = Parameters<OpenBrowser['newPage']>[0];

/** Opens a page and waits for what the banner says. */
async function open(path: string, options: Options = {}): Promise<Page> {
  const page = await browser.newPage({ serviceWorkers: 'block', ...options });
  opened.push(page);
  await page.goto(site.url + path);
  if (options.javaScriptEnabled !== false && path.includes('known=')) await banner(page).locator('form').waitFor();
  return page;
}

const banner = (page: Page) => page.locator('.known-banner');
const flat = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
const told = async (page: Page) => flat(await banner(page).locator('.known-words').innerText());
const shownTexts = async (page: Page, selector: string) =>
  (await page.locator(`${selector}:visible`).allInnerTexts()).map(flat);
const recordTitles = (page: Page, within = 'main') => shownTexts(page, `${within} .records > li > div > a`);
const address = (page: Page) => page.url().slice(site.url.length);

describe.each([360, 1280])('at %i px', (width) => {
  const viewport = { width, height: 800 };

  it('a list shows what was published by the day, counts that, and says what is hidden', async () => {
    const page = await open('statements/?known=2024-03-05', { viewport });
    expect(await recordTitles(page)).toEqual(['Two', 'One']);
    expect(await shownTexts(page, 'main h2')).toEqual(['2024']);
    expect(await shownTexts(page, 'nav[aria-label="Years"] li')).toEqual(['2024 2']);
    expect(flat(await page.locator('.lead').innerText())).toMatch(/^2 statements, /);
    expect(await told(page)).toBe(
      'The record as it was known on 5 March 2024 9 records published later are hidden, 3 of them on this page. ' +
        'Titles, summaries, figures in sentences and some drawings are those of today. ' +
        'Withdrawn since, and so no longer listed: A second letter.',
    );
    expect(await page.title()).toMatch(/^As known on 5 March 2024: Statements/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('the day after a publication shows what it brought', async () => {
    const page = await open('statements/?known=2024-03-10', { viewport });
    expect(await recordTitles(page)).toEqual(['Three', 'Two', 'One', 'Four']);
    expect(await shownTexts(page, 'nav[aria-label="Years"] li')).toEqual(['2024 3', '2022 1']);
    expect(await told(page)).toContain('3 records published later are hidden, 1 of them on this page.');
  });

  it('the timeline shows the meetings of the day, and marks the figure of today', async () => {
    const page = await open('timeline/?known=2024-03-05', { viewport });
    expect(await shownTexts(page, '.timeline .event')).toEqual(['Main text', 'First session', 'Convention']);
    expect(flat(await page.locator('main > .quiet').first().innerText())).toMatch(/ \(today\), from /);
    expect(await page.locator('timeline-band svg:visible [data-item^="sessions/"]:visible').count()).toBe(1);
    await expect.poll(() => page.locator('timeline-filter [role="status"]').innerText()).toBe('6 of 6 entries match.');
    // Three statements are recorded today: the number of the day is on the page of the meeting.
    expect(await shownTexts(page, '.timeline .about a')).toEqual([]);
    expect(await shownTexts(page, 'details summary')).toContain(
      '1 statement or letter of this time outside the meetings',
    );
  });

  it('the search finds what was there, and cites the record of the day when nothing was', async () => {
    const page = await open('search/?q=safeguards&known=2024-03-05', { viewport });
    await expect.poll(() => page.locator('.tally').innerText()).toBe('1 record for “safeguards”');
    expect(await page.locator('#results .title').allInnerTexts()).toEqual(['Two']);
    expect(flat(await page.locator('.chips').innerText())).toContain('As known on 5 March 2024');
    expect(await told(page)).toContain('9 records published later are not searched.');
    await page.locator('input[name="q"]').fill('women');
    await expect.poll(() => page.locator('#absence').count()).toBe(1);
    const { days } = JSON.parse(readFileSync(join(out, 'ledger/days.json'), 'utf8')) as Days;
    expect(flat(await page.locator('#absence').innerText())).toBe(
      `No record in the Cybercrime Convention Record answers the search “women”, as of 1 March 2024 (fingerprint of the whole: ${days[0]?.fingerprint ?? ''}). ` +
        'https://cybercrime-convention-record.org/search/?q=women&known=2024-03-05',
    );
    // Later there is a topic that has the word.
    await page.locator('.chips').getByRole('button', { name: 'As known on 5 March 2024' }).click();
    await expect.poll(() => page.locator('.tally').innerText()).toBe('1 record for “women”');
    expect(address(page)).toBe('search/?q=women');
    expect(await banner(page).count()).toBe(0);
  });

  it('the page of a record leads to the revision of the day', async () => {
    const page = await open('statements/one/?known=2024-03-12', { viewport });
    expect(await told(page)).toContain('On that day this record stood at revision 2; this page shows a later state.');
    await banner(page).getByRole('link', { name: 'Read revision 2' }).click();
    expect(address(page)).toBe('statements/one/r/2/');
    expect(flat(await page.locator('main').innerText())).toContain('It spoke at length.');
  });

  it('the page of a record that was not there yet says so, and still shows it', async () => {
    const page = await open('statements/three/?known=2024-03-05', { viewport });
    expect(await told(page)).toContain(
      'This record was first published on 10 March 2024: on 5 March 2024 it was not part of the record.',
    );
    expect(await page.getByText('It spoke of the quorum and of safeguards.').isVisible()).toBe(true);
  });

  it('the page of a record that is as it was says so, and its lists are those of the day', async () => {
    const page = await open('sessions/first/?known=2024-03-05', { viewport });
    expect(await told(page)).toContain('This page shows revision 1, which was the current one on that day.');
    expect(await told(page)).toContain('1 record published later is hidden in the lists of this page.');
    expect(await recordTitles(page)).toEqual(['One', 'Two']);
    expect(flat(await page.locator('h2#statements').innerText())).toBe('Statements at this meeting 2');
    expect(await shownTexts(page, 'details summary')).toContain('Scope 2');
    // Who spoke only in what came later is not listed among those who spoke.
    expect(await shownTexts(page, '.multicolumn li')).toEqual(['Iran: statement 1 : One ; statement 2 : Two']);
  });

  it.each([
    ['2024-02-30', '2024-02-30 is no day of the calendar. Write a day as 2024-03-01: year, month, day.'],
    ['2024-02-01', 'the record begins on 1 March 2024. Choose that day or a later one.'],
    ['2999-01-01', '1 January 2999 has not come yet. Choose a day up to today.'],
    ['yesterday', '“yesterday” is no whole day.'],
  ])('%s is no day that it can be shown on: it says what is right, and shows everything', async (day, sentence) => {
    const page = await open(`statements/?known=${day}`, { viewport });
    expect(flat(await banner(page).getByRole('alert').innerText())).toContain(sentence);
    expect(await told(page)).toContain('The whole record is shown.');
    expect(await recordTitles(page)).toHaveLength(5);
    expect(await page.locator('.masthead a[href*="known="]').count()).toBe(0);
    await page.goto(`${site.url}search/?q=safeguards&known=${day}`);
    await expect.poll(() => page.locator('.tally').innerText()).toBe('2 records for “safeguards”');
  });
});

describe('the day goes along', () => {
  it('with links to other pages, and back again; permanent addresses stay plain', async () => {
    const page = await open('statements/?known=2024-03-05');
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await page.waitForURL('**/timeline/?known=2024-03-05');
    await banner(page).waitFor();
    await page.getByRole('link', { name: 'First session', exact: true }).click();
    await page.waitForURL('**/sessions/first/?known=2024-03-05');
    await banner(page).waitFor();
    expect(await page.locator('#cite-address').getAttribute('href')).toBe('/sessions/first/');
    expect(await page.locator('.cite a[href*="known="], .colophon a[href*="known="]').count()).toBe(0);
    await page.goBack();
    await page.goBack();
    expect(address(page)).toBe('statements/?known=2024-03-05');
    await banner(page).waitFor();
    expect(await recordTitles(page)).toEqual(['Two', 'One']);
  });

  it('keeps the place in a page, and takes other parameters along', async () => {
    const page = await open('sessions/first/?known=2024-03-05');
    expect(await page.locator('a[href^="/timeline/"][href$="#first"]').getAttribute('href')).toBe(
      '/timeline/?known=2024-03-05#first',
    );
    await page.goto(`${site.url}statements/?known=2024-03-05`);
    await banner(page).locator('form').waitFor();
    await page.getByRole('link', { name: 'Search statements' }).click();
    await page.waitForURL('**/search/?kind=statement&known=2024-03-05');
    await expect.poll(() => page.locator('.tally').innerText()).toBe('2 records under these filters');
  });

  it('with links that scripts draw, and with searches from other pages', async () => {
    const page = await open('search/?q=safeguards&known=2024-03-05');
    await page.locator('#results .title').click();
    await page.waitForURL('**/statements/two/?known=2024-03-05**');
    await page.goto(`${site.url}?known=2024-03-05`);
    await banner(page).locator('form').waitFor();
    await page.locator('input[name="q"]').fill('safeguards');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=safeguards&known=2024-03-05');
    await expect.poll(() => page.locator('.tally').innerText()).toBe('1 record for “safeguards”');
    await banner(page).locator('form').waitFor();
    await page.locator('.masthead').getByRole('link', { name: 'Letters' }).click();
    await page.waitForURL('**/letters/?known=2024-03-05');
    await banner(page).locator('form').waitFor();
    await page.keyboard.press('/');
    await page.waitForURL('**/search/?known=2024-03-05');
  });

  it('until everything is shown again', async () => {
    const page = await open('statements/?known=2024-03-05');
    await banner(page).getByRole('link', { name: 'Show all' }).click();
    await page.waitForURL('**/statements/');
    expect(await recordTitles(page)).toHaveLength(5);
    expect(await page.locator('a[href*="known="]').count()).toBe(0);
  });
});

describe('the choice of the day', () => {
  it.each(['timeline/', 'statements/', 'red-lines/', 'search/?q=vote'])('stands on %s', async (path) => {
    const page = await open(path);
    await page.getByText('As known on …').click();
    await page.getByRole('button', { name: '10 March 2024' }).click();
    await page.waitForURL(`**/${path}${path.includes('?') ? '&' : '?'}known=2024-03-10`);
    await banner(page).waitFor();
    // The banner has it now.
    expect(await page.getByText('As known on …').isVisible()).toBe(false);
  });

  it('takes a typed day, and no other than there was', async () => {
    const page = await open('statements/');
    await page.getByText('As known on …').click();
    await page.getByLabel('Day').fill('2024-02-01');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    expect(address(page)).toBe('statements/');
    await page.getByLabel('Day').fill('2024-03-02');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL('**/statements/?known=2024-03-02');
    await banner(page).getByLabel('Day').fill('2024-03-15');
    await banner(page).getByRole('button', { name: 'Show' }).click();
    await page.waitForURL('**/statements/?known=2024-03-15');
    await banner(page).locator('form').waitFor();
    expect(
      await banner(page)
        .locator('datalist option')
        .evaluateAll((list) => list.map((one) => one.getAttribute('value'))),
    ).toEqual(['2024-03-01', '2024-03-10', '2024-03-20']);
  });

  it('says that there is none while everything was published at once', async () => {
    const real = await servedSite();
    const page = await browser.newPage();
    opened.push(page);
    await page.goto(`${real.url}statements/`);
    const { days } = JSON.parse(await (await fetch(`${real.url}ledger/days.json`)).text()) as Days;
    await page.getByText('As known on …').click();
    expect(await page.locator('known-control form').count()).toBe(days.length > 1 ? 2 : 0);
    expect(flat(await page.locator('known-control').innerText()).length).toBeGreaterThan(80);
    await real.close();
  });
});

it.each([
  ['actors/', '.multicolumn li', ['Iran', 'EFF']],
  ['topics/', '.definitions dt', ['Process', 'Scope']],
  ['red-lines/', '.red-lines tbody:not(.totals) th a', ['Line']],
  ['red-lines/', '.totals th', ['All 1']],
  ['positions/', '.overview tbody th', ['Scope']],
  ['positions/scope/', '.stands tbody th', ['States of no regional group', 'Iran']],
  ['letters/', '.letters tbody th', ['2024 1']],
  ['sessions/', '.records > li > div > a', ['First session']],
  ['glossary/', '.definitions dt', ['AHC']],
  ['articles/', 'tbody th', ['Purpose']],
  ['statements/by-topic/', 'h2', ['Scope']],
  ['statements/by-actor/', 'h2', ['Iran']],
  ['statements/by-session/', 'h2', ['First session']],
  ['topics/scope/', '.count', ['1', '1', '2', '1', '1', '2']],
  ['actors/iran/', '.facts dd', ['2 statements, 0 letters']],
  ['actors/iran/', '.strips tbody th', ['Scope']],
])('%s lists what was there: %s', async (path, selector, texts) => {
  const page = await open(`${path}?known=2024-03-05`);
  expect(await shownTexts(page, `main ${selector}`)).toEqual(texts);
});

it('a printed page has the banner, the day and the whole address, and nothing of what is hidden', async () => {
  const page = await open('statements/?known=2024-03-05');
  await page.emulateMedia({ media: 'print' });
  expect(await told(page)).toContain('9 records published later are hidden');
  expect(await banner(page).locator('.known-ways').isVisible()).toBe(false);
  expect(await recordTitles(page)).toEqual(['Two', 'One']);
  expect(flat(await page.locator('.colophon .printed').innerText())).toMatch(
    /as known on 5 March 2024: https:\/\/cybercrime-convention-record\.org\/statements\/\?known=2024-03-05$/,
  );
});

it('without JavaScript everything is shown, and no choice that would do nothing', async () => {
  const page = await open('statements/?known=2024-03-05', { javaScriptEnabled: false });
  expect(await recordTitles(page)).toHaveLength(5);
  expect(await banner(page).count()).toBe(0);
  expect(await page.getByText('As known on …').isVisible()).toBe(false);
});

it('where the list of publications cannot be fetched, what is later is hidden all the same', async () => {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  opened.push(page);
  await page.route('**/ledger/days.json', (route) => route.abort());
  await page.goto(`${site.url}statements/?known=2024-03-05`);
  await banner(page).locator('form').waitFor();
  expect(await recordTitles(page)).toEqual(['Two', 'One']);
  expect(await told(page)).toContain('3 records published later are hidden here.');
  await page.goto(`${site.url}search/?q=women&known=2024-03-05`);
  await expect.poll(() => page.locator('#absence').count()).toBe(1);
  expect(await page.locator('#absence').innerText()).not.toContain('fingerprint');
});

it('pages that name no day fetch nothing for it', async () => {
  const page = await browser.newPage();
  opened.push(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}letters/`, { waitUntil: 'networkidle' });
  expect(fetched.filter((path) => /known|days/i.test(path))).toEqual([]);
});

describe.each([
  'statements/?known=2024-03-05',
  'statements/one/?known=2024-03-12',
  'search/?known=2024-03-05',
  'timeline/?known=2024-02-30',
])('%s', (path) => {
  hasNoViolations(() => ({ browser, address: site.url + path }));
});
