import { createHash } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaticServer } from '../../scripts/server.ts';
import { violations } from '../support/accessibility.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';

let browser: OpenBrowser;
let site: StaticServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), servedSite()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const statement = 'statements/2024-08-08-iran-vote-article-6/';
const letter = 'letters/2025-10-joint-statement-signing/';
const redLine = 'red-lines/human-rights-clause/';
const address = (path: string) => `https://cybercrime-convention-record.org/${path}`;

/** A page on a day that does not change, whose clipboard the test may read. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await browser.newPage({ permissions, reducedMotion: 'reduce', ...options });
  if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(2026, 8, 1, 10));
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  return page;
}

const toolbar = (page: Page) => page.getByRole('toolbar');
const status = (page: Page) => page.locator('cite-passage [role="status"]');

/** What a button of the toolbar copies. */
async function copied(page: Page, button: string): Promise<string> {
  await toolbar(page).getByRole('button', { name: button }).click();
  await status(page).filter({ hasText: 'Copied' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects from the first of some words to the last of others, as a reader's mouse or finger would. */
const select = (page: Page, from: string, first: string, to: string, last: string) =>
  page.evaluate(
    ([fromAnchor, firstWords, toAnchor, lastWords]) => {
      const place = (anchor: string, words: string): [Text, number] => {
        const walker = document.createTreeWalker(document.getElementById(anchor)!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          if (text.data.includes(words)) return [text, text.data.indexOf(words)];
        }
        throw new Error(`${anchor} does not say ${words}`);
      };
      const [start, startAt] = place(fromAnchor, firstWords);
      const [end, endAt] = place(toAnchor, lastWords);
      document.getElementById(fromAnchor)!.scrollIntoView({ block: 'center' });
      getSelection()!.setBaseAndExtent(start, startAt, end, endAt + lastWords.length);
    },
    [from, first, to, last] as const,
  );

describe('the citations of a record', () => {
  it('carry the day on which they are read, in the manner of their style', async () => {
    const page = await open(statement);
    expect(await page.locator('#cite-first').innerText()).toContain(
      `2026, accessed September 1, 2026, ${address(statement)}.`,
    );
    await page.getByText('Other styles').first().click();
    // What has a date needs no day of access in APA.
    expect(await page.locator('#cite-apa').innerText()).not.toContain('September 1');
    await page.getByRole('button', { name: 'Copy MLA', exact: true }).click();
    await page.getByRole('button', { name: 'Copied MLA', exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `${address(statement)}. Accessed 1 Sept. 2026.`,
    );
    await page.context().close();
  });

  it('leave the day out when the reader says so, on the next page too; nothing is stored before', async () => {
    const page = await open(statement);
    const box = page.getByRole('checkbox', { name: 'With today as the day of access' });
    expect(await box.isChecked()).toBe(true);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await box.uncheck();
    expect(await page.locator('#cite-first').innerText()).toContain(`2026, ${address(statement)}.`);
    await page.goto(site.url + letter);
    expect(await box.isChecked()).toBe(false);
    expect(await page.locator('#cite-first').innerText()).not.toContain('accessed');
    await page.context().close();
  });

  it('name the state of the record, and its fingerprint is that of the file', async () => {
    const page = await open(statement);
    const cite = page.locator('.cite').first();
    if ((await page.locator('#cite-sha256').count()) === 0) {
      expect(await cite.innerText()).toContain('This state is not published yet.');
    } else {
      const file = page.locator('.cite a[href$=".json"]').first();
      const response = await fetch(new URL((await file.getAttribute('href')) ?? '', site.url));
      const sha256 = createHash('sha256')
        .update(Buffer.from(await response.arrayBuffer()))
        .digest('hex');
      expect(await page.locator('#cite-sha256').innerText()).toBe(sha256);
      await page.getByRole('button', { name: 'Copy fingerprint' }).click();
      await page.getByRole('button', { name: 'Copied fingerprint' }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(sha256);
    }
    await page.context().close();
  });

  it('are copied where the browser has no clipboard interface', async () => {
    const page = await browser.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    const reader = await page.context().newPage();
    await reader.goto(site.url);
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    });
    await page.goto(site.url + statement);
    await page.bringToFront();
    await page.getByRole('button', { name: 'Copy permanent address' }).click();
    await page.getByRole('button', { name: 'Copied permanent address' }).waitFor();
    await reader.bringToFront();
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe(address(statement));
    await page.context().close();
  });
});

describe('an address of a file that cited a revision', () => {
  it.each(['cite.bib', 'cite.ris', 'cite.csl.json', 'citations.json'])('leads to the revision: %s', async (file) => {
    const page = await open(`${statement}r/1/${file}`);
    const link = page.getByText('The citations of a revision are on').getByRole('link', { name: 'its page' });
    expect(await link.getAttribute('href')).toBe(`/${statement}r/1/`);
    await page.context().close();
  });

  it('is not taken for one where none ever was', async () => {
    const page = await open(`${statement}cite.pdf`);
    expect(await page.getByText('The citations of a revision are on').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('a source', () => {
  it('has a citation of its own, with the day and a name that tells it from the others', async () => {
    const page = await open(letter);
    const summaries = await page.locator('.sources summary').allTextContents();
    expect(new Set(summaries).size).toBe(summaries.length);
    await page.locator('.sources summary').nth(3).click();
    await page.getByRole('button', { name: 'Copy citation of source 4' }).click();
    await page.getByRole('button', { name: 'Copied citation of source 4' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(
      /^The Machine Herald, “UN Cybercrime Convention Stalls .*”, 21 May 2026, https:.*, accessed 1 September 2026\.$/,
    );
    await page.context().close();
  });
});

describe('selected words', () => {
  it('are quoted with the citation of their paragraph', async () => {
    const page = await open(statement);
    const box = (await page.locator('#p2').boundingBox())!;
    await page.mouse.move(box.x + 34, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 14, { steps: 5 });
    expect(await toolbar(page).count()).toBe(0);
    await page.mouse.up();
    await toolbar(page).waitFor();
    expect(await toolbar(page).getAttribute('aria-label')).toBe('Cite paragraph 2');
    const words = await page.evaluate(() => getSelection()!.toString());
    const text = await copied(page, 'Copy quotation with citation');
    expect(text).toMatch(/^“.+” Cybercrime Convention Record, “Vote of 8 August 2024 .*” \(explanation /);
    expect(text).toContain(words.trim());
    expect(text).toMatch(/, rev\. \d+, para\. 2, \w+ \d+, 2026, accessed September 1, 2026, /);
    expect(text).toContain(`${address(statement)}#p2.`);
    expect(await copied(page, 'Copy citation')).toBe(text.replace(/^“[^”]+” /, ''));
    await page.context().close();
  });

  it('have a link that browsers follow to the words themselves', async () => {
    const page = await open(statement);
    await select(page, 'p2', 'request failed', 'p2', 'voted against it');
    await toolbar(page).waitFor();
    expect(await copied(page, 'Copy link')).toBe(
      `${address(statement)}#p2:~:text=request%20failed%3A%20102%20States%20voted%20against%20it`,
    );
    await select(page, 'p1', 'Article 6', 'p1', 'was approved');
    await page.getByRole('toolbar', { name: 'Cite paragraph 1' }).waitFor();
    const link = await copied(page, 'Copy link');
    expect(link).toMatch(/#p1:~:text=[^,&-]+,[^,&-]+$/);
    await page.keyboard.press('Escape');
    await select(page, 'p2', 'The request', 'p2', 'abstained.');
    await page.getByRole('toolbar', { name: 'Cite paragraph 2' }).waitFor();
    expect(await copied(page, 'Copy link')).toBe(`${address(statement)}#p2`);
    await page.context().close();
  });

  it('may reach over two paragraphs, and leave the pilcrows out', async () => {
    const page = await open(statement);
    await select(page, 'p1', 'before the convention', 'p2', 'The request failed');
    await page.getByRole('toolbar', { name: 'Cite paragraphs 1–2' }).waitFor();
    const text = await copied(page, 'Copy quotation with citation');
    expect(text).toMatch(/^“before the convention was approved\. The request failed” /);
    expect(text).toContain(', paras. 1–2, ');
    expect(text).toContain(`${address(statement)}#p1.`);
    expect(text).not.toContain('¶');
    expect(await copied(page, 'Copy link')).toMatch(/#p1:~:text=before,failed$/);
    await page.context().close();
  });

  it('may be demands of a letter', async () => {
    const page = await open(letter);
    await select(page, 'p1', 'Do not sign', 'p1', 'the Convention.');
    await page.getByRole('toolbar', { name: 'Cite paragraph 1' }).waitFor();
    const text = await copied(page, 'Copy quotation with citation');
    expect(text).toMatch(/^“Do not sign and do not ratify the Convention\.” Cybercrime Convention Record, /);
    expect(text).toContain(`${address(letter)}#p1.`);
    await page.context().close();
  });

  it('may be the verdict on a draft, without the marks of its source', async () => {
    const page = await open(redLine);
    await select(page, 'p2', 'Partly met', 'p2', 'made stronger.');
    await page.getByRole('toolbar', { name: 'Cite paragraph 2' }).waitFor();
    const text = await copied(page, 'Copy quotation with citation');
    expect(text).toMatch(
      /^“Partly met; Article 5 was there; .* made stronger\.” Cybercrime Convention Record, “An Express Human Rights Clause /,
    );
    await page.getByRole('button', { name: 'Cite paragraph 2' }).focus();
    await page.keyboard.press('Enter');
    expect(await copied(page, 'Copy quotation with citation')).not.toMatch(/¶|Source \d|Primary/);
    await page.context().close();
  });

  it('show nothing where they are no numbered passage', async () => {
    const page = await open(statement);
    await page.locator('h1').selectText();
    await page.waitForTimeout(400);
    expect(await toolbar(page).count()).toBe(0);
    await page.context().close();
  });

  it('keep the chosen style, and Escape puts the toolbar away', async () => {
    const page = await open(statement);
    await select(page, 'p2', 'request failed', 'p2', 'request failed');
    await toolbar(page).waitFor();
    await page.getByLabel('Citation style').selectOption('OSCOLA');
    const text = await copied(page, 'Copy quotation with citation');
    expect(text).toMatch(/^‘request failed’ Cybercrime Convention Record, ‘Vote of 8 August/);
    expect(text).toContain('accessed 1 September 2026.');
    await page.keyboard.press('Escape');
    await expect.poll(() => toolbar(page).count()).toBe(0);
    await page.goto(site.url + letter);
    await select(page, 'p1', 'Do not sign', 'p1', 'Do not sign');
    await toolbar(page).waitFor();
    expect(await page.getByLabel('Citation style').inputValue()).toBe('cite-oscola');
    await page.mouse.click(5, 5);
    await toolbar(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });
});

describe('a paragraph', () => {
  it('can be cited with the keyboard alone', async () => {
    const page = await open(statement);
    await page.locator('#p2 .pilcrow').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#p2');
    await page.locator('#p1 .pilcrow').focus();
    await page.keyboard.press('Tab');
    const button = page.getByRole('button', { name: 'Cite paragraph 1' });
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    expect(await focused()).toBe('Cite paragraph 1');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await focused()).toBe('Citation style');
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Add to my list');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Copy quotation with citation');
    await page.keyboard.press('Enter');
    await status(page).filter({ hasText: 'Copied' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^“Article 6, paragraph 2, says .* was approved\.” Cybercrime Convention Record, /);
    expect(text).toContain(', para. 1, ');
    await page.keyboard.press('Escape');
    expect(await toolbar(page).count()).toBe(0);
    expect(await focused()).toBe('Cite paragraph 1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await toolbar(page).count()).toBe(0);
    expect(await focused()).toBe('Cite paragraph 1');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Paragraph 2');
    await page.context().close();
  });

  it('lets the keyboard go from selected words into the toolbar', async () => {
    const page = await open(statement);
    await select(page, 'p2', 'request failed', 'p2', 'request failed');
    await toolbar(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Citation style').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('#p2 .pilcrow').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('shows its button to the mouse, and the button moves no words', async () => {
    const page = await open(statement, { viewport: { width: 1280, height: 900 } });
    const button = page.getByRole('button', { name: 'Cite paragraph 3' });
    expect((await button.boundingBox())!.width).toBe(1);
    const before = await page.locator('#p3').boundingBox();
    await page.locator('#p3').hover();
    const box = (await button.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(24);
    expect(box.width).toBeGreaterThanOrEqual(24);
    expect(box.x + box.width).toBeLessThan(before!.x);
    expect(await page.locator('#p3').boundingBox()).toEqual(before);
    await button.click();
    await page.getByRole('toolbar', { name: 'Cite paragraph 3' }).waitFor();
    await page.context().close();
  });
});

describe('a touch screen of 360 px', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  it('has the toolbar below the selection, within the screen', async () => {
    const page = await open(letter, phone);
    await page.locator('h1').tap();
    await select(page, 'p4', 'the ceremony', 'p4', 'States not to');
    await toolbar(page).waitFor();
    const { selected, shown } = await page.evaluate(() => ({
      selected: getSelection()!.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect,
      shown: document.querySelector('cite-passage')!.getBoundingClientRect().toJSON() as DOMRect,
    }));
    expect(shown.top).toBeGreaterThan(selected.bottom);
    expect(shown.left).toBeGreaterThanOrEqual(0);
    expect(shown.right).toBeLessThanOrEqual(360);
    expect(shown.bottom).toBeLessThanOrEqual(740);
    await toolbar(page).getByRole('button', { name: 'Copy quotation with citation' }).tap();
    await status(page).filter({ hasText: 'Copied' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^“the ceremony in Hanoi nineteen organizations urged States not to” /);
    await page.locator('h1').tap();
    await toolbar(page).waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('shows the button of the paragraph whose pilcrow was touched', async () => {
    const page = await open(letter, phone);
    await page.locator('#p4 .pilcrow').tap();
    const button = page.getByRole('button', { name: 'Cite paragraph 4' });
    await button.tap();
    const shown = (await page.locator('cite-passage').boundingBox())!;
    expect(shown.x).toBeGreaterThanOrEqual(0);
    expect(shown.x + shown.width).toBeLessThanOrEqual(360);
    expect(await copied(page, 'Copy link')).toBe(`${address(letter)}#p4`);
    await page.context().close();
  });
});

describe('the toolbar', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('has no accessibility violation (%s, %i px)', async (colorScheme, width) => {
    const page = await open(redLine, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    await page.locator('#p2 .pilcrow').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .getByText('Other styles')
      .first()
      .evaluate((summary) => summary.parentElement!.setAttribute('open', ''));
    for (const button of ['Copy quotation with citation', 'Copy citation', 'Copy link'])
      expect((await toolbar(page).getByRole('button', { name: button }).boundingBox())!.height).toBeGreaterThanOrEqual(
        24,
      );
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

describe('a printed record', () => {
  it('says at its foot where it is, which state it is and when it was printed', async () => {
    const page = await open(statement);
    const foot = page.locator('.printed');
    await page.pdf();
    await page.emulateMedia({ media: 'print' });
    const text = await foot.innerText();
    expect(text).toContain(address(statement));
    expect(text).toMatch(/revision \d+( of \d+ \w+ \d{4} · SHA-256 of r\/\d+\.json: [0-9a-f]{64}|, not published yet)/);
    expect(text).toContain('printed on 1 September 2026');
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  it('a record shows its citations and the sentence on the day of access, and no button', async () => {
    const page = await open(statement, { javaScriptEnabled: false });
    expect(await page.locator('#cite-first').innerText()).toContain(`2026, ${address(statement)}.`);
    expect(await page.locator('#cite-original').isVisible()).toBe(true);
    expect(await page.locator('#cite-day').innerText()).toBe(
      'Add the day on which you read it where your style asks for one.',
    );
    await page.locator('.sources summary').first().click();
    expect(await page.locator('#source-1-citation').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
    await page.context().close();
  });
});
