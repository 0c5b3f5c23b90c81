import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';
import { hasNoViolations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { build } from '../support/build.ts';
import { writeMinimal } from '../support/content.ts';
import { edit, swap } from '../support/ledger.ts';
import { start, takenThrough } from '../support/taken-through.ts';

const folder = mkdtempSync(join(tmpdir(), 'former-states-'));
let browser: OpenBrowser;
let site: StaticServer;

beforeAll(async () => {
  const [root, out] = [join(folder, 'content'), join(folder, 'site')];
  writeMinimal(root, start);
  takenThrough(root);
  edit(root, 'letters/letter.mdx', swap('title: Letter', 'title: Letter to all'));
  expect(build({ CONTENT_DIR: root, OUT_DIR: out })).toMatchObject({ code: 0 });
  [browser, site] = await Promise.all([openBrowser(), serveFolder(out, '/')]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['a superseded revision', 'statements/uno/r/1/'],
  ['a revision that is being changed', 'letters/letter/r/2/'],
  ['a revision of an actor', 'actors/ir/r/1/'],
  ['a history', 'statements/uno/history/'],
  ['a record that was withdrawn', 'letters/second/'],
  ['a revision of a record that was withdrawn', 'letters/second/r/2/'],
  ['corrections', 'corrections/'],
  ['a record with removed and merged paragraphs', 'statements/uno/'],
])('%s', (_, path) => {
  hasNoViolations(() => ({ browser, address: site.url + path }));

  it('fits a screen of 320 px without sideways scrolling', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(site.url + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });
});

describe('an address that forwards', () => {
  it.each([
    ['statements/one/#p2', 'statements/uno/#p2'],
    ['statements/one/r/2/#p5', 'statements/uno/r/2/#p5'],
    ['statements/uno/r/6/#p4', 'statements/uno/#p4'],
    ['texts/main/#article-2', 'texts/haupt/#article-2'],
  ])('%s leads to %s, place and all', async (from, to) => {
    const page = await browser.newPage();
    await page.goto(site.url + from);
    await page.waitForURL(site.url + to);
    expect(await page.locator(`#${to.split('#')[1] ?? ''}`).count()).toBe(1);
    await page.context().close();
  });

  it('leads there without JavaScript: by links, which are told apart', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}statements/one/#p2`);
    await page.getByRole('link', { name: 'Paragraph 2' }).click();
    expect(page.url()).toBe(`${site.url}statements/uno/#p2`);
    await page.context().close();
  });
});

it('the place of a merged paragraph marks the paragraph that took it up', async () => {
  const page = await browser.newPage();
  const background = (id: string) =>
    page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.goto(`${site.url}statements/uno/#p2`);
  const marked = await background('p1');
  await page.goto(`${site.url}statements/uno/#p4`);
  expect(marked).toBe(await background('p4'));
  expect(marked).not.toBe(await background('p1'));
  await page.context().close();
});
