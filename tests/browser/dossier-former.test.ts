import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';
import { encode } from '../../src/features/my-list/shared-address.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { build } from '../support/build.ts';
import { writeMinimal } from '../support/content.ts';
import { edit, swap } from '../support/ledger.ts';
import { paragraphs, start, takenThrough } from '../support/taken-through.ts';

// A record that was edited, renamed and withdrawn in part: what becomes of a dossier that was collected before.
const folder = mkdtempSync(join(tmpdir(), 'dossier-former-'));
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

/** The one item of a dossier, once it has been read. */
async function open(path: string, numbers: number[], revision: number): Promise<{ page: Page; row: Locator }> {
  const page = await browser.newPage();
  await page.goto(`${site.url}robots.txt`);
  const item = { path, paragraphs: numbers, revision };
  await page.evaluate(
    (one) => localStorage.setItem('dossier', JSON.stringify({ version: 1, title: '', items: [one] })),
    item,
  );
  await page.goto(`${site.url}dossier/`);
  const row = page.locator('.collected');
  await row
    .filter({ hasNot: page.locator('[aria-busy]') })
    .locator('.citation:visible')
    .waitFor();
  return { page, row };
}

const findings = (row: Locator) => row.locator('.findings').innerText();
const citation = (row: Locator) => row.locator('.citation').innerText();

describe('an item of a record that has changed since', () => {
  it('that was renamed is forwarded, and told so', async () => {
    const { page, row } = await open('/statements/one/', [], 6);
    expect(await findings(row)).toContain('The record was renamed. It is now at /statements/uno/');
    expect(await row.locator('h3 a').getAttribute('href')).toBe('/statements/uno/');
    expect(await citation(row)).toMatch(/rev\. 6,.*\/statements\/uno\/\.$/s);
    await page.context().close();
  });

  it('keeps the revision that was read, says what became of the paragraph, and can be brought up to date', async () => {
    const { page, row } = await open('/statements/uno/', [2], 1);
    expect(await row.locator('blockquote').innerText()).toContain(paragraphs.second);
    expect(await findings(row)).toMatch(
      /Revision 1 is cited; revision 6 is current since 6 March 2024 \(Note of day 6 <&>\)\. What is cited here says something else in it\./,
    );
    expect(await citation(row)).toMatch(/rev\. 1, para\. 2,.*\/statements\/uno\/r\/1\/#p2\.$/s);
    expect(await row.locator('h3 a').getAttribute('href')).toBe('/statements/uno/r/1/#p2');
    await row.getByRole('button', { name: 'Cite revision 6' }).click();
    await row.locator('.citation', { hasText: 'rev. 6' }).waitFor();
    expect(await row.locator('.findings').isVisible()).toBe(false);
    expect(await citation(row)).toMatch(/\/statements\/uno\/#p2\.$/);
    await page.context().close();
  });

  it('says when the words are the same in the current revision', async () => {
    const { page, row } = await open('/statements/uno/', [4], 2);
    expect(await findings(row)).toContain('What is cited here says the same in it.');
    await page.context().close();
  });

  it('says when the paragraph was removed, and cites the revision that has it', async () => {
    const { page, row } = await open('/statements/uno/', [5], 3);
    expect(await findings(row)).toContain('What is cited here is not in it any more.');
    expect(await row.locator('blockquote').innerText()).toContain(paragraphs.inserted);
    await page.context().close();
    const later = await open('/statements/uno/', [5], 6);
    expect(await findings(later.row)).toContain('Paragraph 5 was removed. Revision 3 is the last that has it');
    expect(await later.row.locator('blockquote').innerText()).toContain(paragraphs.inserted);
    await later.row.getByRole('button', { name: 'Cite revision 3' }).click();
    await later.row.locator('.citation', { hasText: '/statements/uno/r/3/#p5' }).waitFor();
    await later.page.context().close();
  });

  it('that was withdrawn says when and why, and what it said can still be cited', async () => {
    const { page, row } = await open('/letters/second/', [1], 1);
    expect(await findings(row)).toContain(
      'The record was withdrawn on 6 March 2024. The reason: It was signed by nobody',
    );
    expect(await citation(row)).toContain('/letters/second/r/1/#p1');
    expect(await row.locator('blockquote').innerText()).toContain('Listen.');
    await page.context().close();
  });

  it('that is being changed is cited by the revision that is published', async () => {
    const { page, row } = await open('/letters/letter/', [], 2);
    expect(await citation(row)).toMatch(/“Letter,”.*rev\. 2,.*\/letters\/letter\/r\/2\/\.$/s);
    await page.context().close();
    const unpublished = await open('/letters/letter/', [], 3);
    expect(await findings(unpublished.row)).toContain('Revision 3 is not published yet');
    expect(await citation(unpublished.row)).toContain('Letter to All');
    await unpublished.page.context().close();
  });
});

it('a shared address that is out of date says the same, item by item, and drops nothing', async () => {
  const page = await browser.newPage();
  const items = [
    { path: '/statements/one/', paragraphs: [5], revision: 2 },
    { path: '/letters/second/', paragraphs: [], revision: 1 },
    { path: '/letters/never/', paragraphs: [], revision: 1 },
  ];
  await page.goto(`${site.url}dossier/#${encode({ title: '', items })}`);
  const rows = page.locator('.collected');
  await rows.nth(2).locator('.finding').waitFor();
  await rows.nth(1).locator('.citation:visible').waitFor();
  await rows.nth(0).locator('.citation:visible').waitFor();
  const told = await rows.evaluateAll((list) =>
    list.map((row) =>
      [...row.querySelectorAll('.finding')].map(({ className }) => className.replace('finding finding-', '')),
    ),
  );
  expect(told).toEqual([['moved', 'newer'], ['withdrawn'], ['unknown-record']]);
  expect(await rows.getByRole('button', { name: 'Cite revision' }).count()).toBe(0);
  await page.context().close();
});
