import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site as record } from '../../src/base/site.ts';
import { violations } from '../support/accessibility.ts';
import { useSite } from '../support/site.ts';
import { wordDocument } from '../support/word-document.ts';

const site = useSite();

const path = '/statements/2024-08-06-costaguana/';
const address = record.url + path.slice(1);
const evidence = `${record.url}statements/2024-02-05-arcadia-evidence/`;
const words = 'Costaguana spoke of the process.';

const findings = (page: Page) => page.locator('check-text ol > li');
const status = (page: Page) => page.locator('check-text > [role="status"]').textContent();
const marks = async (page: Page) =>
  (await findings(page).locator('.came-to').allTextContents()).map((text) => text.replace(/^. /, ''));

/** Waits for the end of a check. */
const checked = (page: Page) =>
  expect
    .poll(async () => [await page.locator('check-text progress').isHidden(), await status(page)])
    .toEqual([true, expect.not.stringMatching(/^$|^Checking/)]);

async function paste(page: Page, text: string) {
  await page.getByLabel('A citation, footnotes, or a whole text').fill(text);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await checked(page);
}

const choose = async (page: Page, ...files: { name: string; buffer: Uint8Array }[]) => {
  await page
    .locator('#check-files')
    .setInputFiles(files.map(({ name, buffer }) => ({ name, mimeType: '', buffer: Buffer.from(buffer) })));
  await checked(page);
};

const paper = [
  `1. “${words}” ${address}#p1.`,
  `2. “Nobody said these very words,” ${evidence}r/5/#p5.`,
  `3. See ${record.url}statements/2024-08-06-costaguna/.`,
  `4. ${evidence}.`,
  '5. “Something else altogether,” https://un.org/a.',
].join('\n');

describe('a text that is pasted', () => {
  test('is checked, and each finding says what was compared; what is fine can be left out; a line can be copied', async () => {
    const page = await site.open('check/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await paste(page, paper);
    expect(await status(page)).toBe('4 addresses of this record: 2 need a look, 1 not compared in full, 1 fine.');
    expect(await marks(page)).toEqual(['Fine', 'Needs a look', 'Needs a look', 'Not compared in full']);
    expect(await findings(page).nth(0).innerText()).toContain(`“${words}” is in paragraph 1.`);
    expect(await findings(page).nth(1).innerText()).toMatch(
      /Paragraph 5 was removed\. Revision 3 is the last to have it: “Asked about safeguards[^]*is not in the record, in no revision of it\./,
    );
    expect(await findings(page).nth(2).getByRole('link').getAttribute('href')).toBe(path);
    expect(await findings(page).nth(3).innerText()).toContain('No revision is named');
    expect(await page.locator('check-text summary').textContent()).toContain('1 quotation stands beside no address');
    await page.getByLabel('Hide what is fine').check();
    expect(await findings(page).nth(0).isVisible()).toBe(false);
    expect(await findings(page).nth(1).isVisible()).toBe(true);
    await findings(page).nth(1).getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`, para. 5, ${evidence}r/3/#p5`);
  });

  test('is checked by keyboard alone', async () => {
    const page = await site.open('check/');
    await page.getByLabel('A citation, footnotes, or a whole text').focus();
    await page.keyboard.insertText(paper);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await checked(page);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('outcome-heading');
  });

  test('stays on the device: only public files of the records that it names are asked for', async () => {
    const page = await site.open('check/');
    const asked: { path: string; sent: string | null }[] = [];
    page.on('request', (request) => asked.push({ path: new URL(request.url()).pathname, sent: request.postData() }));
    await paste(page, `“${words}” ${address}#p1.`);
    expect(asked).toEqual([
      { path: '/ledger/index.json', sent: null },
      { path: `${path}r/1.json`, sent: null },
    ]);
  });

  test('that is empty, names no record, or is too long is answered in plain words', async () => {
    const page = await site.open('check/');
    await paste(page, '');
    expect(await status(page)).toBe('Paste a text first, or choose a file.');
    await paste(page, '“Nothing of it stands here,” https://un.org/a.');
    expect(await status(page)).toContain('No address of this record was found, so nothing was compared.');
    expect(await page.locator('check-text summary').textContent()).toContain('1 quotation stands beside no address');
    await page.locator('check-text textarea').evaluate((box) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'x'.repeat(20_000_000));
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
    });
    await expect.poll(() => status(page)).toContain('This text is too long: it has 20,000,000 characters');
    expect(await page.locator('check-text .outcome').isHidden()).toBe(true);
  });

  test('is told when the record cannot be read', async () => {
    const page = await site.open('check/');
    await page.route('**/ledger/index.json', (route) => route.fulfill({ status: 500 }));
    await paste(page, paper);
    expect(await status(page)).toBe('/ledger/index.json cannot be read (500).');
  });
});

describe('files', () => {
  test('of Word are checked with their notes and links, in the browser and under its policy', async () => {
    const page = await site.open('check/');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const buffer = await wordDocument({
      text: `“${words}”`,
      footnote: `Costaguana, ${address}#p1`,
      link: `${address}#p9`,
    });
    // Beside the page, which a long document would keep busy.
    await Promise.all([page.waitForEvent('worker'), choose(page, { name: 'paper.docx', buffer })]);
    expect(await marks(page)).toEqual(['Fine', 'Needs a look']);
    expect(await page.locator('check-text .asides').textContent()).toContain('headers, footers, comments');
    expect(errors).toEqual([]);
  });

  test('are dropped and chosen, several at once; what cannot be read, and what had to be guessed, is told', async () => {
    const page = await site.open('check/');
    const old = Buffer.concat([
      Buffer.from([0x93]),
      Buffer.from(words),
      Buffer.from([0x94]),
      Buffer.from(` ${address}`),
    ]);
    await choose(page, { name: 'old.txt', buffer: old }, { name: 'paper.pdf', buffer: Buffer.from('%PDF-1.7') });
    expect(await findings(page).innerText()).toContain(`“${words}” is in paragraph 1.`);
    const asides = await page.locator('check-text .asides').innerText();
    expect(asides).toContain('old.txt is not in UTF-8. It was read as Windows-1252');
    expect(asides).toContain('paper.pdf is not a text that this page can read.');
    await page.locator('check-text').evaluate((element, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'notes.md'));
      dataTransfer.items.add(new File([text], 'more.md'));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, `See ${address}.`);
    await expect.poll(() => marks(page)).toEqual(['Fine, in notes.md', 'Fine, in more.md']);
  });
});

test('without scripts, the page says what to do instead', async () => {
  const page = await site.open('check/', { javaScriptEnabled: false });
  expect(await page.locator('.without-script').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: 'Check', exact: true }).count()).toBe(0);
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
] as const)('what was found has no accessibility violation (%s, %i px)', async (colorScheme, width) => {
  const page = await site.open('check/', { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
  await paste(page, paper);
  expect(await findings(page).count()).toBe(4);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});
