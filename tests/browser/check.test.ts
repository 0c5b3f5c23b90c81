import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { StaticServer } from '../../scripts/server.ts';
import { formats } from '../../src/features/cite/formats.ts';
import type { Snapshot } from '../../src/ledger/snapshot.ts';
import type { RecordIndex } from '../../src/client/record-index.ts';
import { site as record } from '../../src/base/site.ts';
import { violations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { servedSite, testSite } from '../support/site.ts';

let browser: OpenBrowser;
let site: StaticServer;
const opened: Page[] = [];

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), servedSite()]);
});
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const path = '/statements/2024-08-08-iran-vote-article-6/';
const address = record.url + path.slice(1);
const read = (file: string) => readFileSync(join(testSite, file), 'utf8');
const index = JSON.parse(read('ledger/index.json')) as RecordIndex;
const listed = index.records[path]!;
const last = listed.revisions.length;
const state = JSON.parse(read(`${path}r/${String(last)}.json`)) as Snapshot;
const [first, second] = state.passages;
const words = (text: string, count = 8) => text.split(' ').slice(0, count).join(' ');
const quotation = words(second!.text);
const anchor = second!.anchors[0]!;

/** Opens a page and keeps what it asks for. */
async function open(where: string, options: Parameters<OpenBrowser['newPage']>[0] = {}) {
  const page = await browser.newPage(options);
  opened.push(page);
  const asked: { url: string; sent: string }[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push({ url: request.url(), sent: request.postData() ?? '' }));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(site.url + where);
  return { page, asked, errors };
}

const status = (page: Page, name: 'check-footnotes' | 'verify-citation') => page.locator(`${name} > [role="status"]`);
const entries = (page: Page) => page.locator('ol.references > li');

/** Pastes a text and waits for what comes of it. */
async function check(page: Page, text: string) {
  await page.getByLabel('Footnotes, a list of references').fill(text);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('check-footnotes progress').waitFor({ state: 'hidden' });
}
async function verify(page: Page, text: string) {
  await page.getByLabel('A citation, an address').fill(text);
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.waitForFunction(
    () =>
      /\S/.test(document.querySelector('verify-citation > [role="status"]')?.textContent ?? '') &&
      !document.querySelector('verify-citation .outcome[aria-busy]'),
  );
}
const statesOf = async (page: Page) =>
  (await entries(page).locator('.when .verdict-state').allTextContents()).map((text) =>
    text.replace(/^\S+\s+/, '').trim(),
  );

const paper = [
  `1. “${quotation},” as documented in the ${record.name}, rev. ${String(last)}, para. ${anchor.slice(1)}, ${address}#${anchor}.`,
  `2. “${quotation},” ${address}#${first!.anchors[0]!}.`,
  `3. “Nobody said these very words in that meeting,” ${address}.`,
  `4. See ${record.url}statements/2024-08-08-iran-vote-article-7/.`,
  '5. Somebody else, https://un.org/a.',
].join('\n');

describe('the footnotes of a paper', () => {
  test('are checked when they are pasted; problems can be looked at alone; the corrected list can be copied', async () => {
    const { page, errors } = await open('check/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await check(page, paper);
    expect(await status(page, 'check-footnotes').textContent()).toBe('4 references: 3 to look at.');
    expect(await statesOf(page)).toEqual(['Current', 'Other paragraph', 'Not verbatim', 'Unknown']);
    expect(await entries(page).nth(3).getByRole('link').getAttribute('href')).toContain(path);
    await page.getByLabel('Only what needs a look').check();
    expect(await entries(page).first().isVisible()).toBe(false);
    expect(await entries(page).nth(1).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Copy corrected list' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      paper.replace(`${address}#${first!.anchors[0]!}`, `${address}#${anchor}`).split('\n').slice(0, 4).join('\n'),
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('footnotes-corrected.txt');
    expect(errors).toEqual([]);
  });

  test('are checked by keyboard alone', async () => {
    const { page } = await open('check/');
    const box = page.getByLabel('Footnotes, a list of references');
    for (let stop = 0; stop < 40 && !(await box.evaluate((element) => element === document.activeElement)); stop += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.insertText(paper);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await entries(page).nth(3).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('outcome-heading');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Only what needs a look').isChecked()).toBe(true);
  });

  test('are read from a Word document', async () => {
    const { page, errors } = await open('check/');
    const w = (root: string, body: string) =>
      strToU8(`<?xml version="1.0"?><w:${root} xmlns:w="w" xmlns:r="r">${body}</w:${root}>`);
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;')}</w:t></w:r>`;
    const docx = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': w(
        'document',
        `<w:body><w:p>${run(`It said “${quotation}.”`)}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:p><w:hyperlink r:id="rId1">${run('A link')}</w:hyperlink></w:p></w:body>`,
      ),
      'word/footnotes.xml': w(
        'footnotes',
        `<w:footnote w:id="1"><w:p>${run(`Iran, ${address}#${anchor}`)}</w:p></w:footnote>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships><Relationship Id="rId1" Target="${address}#p999" TargetMode="External"/></Relationships>`,
      ),
    });
    await page
      .locator('#check-file')
      .setInputFiles({ name: 'paper.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(docx) });
    await entries(page).nth(1).waitFor();
    expect(await statesOf(page)).toEqual(['Current', 'Unknown']);
    expect(await entries(page).first().textContent()).toContain('Word for word');
    await page
      .locator('#check-file')
      .setInputFiles({ name: 'broken.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no zip') });
    await expect
      .poll(() => status(page, 'check-footnotes').textContent())
      .toBe('broken.docx is not a Word document, or it is damaged.');
    expect(errors.filter((error) => !error.includes('FileError'))).toEqual([]);
  });

  test('are read from files that are dropped, and from the files of reference managers beside the record', async () => {
    const { page } = await open('check/');
    for (const { file } of formats) {
      await page.locator('check-footnotes').evaluate(
        (element, [name, text]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], name));
          element.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
        },
        [file.replace('.csl', ''), read(path + file)] as const,
      );
      await expect.poll(() => status(page, 'check-footnotes').textContent()).toBe('1 reference: no problem found.');
      await expect.poll(() => statesOf(page)).toEqual(['Current']);
      await check(page, '-');
    }
  });

  test('stay on the device: only public files of this site are asked for', async () => {
    const { page, asked } = await open('check/');
    await check(page, paper);
    await entries(page).nth(3).waitFor();
    const after = asked.filter(({ url }) => !/\/check\/$|\/assets\/|icon/.test(url));
    expect(after.map(({ url }) => url.slice(site.url.length - 1)).sort()).toEqual(
      // The revision that the paper cites, and the current one.
      ['/ledger/index.json', ...new Set([1, last].map((number) => `${path}r/${String(number)}.json`))].sort(),
    );
    for (const { url, sent } of asked) {
      expect(url.startsWith(site.url)).toBe(true);
      expect(sent).toBe('');
      expect(decodeURIComponent(url)).not.toMatch(/Nobody|article-7|un\.org|request failed/);
    }
  });

  test('are checked without a network once the files are there', async () => {
    const { page } = await open('check/');
    await check(page, paper);
    await entries(page).nth(3).waitFor();
    await page.context().setOffline(true);
    await page.evaluate(() => {
      document.querySelector('ol.references')?.replaceChildren();
    });
    await check(page, paper);
    await entries(page).nth(3).waitFor();
    expect((await statesOf(page))[0]).toBe('Current');
  });

  test('that are none are told so', async () => {
    const { page } = await open('check/');
    await check(page, 'Nothing of it, https://un.org/a.');
    expect(await status(page, 'check-footnotes').textContent()).toContain('No address of this record was found');
    await check(page, '');
    expect(await status(page, 'check-footnotes').textContent()).toContain('Paste footnotes first');
  });

  test('show what has changed since a superseded revision, and a reader on a phone sees all of it', async () => {
    const { page } = await open('check/', { viewport: { width: 360, height: 740 } });
    const changed = structuredClone(index);
    changed.records[path]!.revisions.push({
      date: '2027-02-10',
      note: 'A figure was corrected',
      sha256: 'b'.repeat(64),
    });
    const next = structuredClone(state);
    next.passages[1]!.text = `${second!.text} And a sentence that came later.`;
    await page.route('**/ledger/index.json', (route) => route.fulfill({ json: changed }));
    await page.route(`**${path}r/${String(last + 1)}.json`, (route) => route.fulfill({ json: next }));
    await check(page, `${record.name}, rev. ${String(last)}, para. ${anchor.slice(1)}, ${address}#${anchor}.`);
    await entries(page).first().waitFor();
    expect(await statesOf(page)).toEqual(['Superseded']);
    const text = await entries(page).first().innerText();
    expect(text).toContain('10 February 2027: A figure was corrected');
    expect(await entries(page).locator('ins').textContent()).toContain('[added: And a sentence that came later.]');
    expect(text).toContain(`${address}r/${String(last)}/#${anchor}`);
    await page.getByText('Address, revision, fingerprint').first().click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

describe('one citation', () => {
  test('is verified with its revision, paragraph, words and fingerprint', async () => {
    const { page, errors } = await open('cite/');
    await verify(page, paper.split('\n')[0]!);
    const text = await page.locator('article.verdict').innerText();
    expect(await status(page, 'verify-citation').textContent()).toBe('Current, and quoted word for word.');
    expect(text).toContain(state.fields['title'] as string);
    expect(text).toContain(`${String(last)}, published on`);
    expect(text).toContain(`Word for word in paragraph ${anchor.slice(1)}`);
    expect(text).toContain(`${address}#${anchor}`);
    expect(text).toContain(listed.revisions[last - 1]!.sha256);
    expect(text).toContain('it is the one of the ledger');
    expect(errors).toEqual([]);
  });

  test('is found by its words alone, without sending them', async () => {
    const { page, asked } = await open('cite/');
    await verify(page, quotation);
    expect(await page.locator('article.verdict h3').first().textContent()).toContain(state.fields['title'] as string);
    for (const { url, sent } of asked) {
      expect(url.startsWith(site.url)).toBe(true);
      expect(sent).toBe('');
      expect(decodeURIComponent(url).toLowerCase()).not.toContain(quotation.toLowerCase().split(' ')[2]);
    }
  });

  test('whose words are nowhere is told so', async () => {
    const { page } = await open('cite/');
    await verify(page, 'Coastal fisheries xylophone zeppelin quixotic');
    expect(await status(page, 'verify-citation').textContent()).toContain('No record has these words');
    await verify(page, 'two words');
    await expect.poll(() => status(page, 'verify-citation').textContent()).toContain('at least four words');
  });

  test('whose file was altered is told so', async () => {
    const { page } = await open('cite/');
    await page.route(`**${path}r/${String(last)}.json`, (route) =>
      route.fulfill({ json: { ...state, body: 'altered' } }),
    );
    await verify(page, address);
    expect(await page.locator('article.verdict').innerText()).toContain('it is NOT the one of the ledger');
  });

  test('can be verified by hand where no script runs', async () => {
    const { page } = await open('cite/', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toMatch(/By hand\.[^]*sha256sum/);
    expect(await page.getByRole('button', { name: 'Verify' }).count()).toBe(0);
    expect(await page.locator('.without-script').isVisible()).toBe(true);
  });
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
] as const)('what was found has no accessibility violation (%s, %i px)', async (colorScheme, width) => {
  const { page } = await open('check/', { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
  await check(page, paper);
  await entries(page).nth(3).waitFor();
  await page.getByText('Address, revision, fingerprint').first().click();
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.goto(`${site.url}cite/`);
  await verify(page, paper);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
