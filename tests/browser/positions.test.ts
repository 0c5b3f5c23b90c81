import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';
import { hasNoViolations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { openPage } from '../support/built-page.ts';
import { build } from '../support/build.ts';
import { writePositions } from '../support/positions.ts';

const folder = mkdtempSync(join(tmpdir(), 'positions-'));
const out = join(folder, 'dist');
let browser: OpenBrowser;
let site: StaticServer;

beforeAll(async () => {
  const content = join(folder, 'content');
  writePositions(content);
  const { code, output } = build({ CONTENT_DIR: content, OUT_DIR: out });
  if (code !== 0) throw new Error(output);
  [browser, site] = await Promise.all([openBrowser(), serveFolder(out, '/')]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the built pages', () => {
  it('lead from the overview by topic, article, text and meeting to who stood where', () => {
    const page = openPage(out, 'positions');
    expect(page.words()).toContain('7 positions of 4 actors, from 5 of 6 statements, on 2 topics.');
    expect(page.words()).toContain('Absence is not agreement: 1 actor of the 5 in this record has no position here');
    expect(page.links()).toEqual(
      expect.arrayContaining([
        '/positions/scope/',
        '/positions/scope/?who=asia-pacific-states',
        '/positions/articles/purpose/',
        '/positions/texts/convention/',
        '/positions/sessions/first/',
        '/positions/positions.csv',
        '/positions/positions.svg',
      ]),
    );
    // Of the second meeting, two of three statements; of the third, none is in the record.
    expect(page.words()).toMatch(/Second session 29 July to 9 August 2024 3 2 2 2/);
    expect(page.words()).toContain('No statement in the record comes from Third session.');
  });

  it('link each mark to the paragraph that shows it, told by its words, and say when it was first published', () => {
    const { html } = openPage(out, 'positions/scope');
    const marks = [...html.matchAll(/<li [^>]*data-stance="([^"]*)"[^>]*>\s*<a href="([^"]*)"/g)].map(
      ([, stance, href]) => [stance, href],
    );
    expect(marks.slice(0, 6)).toEqual([
      ['supports', '/statements/shared/#p1'],
      ['proposes', '/statements/again/#p1'],
      ['supports', '/statements/later/#p1'],
      ['supports', '/statements/shared/#p1'],
      ['opposes', '/statements/one/#p2'],
      ['reserves', '/statements/shared/#p2'],
    ]);
  });

  it('are reached from the topic, the article, the text, the meeting and the statement, with its own paragraphs', () => {
    expect(openPage(out, 'topics/scope').links()).toContain('/positions/scope/');
    expect(openPage(out, 'articles/purpose').links()).toContain('/positions/articles/purpose/');
    expect(openPage(out, 'texts/convention').links()).toContain('/positions/texts/convention/');
    expect(openPage(out, 'sessions/first').links()).toContain('/positions/sessions/first/');
    expect(
      openPage(out, 'sessions/third')
        .links()
        .filter((link) => link.startsWith('/positions/')),
    ).toEqual([]);
    const statement = openPage(out, 'statements/shared');
    expect(statement.links()).toEqual(expect.arrayContaining(['#p1', '#p2', '/positions/scope/']));
    expect(statement.words()).toContain('Reserves its position on the vote Chile');
  });

  it('give the table and the drawing as files', () => {
    expect(readFileSync(join(out, 'positions/positions.csv'), 'utf8')).toBe(
      readFileSync(join(out, 'data/positions.csv'), 'utf8'),
    );
    expect(readFileSync(join(out, 'positions/positions.svg'), 'utf8')).toContain(
      '/positions/ · as of 24 November 2026',
    );
  });

  it('show on the page of an actor what it said of each topic, of articles, and with whom it signed', () => {
    const page = openPage(out, 'actors/iran');
    expect(page.links()).toEqual(
      expect.arrayContaining(['/statements/one/#p2', '/articles/purpose/', '/actors/eff/', '/letters/letter/']),
    );
    expect(page.html).toContain('aria-label="Opposes the wide scope, 1 February 2024"');
    expect(openPage(out, 'actors/chile').html).toContain('aria-label="Spoke of it: report, 6 August 2024"');
  });
});

describe.each([360, 1280])('at %i px', (width) => {
  const marks = (page: Page) => page.locator('.stands [data-stance]:visible');
  const open = async (path: string) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.url + path);
    return page;
  };

  it('positions are narrowed by kind, group and meeting with the keyboard, and the address says so', async () => {
    const page = await open('positions/scope/');
    expect(await marks(page).count()).toBe(6);
    await page.getByLabel('Position').focus();
    // The first letter of a choice chooses it.
    await page.keyboard.press('O');
    expect(new URL(page.url()).search).toBe('?stance=opposes');
    expect(await marks(page).allInnerTexts()).toEqual([expect.stringContaining('Opposes the wide scope')]);
    expect(await page.getByRole('status').innerText()).toBe('Opposes: 1 of 5 positions, of 1 actor');
    expect(await page.getByRole('link', { name: 'Chile' }).isVisible()).toBe(false);
    expect(await page.getByText('Latin American and Caribbean States', { exact: false }).last().isVisible()).toBe(
      false,
    );
    await page.getByLabel('Who').selectOption('latin-american-and-caribbean-states');
    expect(await marks(page).count()).toBe(0);
    await page.goBack();
    expect(await marks(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    expect(await marks(page).count()).toBe(6);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('stance');
    await page.context().close();
  });

  it('an address opens what it names; what it does not know it leaves out', async () => {
    const page = await open('positions/scope/?who=asia-pacific-states&session=second&stance=nonsense');
    expect(await marks(page).count()).toBe(2);
    expect(await page.getByLabel('Meeting').inputValue()).toBe('second');
    expect(await page.getByLabel('Position').inputValue()).toBe('');
    // Those who spoke at several meetings are narrowed, too.
    expect(await page.locator('.sequences [data-stance]:visible').count()).toBe(2);
    await page.context().close();
  });

  it('a mark leads to its paragraph in one step', async () => {
    const page = await open('positions/scope/');
    await page.getByRole('link', { name: 'Reserves its position on the vote' }).first().click();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/statements/shared/#p2');
    expect(await page.locator('#p2:target').innerText()).toContain('Second.');
    await page.context().close();
  });

  it('everything is shown without scripts, and nothing scrolls sideways', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, javaScriptEnabled: false });
    for (const path of ['positions/', 'positions/scope/?stance=opposes', 'actors/iran/']) {
      await page.goto(site.url + path);
      expect(await page.locator('body').evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.goto(`${site.url}positions/scope/?stance=opposes`);
    expect(await marks(page).count()).toBe(6);
    expect(await page.getByLabel('Position').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe.each(['positions/', 'positions/scope/', 'positions/sessions/first/', 'actors/iran/', 'statements/shared/'])(
  '%s',
  (path) => {
    hasNoViolations(() => ({ browser, address: site.url + path }));
  },
);
