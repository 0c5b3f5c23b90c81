import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/base/site.ts';
import type { ListItem } from '../../src/client/my-list.ts';
import { encode } from '../../src/features/my-list/shared-address.ts';
import { reload, visit } from '../support/browser.ts';
import { violations } from '../support/accessibility.ts';
import { useSite } from '../support/site.ts';

const served = useSite();

const [statement, letter, redLine] = [
  '/statements/2024-02-05-arcadia-evidence/',
  '/letters/2023-10-scope-letter/',
  '/red-lines/gender/',
];
/** Permanent address of a record, or of a place in it. */
const permanent = (path: string): string => site.url + path.slice(1);

const three: ListItem[] = [
  { path: statement, paragraphs: [3], revision: 5, note: 'Compare.' },
  { path: letter, paragraphs: [], revision: 4 },
  { path: redLine, paragraphs: [1], revision: 1 },
];
const kept = { version: 1, title: 'For the hearing', items: three };

/** A page of a fresh browser that keeps something for the site. */
async function open(
  path = 'my-list/',
  storage: Record<string, string> = {},
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await served.newPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  await page.clock.setFixedTime(new Date(2026, 8, 1, 10));
  await page.goto(`${served.url}robots.txt`);
  await page.evaluate((texts) => Object.assign(localStorage, texts), storage);
  await visit(page, served.url + path);
  return page;
}
const withList = (items = three, options?: BrowserContextOptions): Promise<Page> =>
  open('my-list/', { 'my-list': JSON.stringify({ ...kept, items }) }, options);

const rows = (page: Page) => page.locator('.list-item');
const headings = (page: Page) => rows(page).locator('h3').allInnerTexts();
const stored = (page: Page): Promise<{ items: ListItem[] }> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('my-list') ?? '{"items":[]}') as { items: ListItem[] });
const said = (page: Page, text: string | RegExp) => page.locator('.said', { hasText: text }).waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const sharedAddress = (page: Page) => page.locator('#share-address').innerText();

/** What a button saves. */
async function saved(page: Page, name: string): Promise<{ name: string; content: Buffer; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const download = await waiting;
  const content = readFileSync(await download.path());
  return { name: download.suggestedFilename(), content, text: content.toString('utf8') };
}

describe('adding', () => {
  it('from the page of a record: once, with its revision; the button and the navigation say so', async () => {
    const page = await open(statement.slice(1));
    const count = page.locator('.masthead .list-count').first();
    expect(await count.innerText()).toBe('');
    await press(page, /^Add to my list/);
    await page.locator('.add-record [role="status"]', { hasText: 'Added.' }).waitFor();
    expect((await count.innerText()).trim()).toBe('(1)');
    await press(page, /^In my list/);
    await page.locator('.add-record [role="status"]', { hasText: 'already' }).waitFor();
    expect((await stored(page)).items).toEqual([{ path: statement, paragraphs: [], revision: 5 }]);
    await page.getByRole('link', { name: 'Open my list' }).click();
    await rows(page)
      .locator('.citation', { hasText: permanent(statement) })
      .waitFor();
    await page.goBack();
    await page.getByRole('button', { name: /^In my list/ }).waitFor();
  });

  it('of a paragraph, from the panel below it, by keyboard', async () => {
    const page = await open(statement.slice(1));
    const opener = page.getByRole('button', { name: 'Cite paragraph' }).first();
    const paragraph = Number((await opener.innerText()).split('¶')[1]);
    await opener.press('Enter');
    await page.getByRole('group').getByRole('button', { name: 'Add to my list' }).press('Enter');
    await page.getByRole('group').getByRole('status').filter({ hasText: 'Added.' }).waitFor();
    expect((await stored(page)).items).toEqual([{ path: statement, paragraphs: [paragraph], revision: 5 }]);
    await page.getByRole('group').getByRole('link', { name: 'Open my list' }).press('Enter');
    await page.waitForURL(`${served.url}my-list/`);
  });

  it('from a table and from the search: the revision is found when the list is opened', async () => {
    const page = await open('red-lines/');
    await page.locator(`[data-my-list="${redLine}"]`).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-my-list="${redLine}"]`).getByText('Added.').waitFor();
    await page.goto(`${served.url}search/?q=workshop`);
    await page.locator('#results .add-to-list button').first().click();
    await page.locator('#results').getByText('Added.').waitFor();
    await page.goto(`${served.url}my-list/`);
    await rows(page).nth(1).locator('.citation:not(:empty)').waitFor();
    await expect
      .poll(async () => (await stored(page)).items)
      .toMatchObject([{ revision: 1 }, { path: statement, revision: 5 }]);
  });

  it('is seen on the page of the list when the reader comes back to it', async () => {
    const page = await withList(three.slice(0, 1));
    await rows(page).locator('h3 a').click();
    await press(page, /^Add to my list/);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(2);
  });
});

describe('the list', () => {
  it('is put in order by keyboard: the focus stays on the button, and the new place is said', async () => {
    const page = await withList();
    const before = await headings(page);
    await rows(page).first().getByText('Move down').focus();
    await page.keyboard.press('Enter');
    await said(page, 'Moved to place 2 of 3');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move down');
    await page.keyboard.press('Enter');
    await said(page, 'Moved to place 3 of 3');
    await page.keyboard.press('Enter');
    await said(page, 'It is already the last.');
    const after = [before[1], before[2], before[0]];
    expect(await headings(page)).toEqual(after);
    await rows(page).last().getByText('Move up').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move up');
    await reload(page);
    expect(await headings(page)).toEqual([before[1], before[0], before[2]]);
  });

  it('keeps notes and title', async () => {
    const page = await withList();
    await rows(page).nth(1).getByLabel('Note').fill('Signed by whom?');
    await page.getByLabel('Title').fill('For Doha');
    await reload(page);
    expect(await rows(page).nth(1).getByLabel('Note').inputValue()).toBe('Signed by whom?');
    expect(await page.locator('.list-title').innerText()).toContain('For Doha');
  });

  it('gives back what was removed, to its place, with its note', async () => {
    const page = await withList();
    const before = await headings(page);
    await rows(page).first().getByText('Remove').click();
    await said(page, 'Removed: ');
    expect(await headings(page)).toEqual(before.slice(1));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await rows(page).first().getByLabel('Note').fill('Written meanwhile');
    await press(page, 'Undo');
    await said(page, 'Put back: ');
    await expect.poll(() => headings(page)).toEqual(before);
    expect(await rows(page).first().getByLabel('Note').inputValue()).toBe('Compare.');
    expect(await rows(page).nth(1).getByLabel('Note').inputValue()).toBe('Written meanwhile');
  });

  it('is the same in two tabs', async () => {
    const page = await withList();
    const other = await page.context().newPage();
    await visit(other, `${served.url}my-list/`);
    await rows(other).first().getByLabel('Note').fill('From the other tab');
    await rows(other).last().getByText('Remove').click();
    await expect.poll(() => rows(page).count()).toBe(2);
    expect(await rows(page).first().getByLabel('Note').inputValue()).toBe('From the other tab');
    await rows(page).nth(1).getByLabel('Note').fill('And back');
    await expect.poll(() => rows(other).nth(1).getByLabel('Note').inputValue()).toBe('And back');
  });

  it('tells the host nothing of it, and asks nothing of other sites', async () => {
    const page = await withList();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await reload(page);
    await rows(page).first().getByLabel('Note').fill('A secret');
    await rows(page).first().getByText('Move down').click();
    expect(asked).not.toEqual([]);
    for (const request of asked) expect(request).toMatch(new RegExp(`^GET ${served.url}[^?#]*\\s$`));
  });
});

describe('what each item says of its state', () => {
  const item = async (one: ListItem) => {
    const page = await withList([one]);
    await rows(page).locator('.citation:not(:empty), .remark').first().waitFor();
    return { page, remarks: rows(page).locator('.remark'), citation: rows(page).locator('.citation') };
  };

  it('that it has changed: the revision that was read is cited, and can be brought up to date', async () => {
    const { page, remarks, citation } = await item({ path: statement, paragraphs: [2], revision: 1 });
    expect(await rows(page).locator('blockquote').innerText()).toContain('because courts need certainty');
    expect(await remarks.innerText()).toMatch(
      /changed since revision 1, which is cited here: revision 5 of 6 November 2026 \(It spoke for longer\) says something else there\./,
    );
    await citation.filter({ hasText: /rev\. 1, para\. 2.*arcadia-evidence\/r\/1\/#p2/s }).waitFor();
    await press(page, /^Cite revision 5/);
    await citation.filter({ hasText: /rev\. 5, para\. 2.*arcadia-evidence\/#p2/s }).waitFor();
    expect(await remarks.count()).toBe(0);
    expect((await stored(page)).items).toMatchObject([{ revision: 5 }]);
  });

  it('that it was renamed', async () => {
    const { page, remarks } = await item({ path: '/statements/2024-02-05-arcadia/', paragraphs: [], revision: 5 });
    expect(await remarks.innerText()).toContain(`It was at /statements/2024-02-05-arcadia/ and is now at ${statement}`);
    expect(await rows(page).locator('h3 a').getAttribute('href')).toBe(statement);
  });

  it('that it was withdrawn; what it said can still be cited', async () => {
    const { page, remarks, citation } = await item({
      path: '/letters/2024-02-unsigned-letter/',
      paragraphs: [1],
      revision: 1,
    });
    expect(await remarks.innerText()).toContain('withdrawn on 7 November 2026: It was signed by nobody.');
    await citation.filter({ hasText: '/letters/2024-02-unsigned-letter/r/1/#p1' }).waitFor();
    expect(await rows(page).locator('blockquote').innerText()).toContain('Listen.');
  });

  it('that there is no such record', async () => {
    const { remarks } = await item({ path: '/statements/never/', paragraphs: [], revision: 1 });
    expect(await remarks.innerText()).toContain('There is no record at /statements/never/');
  });
});

describe('taken away', () => {
  it('as footnotes in the style that is chosen here or on the page of a record', async () => {
    const page = await withList();
    await page.getByLabel('Citation style').selectOption({ label: 'OSCOLA' });
    await page.getByLabel('Add today as the date of access').uncheck();
    const { name, text } = await saved(page, 'Text');
    expect(name).toBe('for-the-hearing.txt');
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^1\. Cybercrime Convention Record, ‘Arcadia.*rev\. 5, para\. 3.*<https:.*arcadia-evidence\/#p3>/,
    );
    expect(text).not.toContain('accessed');
    await press(page, 'Copy footnotes');
    await said(page, 'Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.goto(served.url + letter.slice(1));
    // Its paragraph 1 was taken out: the first that can be cited is number 2.
    await page.getByRole('button', { name: 'Cite paragraph' }).first().press('Enter');
    const chosen = page.getByRole('group').getByLabel('Citation style');
    expect(await chosen.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)).toBe('OSCOLA');
  });

  it('in every style of the site, with paragraph and day', async () => {
    const page = await withList(three.slice(0, 1));
    const citation = rows(page).locator('.citation');
    const styles = await page.getByLabel('Citation style').locator('option').allInnerTexts();
    expect(styles).toHaveLength(9);
    const seen = new Set<string>();
    for (const label of styles) {
      await page.getByLabel('Citation style').selectOption({ label });
      await expect.poll(async () => seen.has(await citation.innerText())).toBe(false);
      const text = await citation.innerText();
      expect(text, label).toContain(permanent(`${statement}#p3`));
      expect(text, label).toContain('para. 3');
      // Of what has a date, these two do not say when it was read.
      if (label !== 'APA' && label !== 'Bluebook')
        expect(text, label).toMatch(/2026-09-01|1 Sept(ember|\.)? 2026|Sept(ember|\.)? 1, 2026/);
      seen.add(text);
    }
  });

  it('as BibTeX and RIS that other programs read', async () => {
    const page = await withList();
    const bib = await saved(page, 'BibTeX');
    const { entries, errors } = new BibLatexParser(bib.text).parse();
    expect(errors).toEqual([]);
    expect(Object.values(entries).map((entry) => (entry as { entry_key: string }).entry_key)).toEqual([
      'statements-2024-02-05-arcadia-evidence-p3',
      'letters-2023-10-scope-letter',
      'red-lines-gender-p1',
    ]);
    expect(bib.text).toMatch(
      /note = \{.*, rev\. 5, para\. 3\},\n {2}annotation = \{Para\. 3\. Revision 5 of .*\n\nCompare\.\}/,
    );
    const ris = new Cite((await saved(page, 'RIS')).text).data as { URL: string }[];
    expect(ris.map(({ URL }) => URL)).toEqual([
      permanent(`${statement}#p3`),
      permanent(letter),
      permanent(`${redLine}#p1`),
    ]);
  });

  it('as Markdown, and as a Word file whose code is fetched only then', async () => {
    const page = await withList();
    const markdown = await saved(page, 'Markdown');
    expect(markdown.name).toBe('for-the-hearing.md');
    expect(markdown.text).toMatch(/^# For the hearing\n/);
    expect(markdown.text.match(/^\[\^\d\]: /gm)).toHaveLength(3);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    const { name, content } = await saved(page, 'Word');
    expect(name).toBe('for-the-hearing.docx');
    expect(scripts.filter((url) => /\/word\.[^/]+\.js$/.test(url))).toHaveLength(1);
    const part = (path: string) => strFromU8(unzipSync(content)[path] ?? new Uint8Array());
    expect(part('word/footnotes.xml')).toContain(permanent(`${statement}#p3`));
    expect(part('word/document.xml').match(/<w:footnoteReference /g)).toHaveLength(3);
    expect(part('word/document.xml')).toContain('Note: Compare.');
  });

  it('on paper: addresses, revisions, fingerprints and notes, and no controls', async () => {
    const page = await withList();
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    const text = await page.locator('main').innerText();
    for (const words of ['For the hearing', 'printed on 1 September 2026', permanent(letter), 'Compare.'])
      expect(text).toContain(words);
    expect(text.match(/Revision \d of \d+ \w+ \d{4}\s+https:\S+ · SHA-256 [0-9a-f]{64}/g)).toHaveLength(3);
  });

  it('leaves out what is no record, and says so', async () => {
    const page = await withList([{ path: '/statements/never/', paragraphs: [] }, ...three]);
    expect((await saved(page, 'Text')).text.match(/^\d\./gm)).toEqual(['2.', '3.', '4.']);
    await said(page, 'There is no citation for: 1.');
  });
});

describe('shared by an address', () => {
  it('is the same list in another browser, whose own list stays as it is until its reader adds it', async () => {
    const sender = await withList();
    const [address, before] = [await sharedAddress(sender), await headings(sender)];
    const page = await withList([{ path: '/sessions/first-session/', paragraphs: [], revision: 1 }]);
    const own = await headings(page);
    await visit(page, address);
    await reload(page);
    expect(await page.locator('.shared').innerText()).toContain(
      'A shared list of 3 items. Your own list, 1 item, is unchanged.',
    );
    expect(await headings(page)).toEqual(before);
    expect(await rows(page).getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Skip to content' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(address);
    await press(page, 'Show my list');
    await expect.poll(() => headings(page)).toEqual(own);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(3);
    await press(page, 'Add all to my list');
    await said(page, '3 items added.');
    expect(page.url()).toBe(`${served.url}my-list/`);
    await expect.poll(() => headings(page)).toEqual([...own, ...before]);
    expect((await stored(page)).items[1]?.note).toBe('Compare.');
  });

  it('of the time when the page was called the dossier opens, and drops nothing in silence', async () => {
    const items = 's2024-02-05-arcadia~2p5~Q29tcGFyZS4~abc/l2024-02-unsigned-letter~1~~abc/lnever~1~~abc/x?~abc';
    const page = await open(`dossier/#1~4~Rm9yIERvaGE~abc/${items}`);
    await page.waitForURL(/my-list\/#1~4/);
    expect(await page.locator('.list-title').innerText()).toContain('For Doha');
    expect(await page.locator('.problems').innerText()).toBe('Item 4 cannot be read: x?~abc');
    await rows(page).nth(2).locator('.remark').waitFor();
    const remarks = await rows(page).evaluateAll((list) =>
      list.map((row) => [...row.querySelectorAll('.remark')].map(({ textContent }) => textContent)),
    );
    expect(remarks).toMatchObject([
      [expect.stringContaining('It was renamed'), expect.stringContaining('does not have it any more')],
      [expect.stringContaining('It was withdrawn')],
      [expect.stringContaining('There is no record at /letters/never/')],
    ]);
  });

  it('can leave the notes out', async () => {
    const page = await withList();
    const length = (await sharedAddress(page)).length;
    await page.getByLabel('With the notes').uncheck();
    expect(await sharedAddress(page)).toHaveLength(length - 'Q29tcGFyZS4'.length);
  });
});

describe('what the browser keeps', () => {
  it('of the time when the page was called the dossier is carried over', async () => {
    const page = await open('my-list/', { dossier: JSON.stringify(kept) });
    expect((await page.locator('.masthead .list-count').first().innerText()).trim()).toBe('(3)');
    await rows(page).first().getByLabel('Note').fill('Changed');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['my-list']);
    expect((await stored(page)).items).toMatchObject([{ ...three[0], note: 'Changed' }, three[1], three[2]]);
  });

  it('and cannot be read is shown, and goes only when its reader says so', async () => {
    const page = await open('my-list/', { 'my-list': '{"things":["mine"]}' });
    expect(await page.locator('.fault').innerText()).toContain('{"things":["mine"]}');
    await press(page, 'Delete it and start a new list');
    expect(await page.locator('.fault').isVisible()).toBe(false);
  });

  it('is nothing where storage is blocked: a record is not added in silence, a shared list is read, and both say so', async () => {
    const page = await served.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Blocked', 'SecurityError');
        },
      });
    });
    await page.goto(served.url + statement.slice(1));
    await press(page, /^Add to my list/);
    await page.locator('.add-record', { hasText: 'Not added. This browser stores nothing for this site' }).waitFor();
    await page.goto(`${served.url}my-list/#${encode(kept)}`);
    await press(page, 'Add all to my list');
    await said(page, '3 items added.');
    expect(await page.locator('.fault').innerText()).toContain('What you do here is lost when you leave this page');
    await rows(page).first().getByLabel('Note').fill('Still here');
    expect(await page.locator('#share-address').innerText()).toContain('U3RpbGwgaGVyZQ');
  });

  it('has no room: says so, and the page holds what was written', async () => {
    const page = await withList();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full', 'QuotaExceededError');
      };
    });
    await rows(page).first().getByLabel('Note').fill('Too long');
    expect(await page.locator('.fault').innerText()).toContain('no room left');
    await rows(page).last().getByText('Remove').click();
    expect(await rows(page).first().getByLabel('Note').inputValue()).toBe('Too long');
    expect(await rows(page).count()).toBe(2);
  });
});

it('without a network, what was read before is still shown', async () => {
  const page = await withList();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await reload(page);
  await page.context().setOffline(true);
  await page.reload();
  await rows(page)
    .first()
    .locator('.citation', { hasText: permanent(statement) })
    .waitFor();
});

it('without JavaScript, the page explains what it needs, and no control is shown', async () => {
  const page = await served.newPage({ javaScriptEnabled: false });
  await page.goto(`${served.url}my-list/`);
  expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  await page.goto(served.url + statement.slice(1));
  expect(await page.getByText('Add to my list').count()).toBe(0);
});

describe.each([
  ['light', 1280],
  ['dark', 360],
] as const)('%s, %i px', (colorScheme, width) => {
  it('the list and a shared one have no accessibility violation, nothing scrolls sideways, and buttons can be hit', async () => {
    const wrong = { path: '/statements/no-such-record/', paragraphs: [1] };
    const page = await withList([{ ...three[0]!, revision: 1 }, ...three, wrong], {
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    await rows(page).last().locator('.remark').waitFor();
    await rows(page).nth(1).getByText('Remove').click();
    const address = await sharedAddress(page);
    for (const target of [undefined, address.slice(0, -6)]) {
      if (target !== undefined) {
        await page.goto(`${served.url}robots.txt`);
        await visit(page, target);
      }
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const small = await page
        .getByRole('button')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent),
        );
      expect(small).toEqual([]);
    }
  });
});
