import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaticServer } from '../../scripts/server.ts';
import { violations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { servedSite, testSite } from '../support/site.ts';

let browser: OpenBrowser;
let site: StaticServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), servedSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const statement = '/statements/2024-08-08-iran-vote-article-6/';
const letter = '/letters/2025-10-joint-statement-signing/';
const redLine = '/red-lines/human-rights-clause/';
const permanent = (path: string) => `https://cybercrime-convention-record.org${path}`;

const { records } = JSON.parse(readFileSync(join(testSite, 'ledger/index.json'), 'utf8')) as {
  records: Record<string, { revisions: { sha256: string }[] }>;
};
/** Number of the current revision of a record. */
const current = (path: string): number => records[path]?.revisions.length ?? Number.NaN;

const three = [
  { path: statement, paragraphs: [2], revision: current(statement), note: 'Compare.' },
  { path: letter, paragraphs: [], revision: current(letter) },
  { path: redLine, paragraphs: [2, 3], revision: current(redLine) },
];

/** A page of a fresh browser whose dossier holds some items. */
async function open(path = 'dossier/', items: object[] = [], options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    ...options,
  });
  await page.clock.setFixedTime(new Date(2026, 8, 1, 10));
  await page.goto(`${site.url}robots.txt`);
  if (items.length > 0)
    await page.evaluate(
      (list) => localStorage.setItem('dossier', JSON.stringify({ version: 1, title: 'For the hearing', items: list })),
      items,
    );
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return page;
}

const rows = (page: Page) => page.locator('.collected');
/** Paths of the items that are shown, in their order. */
const order = (page: Page) =>
  rows(page).evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset['key']?.replace(/r\/.*/, '')));
const kept = (page: Page) =>
  page.evaluate(
    () => JSON.parse(localStorage.getItem('dossier') ?? 'null') as { items: { path: string; note?: string }[] } | null,
  );
const said = (page: Page, text: string) => page.locator('reader-dossier [role="status"]', { hasText: text }).waitFor();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const sharedAddress = (page: Page) => page.locator('#share-address').innerText();

/** What a button saves. */
async function saved(page: Page, name: string): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await press(page, name);
  const download = await waiting;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

describe('collecting', () => {
  it('takes a record from its page, once, and says so; the navigation counts', async () => {
    const page = await open(statement.slice(1));
    const count = page.locator('.masthead .collected-count');
    expect(await count.innerText()).toBe('');
    const size = () =>
      page
        .locator('.masthead nav')
        .evaluate(({ offsetWidth, offsetHeight }: HTMLElement) => [offsetWidth, offsetHeight]);
    const before = await size();
    await press(page, 'Add to dossier');
    await page.locator('.add-record [role="status"]', { hasText: 'Added.' }).waitFor();
    expect(await count.innerText()).toBe('1');
    expect(await size()).toEqual(before);
    await press(page, 'Add to dossier');
    await page.locator('.add-record [role="status"]', { hasText: 'Already there.' }).waitFor();
    expect(await kept(page)).toMatchObject({ items: [{ path: statement, paragraphs: [] }] });
    await page.locator('.add-record a').click();
    await rows(page).first().locator('h3 a').waitFor();
    expect(page.url()).toBe(`${site.url}dossier/`);
    expect(await order(page)).toEqual([statement]);
    await page.context().close();
  });

  it('takes a paragraph from the toolbar beside it, by keyboard, and the link that follows can be reached', async () => {
    const page = await open(redLine.slice(1));
    await page.locator('#p2 .pilcrow').focus();
    for (const key of ['Tab', 'Enter', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await page.locator('cite-passage [role="status"]', { hasText: 'Added.' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}dossier/`);
    const row = rows(page).first();
    await row.locator('blockquote').waitFor();
    expect(await row.locator('.kind').innerText()).toBe('Red line · paragraph 2');
    expect(await row.locator('blockquote').innerText()).toMatch(/^¶2 .*Zero draft: partly met\. Article 5 was there/s);
    expect(await row.locator('.citation').innerText()).toContain(`${permanent(redLine)}#p2`);
    await page.context().close();
  });

  it('takes several selected paragraphs as one item', async () => {
    const page = await open('statements/2024-08-08-iran/');
    await page.evaluate(() => {
      const [first, last] = ['p1', 'p2'].map((id) => document.getElementById(id)!);
      getSelection()!.setBaseAndExtent(first!, 0, last!, last!.childNodes.length);
    });
    await page.getByRole('toolbar').getByRole('button', { name: 'Add to dossier' }).click();
    await page.locator('cite-passage [role="status"]', { hasText: 'Added.' }).waitFor();
    expect(await kept(page)).toMatchObject({ items: [{ paragraphs: [1, 2] }] });
    await page.context().close();
  });

  it('takes records from the list of red lines and from the search; the revision is found when the dossier is opened', async () => {
    const page = await open('red-lines/');
    const row = page.locator(`[data-collect="${redLine}"]`);
    await row.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await row.getByText('Added.').waitFor();
    await page.goto(`${site.url}search/?q=seven+requests+to+vote`);
    await page.locator('#results .collect button').first().click();
    await page.locator('#results').getByText('Added.').waitFor();
    await page.goto(`${site.url}dossier/`, { waitUntil: 'networkidle' });
    await page.waitForFunction(() =>
      (JSON.parse(localStorage.getItem('dossier') ?? '') as { items: { revision?: number }[] }).items.every(
        ({ revision }) => revision,
      ),
    );
    expect((await order(page))[0]).toBe(redLine);
    expect(await rows(page).count()).toBe(2);
    await page.context().close();
  });

  it('asks nothing of other sites, and tells the host nothing of notes and order', async () => {
    const page = await open('dossier/', three);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await page.reload({ waitUntil: 'networkidle' });
    await rows(page).first().getByLabel('Note').fill('A secret');
    await press(page, "Move down: Vote of 8 August 2024 on Iran's request to delete Article 6(2)").catch(
      () => undefined,
    );
    for (const request of asked) expect(request).toMatch(new RegExp(`^GET ${site.url}[^?#]*\\s$`));
    await page.context().close();
  });
});

describe('the list', () => {
  it('shows words, citation, revision and fingerprint of each item', async () => {
    const page = await open('dossier/', three);
    const row = rows(page).first();
    await row.locator('.citation').waitFor();
    expect(await row.locator('blockquote').innerText()).toContain('102 States voted against it');
    expect(await row.locator('.citation').innerText()).toContain(
      `rev. ${String(current(statement))}, para. 2, August 8, 2024, accessed September 1, 2026, `,
    );
    expect(await row.locator('.state code').getAttribute('title')).toBe(records[statement]?.revisions.at(-1)?.sha256);
    await page.context().close();
  });

  it('is put in order by keyboard: the focus stays on the button, and the new place is said', async () => {
    const page = await open('dossier/', three);
    await rows(page).first().getByText('Move down').focus();
    await page.keyboard.press('Enter');
    await said(page, 'Moved to place 2 of 3');
    expect(await order(page)).toEqual([letter, statement, redLine]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move down');
    await page.keyboard.press('Enter');
    await said(page, 'Moved to place 3 of 3');
    await page.keyboard.press('Enter');
    await said(page, 'It is the last already.');
    expect(await order(page)).toEqual([letter, redLine, statement]);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await order(page)).toEqual([letter, redLine, statement]);
    await page.context().close();
  });

  it('is put in order by dragging the number', async () => {
    const page = await open('dossier/', three, { viewport: { width: 1280, height: 1600 } });
    await rows(page).last().locator('.citation').waitFor();
    await rows(page).last().locator('.place').dragTo(rows(page).first().locator('.kind'));
    expect(await order(page)).toEqual([redLine, statement, letter]);
    await page.context().close();
  });

  it('keeps notes and title over a reload', async () => {
    const page = await open('dossier/', three);
    await rows(page).nth(1).getByLabel('Note').fill('Signed by whom?');
    await page.getByLabel('Title').fill('For Doha');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await rows(page).nth(1).getByLabel('Note').inputValue()).toBe('Signed by whom?');
    expect(await page.locator('.list-title').innerText()).toBe('For Doha');
    await page.context().close();
  });

  it('gives back what was removed, to its place, with its note', async () => {
    const page = await open('dossier/', three);
    await rows(page).first().getByText('Remove').click();
    expect(await order(page)).toEqual([letter, redLine]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await said(page, 'Put back');
    expect(await order(page)).toEqual([statement, letter, redLine]);
    expect(await rows(page).first().getByLabel('Note').inputValue()).toBe('Compare.');
    await press(page, 'Remove all');
    expect(await rows(page).count()).toBe(0);
    await press(page, 'Undo');
    expect(await order(page)).toEqual([statement, letter, redLine]);
    await page.context().close();
  });

  it('is the same in two tabs', async () => {
    const page = await open('dossier/', three);
    const other = await page.context().newPage();
    await other.goto(site.url + 'dossier/', { waitUntil: 'networkidle' });
    await rows(other).first().getByLabel('Note').fill('From the other tab');
    await rows(other).last().getByText('Remove').click();
    await page.waitForFunction(() => document.querySelectorAll('.collected').length === 2);
    expect(await rows(page).first().getByLabel('Note').inputValue()).toBe('From the other tab');
    await other.goto(site.url + redLine.slice(1));
    await press(other, 'Add to dossier');
    await page.waitForFunction(() => document.querySelectorAll('.collected').length === 3);
    await page.context().close();
  });
});

describe('taken away', () => {
  it('as footnotes in the style that is chosen, here or on the page of a record', async () => {
    const page = await open('dossier/', three);
    await page.getByLabel('Citation style').selectOption({ label: 'OSCOLA' });
    await page.getByLabel('With today as the day of access').uncheck();
    const { name, content } = await saved(page, 'Text');
    expect(name).toBe('for-the-hearing.txt');
    const lines = content.toString('utf8').trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^1\. Iran and others, ‘Vote of 8 August 2024 on Iran’s [Rr]equest.*rev\. \d+, para\. 2/);
    expect(lines[0]).toContain(`<${permanent(statement)}#p2>`);
    expect(lines.join('')).not.toContain('accessed');
    await page.goto(site.url + letter.slice(1));
    await page.locator('#p1 .pilcrow').focus();
    expect(
      await page
        .locator('cite-passage select')
        .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text),
    ).toBe('OSCOLA');
    await page.context().close();
  });

  it('in every style of the site', async () => {
    const page = await open('dossier/', three.slice(0, 1));
    await rows(page).first().locator('.citation').waitFor();
    const styles = await page.getByLabel('Citation style').locator('option').allInnerTexts();
    expect(styles).toHaveLength(11);
    const seen = new Set<string>();
    for (const label of styles) {
      await page.getByLabel('Citation style').selectOption({ label });
      const citation = await rows(page).first().locator('.citation').innerText();
      expect(citation, label).toContain(`${permanent(statement)}#p2`);
      expect(citation, label).toContain('para. 2');
      expect(citation, label).toMatch(/2026-09-01|1 Sept(ember|\.)? 2026|Sept(ember|\.)? 1, 2026/);
      seen.add(citation);
    }
    expect(seen.size).toBe(11);
    await page.context().close();
  });

  it('copied with italics for word processors', async () => {
    const page = await open('dossier/', three);
    await page.getByLabel('Citation style').selectOption({ label: 'MLA' });
    await page.locator('.take-away').getByRole('button', { name: 'Copy' }).click();
    await said(page, '3 footnotes copied.');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toContain('<i>Cybercrime Convention Record</i>');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('2. Human Rights Watch');
    await page.context().close();
  });

  it('as BibTeX, RIS and CSL-JSON that other programs read, paragraphs and notes with them', async () => {
    const page = await open('dossier/', three);
    const bib = await saved(page, 'BibTeX');
    const parsed = new BibLatexParser(bib.content.toString('utf8')).parse();
    const entries = Object.values(parsed.entries) as { entry_key: string; fields: Record<string, unknown> }[];
    expect(parsed.errors).toEqual([]);
    expect(entries.map(({ entry_key }) => entry_key)).toEqual([
      'statements-2024-08-08-iran-vote-article-6-p2',
      'letters-2025-10-joint-statement-signing',
      'red-lines-human-rights-clause-p2-p3',
    ]);
    expect(bib.content.toString('utf8')).toMatch(
      /note = \{Para\. 2\. Revision \d+ of .*\n {2}annotation = \{Compare\.\}/,
    );
    const ris = new Cite((await saved(page, 'RIS')).content.toString('utf8')).data as { URL: string }[];
    expect(ris.map(({ URL }) => URL)).toEqual([
      `${permanent(statement)}#p2`,
      permanent(letter),
      `${permanent(redLine)}#p2`,
    ]);
    const csl = JSON.parse((await saved(page, 'CSL-JSON')).content.toString('utf8')) as object[];
    expect(csl[0]).toMatchObject({
      id: 'statements-2024-08-08-iran-vote-article-6-p2',
      section: 'para. 2',
      annote: 'Compare.',
      accessed: { 'date-parts': [[2026, 9, 1]] },
    });
    expect(csl).toHaveLength(3);
    await page.context().close();
  });

  it('as Markdown with the citations as footnotes', async () => {
    const page = await open('dossier/', three);
    const { name, content } = await saved(page, 'Markdown');
    const text = content.toString('utf8');
    expect(name).toBe('for-the-hearing.md');
    expect(text).toMatch(/^# For the hearing\n/);
    expect(text).toMatch(/^## 1\. Vote of 8 August 2024.*\[\^1\]$/m);
    expect(text).toMatch(/^> ¶2 .*102 States/m);
    expect(text).toContain('Note: Compare.');
    expect(text.match(/^\[\^\d\]: /gm)).toHaveLength(3);
    await page.context().close();
  });

  it('as a Word file with real footnotes; its code is fetched only then', async () => {
    const page = await open('dossier/', three);
    await page.getByLabel('Citation style').selectOption({ label: 'MLA' });
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    const { name, content } = await saved(page, 'Word');
    expect(name).toBe('for-the-hearing.docx');
    expect(scripts.filter((url) => /\/word\.[^/]+\.js$/.test(url))).toHaveLength(1);
    const files = unzipSync(content);
    const part = (path: string) => strFromU8(files[path] ?? new Uint8Array());
    const footnotes = part('word/footnotes.xml');
    expect(footnotes).toContain(`${permanent(statement)}#p2`);
    expect(footnotes).toMatch(/<w:i\/?>.*Cybercrime Convention Record/s);
    const body = part('word/document.xml');
    expect(body.match(/<w:footnoteReference /g)).toHaveLength(3);
    for (const words of ['For the hearing', '102 States voted against it', 'Compare.', 'SHA-256'])
      expect(body).toContain(words);
    await page.context().close();
  });

  it('on paper: every permanent address with revision, date and fingerprint, notes, and no controls', async () => {
    const page = await open('dossier/', three);
    await rows(page).last().locator('.citation').waitFor();
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    const text = await page.locator('main').innerText();
    for (const words of [
      'For the hearing',
      'printed on 1 September 2026',
      `${permanent(statement)}#p2`,
      permanent(letter),
      'Note: Compare.'.slice(6),
    ])
      expect(text).toContain(words);
    expect(text.match(/Revision \d+ of \d+ \w+ \d{4} · SHA-256 [0-9a-f]{64}/g)).toHaveLength(3);
    await page.context().close();
  });
});

describe('shared by an address', () => {
  it('is the same list in another browser, whose own dossier stays as it is', async () => {
    const sender = await open('dossier/', three);
    const address = await sharedAddress(sender);
    await sender.context().close();
    const meeting = '/sessions/reconvened-concluding-session/';
    const own = [{ path: meeting, paragraphs: [], revision: current(meeting) }];
    const page = await open('dossier/', own);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('.shared').innerText()).toContain(
      'A shared list of 3 items. Your own dossier, 1 item, is as it was.',
    );
    expect(await order(page)).toEqual([statement, letter, redLine]);
    expect(await page.locator('.list-title').innerText()).toBe('For the hearing');
    expect(await kept(page)).toMatchObject({ items: own });
    await press(page, 'Show mine');
    expect(await order(page)).toEqual([own[0]?.path]);
    await page.goBack();
    expect(await order(page)).toEqual([statement, letter, redLine]);
    await press(page, 'Add to mine');
    await said(page, '3 items added.');
    expect(await order(page)).toEqual([own[0]?.path, statement, letter, redLine]);
    expect((await kept(page))?.items[1]?.note).toBe('Compare.');
    await press(page, 'Undo');
    expect(await order(page)).toEqual([own[0]?.path]);
    await page.goto(address);
    await press(page, 'Replace mine');
    expect(await order(page)).toEqual([statement, letter, redLine]);
    expect(page.url()).toBe(`${site.url}dossier/`);
    await press(page, 'Undo');
    expect(await order(page)).toEqual([own[0]?.path]);
    await page.context().close();
  });

  it('stays when a place of the page is followed, such as its content', async () => {
    const page = await open('dossier/', three);
    const address = await sharedAddress(page);
    await page.evaluate(() => localStorage.removeItem('dossier'));
    await page.goto(`${site.url}robots.txt`);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Skip to the content' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    expect(await order(page)).toEqual([statement, letter, redLine]);
    await page.context().close();
  });

  it('leaves notes out when asked to, and warns of its length', async () => {
    const page = await open('dossier/', [{ ...three[0], note: 'x'.repeat(1900) }]);
    expect(await page.locator('.length').innerText()).toMatch(/2,\d{3} characters/);
    await page.getByLabel('With the note').uncheck();
    expect((await sharedAddress(page)).length).toBeLessThan(200);
    expect(await page.locator('.length').innerText()).toBe('');
    await page.context().close();
  });

  it.each([
    [
      'cut at its end',
      (address: string) => address.slice(0, -4),
      ['2 items could be read, 1 could not', 'Item 3 was damaged'],
    ],
    [
      'cut between two items',
      (address: string) => address.slice(0, address.lastIndexOf('/')),
      ['2 items could be read, 1 could not', 'Item 3 is missing'],
    ],
    [
      'damaged within an item',
      (address: string) => address.replace('2025-10-joint', '2025-10-jolnt'),
      ['Item 2 was damaged on the way'],
    ],
    [
      'cut before the first item',
      (address: string) => address.slice(0, address.indexOf('#') + 4),
      ['cannot be read', 'nothing of the list is left'],
    ],
  ])('%s, says what could not be read', async (_, damage, words) => {
    const page = await open('dossier/', three);
    const address = damage(await sharedAddress(page));
    await page.goto(`${site.url}robots.txt`);
    await page.goto(address, { waitUntil: 'networkidle' });
    for (const one of words) expect(await page.locator('.damage').innerText()).toContain(one);
    expect((await kept(page))?.items).toHaveLength(3);
    await page.context().close();
  });

  it('names a record, a paragraph and a revision that do not exist', async () => {
    const page = await open('dossier/', [
      { path: '/statements/2024-08-08-irann/', paragraphs: [], revision: 1 },
      { path: letter, paragraphs: [99], revision: 1 },
      { path: statement, paragraphs: [], revision: 77 },
    ]);
    const words = (place: number) => rows(page).nth(place).locator('.findings').innerText();
    expect(await words(0)).toContain('There is no record at /statements/2024-08-08-irann/');
    expect(await rows(page).first().getByRole('link', { name: 'Open it' }).getAttribute('href')).toBe(
      '/statements/2024-08-08-iran/',
    );
    expect(await words(1)).toContain('Paragraph 99 is not in revision ');
    expect(await words(2)).toContain('There is no revision 77 of it');
    await rows(page).nth(2).locator('.findings button').click();
    expect(await rows(page).nth(2).locator('.findings').isVisible()).toBe(false);
    const text = (await saved(page, 'Text')).content.toString('utf8');
    expect(text.match(/^\d\./gm)).toEqual(['2.', '3.']);
    await said(page, 'Left out, because nothing is known that could be cited: item 1.');
    await page.context().close();
  });
});

describe('where the browser keeps nothing', () => {
  /** As browsers do that block storage: to ask for it is an error. */
  async function blocked(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    return page;
  }

  it('a record can be handed over to the dossier, whose address holds the list', async () => {
    const page = await blocked(statement.slice(1));
    await press(page, 'Add to dossier');
    await page.locator('.add-record a').click();
    await page.waitForURL(/dossier\/#/);
    await rows(page).first().locator('.citation').waitFor();
    expect(await page.locator('.keeping').innerText()).toContain('This browser keeps nothing for this site');
    expect(await order(page)).toEqual([statement]);
    await rows(page).first().getByLabel('Note').fill('Still here');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await order(page)).toEqual([statement]);
    expect(await rows(page).first().getByLabel('Note').inputValue()).toBe('Still here');
    // Another list does not take its place without asking.
    const own = page.url();
    await page.evaluate((path) => (location.hash = `add${path}1p`), letter);
    await page.locator('.shared').getByText('Your own dossier, 1 item, is as it was.').waitFor();
    expect(await order(page)).toEqual([letter]);
    await press(page, 'Show mine');
    expect(await order(page)).toEqual([statement]);
    expect(page.url()).toBe(own);
    await page.context().close();
  });
});

it('what was kept and cannot be read is shown and set aside, not overwritten', async () => {
  const page = await open();
  await page.evaluate(() => localStorage.setItem('dossier', '{"version":9,"things":["mine"]}'));
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.locator('.keeping').innerText()).toContain('{"version":9,"things":["mine"]}');
  expect(await page.evaluate(() => localStorage.getItem('dossier-set-aside'))).toContain('mine');
  await page.context().close();
});

it('without a network, what was read while collecting is still shown', async () => {
  const page = await open('search/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.goto(site.url + statement.slice(1), { waitUntil: 'networkidle' });
  await press(page, 'Add to dossier');
  await page.goto(`${site.url}dossier/`, { waitUntil: 'networkidle' });
  await rows(page).first().locator('.citation').waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await rows(page)
    .first()
    .locator('.citation')
    .filter({ hasText: permanent(statement) })
    .waitFor();
  await page.context().close();
});

it('without JavaScript, the page explains what it needs, and no control is shown', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.url}dossier/`);
  expect(await page.locator('.without-script').innerText()).toContain('needs JavaScript');
  expect(await page.getByRole('button').count()).toBe(0);
  await page.goto(site.url + statement.slice(1));
  expect(await page.getByText('Add to dossier').isVisible()).toBe(false);
  await page.context().close();
});

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const)('%s, %i px', (colorScheme, width) => {
  it('the list, a shared one and their messages have no accessibility violation, and nothing scrolls sideways', async () => {
    const wrong = { path: '/statements/no-such-record/', paragraphs: [1], revision: 1 };
    const page = await open('dossier/', [...three, wrong], {
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    await rows(page).last().locator('.finding').waitFor();
    await rows(page).nth(1).getByText('Remove').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const address = await sharedAddress(page);
    await page.goto(`${site.url}robots.txt`);
    await page.goto(address.slice(0, -6), { waitUntil: 'networkidle' });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const small = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter((button) => button.getBoundingClientRect().height < 24 && button.checkVisibility())
          .map(({ textContent }) => textContent),
      );
    expect(small).toEqual([]);
    await page.context().close();
  });
});
