import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/browser.ts';
import { violations } from '../support/accessibility.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

const statement = 'statements/2024-02-02-three-states/';
const letter = 'letters/2023-10-scope-letter/';
const redLine = 'red-lines/broad-safeguards/';

/** A page on a day that does not change, whose clipboard the test may read. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.newPage({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  if (options.javaScriptEnabled !== false) await page.clock.setFixedTime(new Date(2026, 11, 1, 10));
  await visit(page, site.url + path);
  return page;
}

const opener = (page: Page, number: number) =>
  page.getByRole('button', { name: `Cite paragraph ${String(number)}`, exact: true });
const panel = (page: Page) => page.getByRole('group', { name: /^Cite paragraph/ });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** What a button of the panel copies. */
async function copied(page: Page, name: string): Promise<string> {
  await panel(page).getByRole('button', { name }).click();
  await panel(page).getByRole('status').filter({ hasText: 'Copied' }).waitFor();
  return clipboard(page);
}

/** Selects from the first of some words to the last of others, as a reader's mouse or finger would. */
const select = (page: Page, anchor: string, words: string) =>
  page.evaluate(
    ([id = '', wanted = '']) => {
      const walker = document.createTreeWalker(document.getElementById(id)!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        const at = text.data.indexOf(wanted);
        if (at >= 0) getSelection()!.setBaseAndExtent(text, at, text, at + wanted.length);
      }
    },
    [anchor, words],
  );

describe('the citations of a record', () => {
  it('are shown in one style; the one that was chosen last, on the next page too', async () => {
    const page = await open(statement);
    const shown = () => page.locator('cite-styles').first().locator('[data-style]:visible');
    expect(await shown().count()).toBe(1);
    expect(await shown().innerText()).toMatch(/^Cybercrime Convention Record, “Three States on the Vote”/);
    await page.getByLabel('Citation style').first().selectOption('apa');
    expect(await shown().innerText()).toMatch(/^Cybercrime Convention Record\. \(2026, November/);
    await page.goto(site.url + letter);
    expect(await page.getByLabel('Citation style').first().inputValue()).toBe('apa');
  });

  it('leave the day of access out when the reader says so, on the next page too', async () => {
    const page = await open(statement);
    const first = () => page.locator('#cite-united-nations').textContent();
    expect(await first()).toContain('(accessed on 1 December 2026)');
    await page.getByLabel('Add today as the date of access').uncheck();
    expect(await first()).not.toContain('accessed');
    await page.goto(site.url + letter);
    expect(await first()).not.toContain('accessed');
  });

  it('come with a short address, and the state folded behind "Verify"', async () => {
    const page = await open(statement);
    expect(await page.locator('#cite-short').innerText()).toMatch(/^CCR \d+, .*\/c\/\d+\/$/);
    expect(await page.locator('#cite-sha256').isVisible()).toBe(false);
    await page.getByText(/^Verify: revision/).click();
    expect(await page.locator('#cite-sha256').innerText()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stand beside those of the source or original', async () => {
    const page = await open('statements/2024-02-01-arcadia/');
    expect(await page.getByRole('heading', { name: 'Cite the original' }).isVisible()).toBe(true);
    await page.getByLabel('Citation style').first().selectOption('united-nations');
    expect(await page.locator('#original-1-united-nations').isVisible()).toBe(true);
    expect(await page.locator('#original-1-apa').isVisible()).toBe(false);
  });
});

describe('a paragraph', () => {
  it('shows its button without hovering, large enough for a finger, over no words', async () => {
    const page = await open(statement, { viewport: { width: 360, height: 740 }, hasTouch: true });
    const box = await opener(page, 2).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect(box?.width).toBeGreaterThanOrEqual(24);
    const covered = await opener(page, 2).evaluate((button) => {
      const range = document.createRange();
      range.selectNodeContents(button.parentElement!);
      range.setEndBefore(button);
      const own = button.getBoundingClientRect();
      return [...range.getClientRects()].some(
        (line) =>
          line.right > own.left + 1 &&
          line.left < own.right - 1 &&
          line.bottom > own.top + 8 &&
          line.top < own.bottom - 8,
      );
    });
    expect(covered).toBe(false);
  });

  it('is cited from the keyboard alone: Tab goes on, Escape closes and gives the focus back', async () => {
    const page = await open(statement);
    await opener(page, 2).press('Enter');
    await panel(page).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Citation style');
    await page.keyboard.press('Escape');
    expect(await panel(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Cite .*2$/);
  });

  it('has its citation in the chosen style, its quotation, its link and its files', async () => {
    const page = await open(statement, { bypassCSP: true });
    await opener(page, 2).click();
    expect(await violations(page)).toEqual([]);
    await panel(page).getByLabel('Citation style').selectOption('united-nations');
    const citation = await copied(page, 'Copy citation');
    expect(citation).toMatch(
      /rev\. \d+ \(.*\), para\. 2\. Available at .*three-states\/#p2 \(accessed on 1 December 2026\)\.$/,
    );
    expect(await copied(page, 'Copy quotation with citation')).toBe(
      `“The request failed: 10 States voted against it, 2 in favour, and 3 abstained. Costaguana reserved its position.” ${citation}`,
    );
    expect(await copied(page, 'Copy link')).toMatch(/three-states\/#p2$/);
    const waiting = page.waitForEvent('download');
    await panel(page).getByRole('button', { name: 'RIS' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('2024-02-02-three-states-p2.ris');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/three-states\/#p2/);
  });

  it('is quoted in part where words are selected', async () => {
    const page = await open(statement);
    await select(page, 'p2', '10 States voted against it');
    await opener(page, 2).click();
    expect(await copied(page, 'Copy quotation with citation')).toMatch(/^“10 States voted against it” Cybercrime/);
  });

  it.each([
    ['a demand of a letter', letter],
    ['the verdict on a draft', redLine],
  ])('may be %s', async (_, path) => {
    const page = await open(path);
    const first = page.getByRole('button', { name: /^Cite paragraph/ }).first();
    const number = (await first.innerText()).split('¶')[1] ?? '';
    await first.click();
    const citation = await copied(page, 'Copy citation');
    expect(citation).toContain(`para. ${number}`);
    const quotation = await copied(page, 'Copy quotation with citation');
    expect(quotation.length).toBeGreaterThan(citation.length + 10);
    expect(quotation).not.toMatch(/¶|Cite/);
  });
});

describe('a printed record', () => {
  it('says at its foot where it is, which state it is, its short address and when it was printed', async () => {
    const page = await open(statement);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const foot = await page.locator('.printed').innerText();
    expect(foot).toMatch(
      /three-states\/ · CCR \d+, .*\/c\/\d+\/ · revision \d+ of .* SHA-256 of r\/\d+\.json: [0-9a-f]{64}/,
    );
    expect(foot).toContain('1 December 2026');
    expect(await opener(page, 2).isVisible()).toBe(false);
  });
});

describe('a short address', () => {
  it('leads to the record, and to its paragraph', async () => {
    const page = await open(statement);
    const [, number = ''] = /CCR (\d+)/.exec(await page.locator('#cite-short').innerText()) ?? [];
    await page.goto(`${site.url}c/${number}/#p2`);
    await page.waitForURL(`${site.url}${statement}#p2`);
  });
});

describe('without JavaScript', () => {
  it('a record shows its citations and the sentence on the day of access, and no button', async () => {
    const page = await open(statement, { javaScriptEnabled: false });
    expect(await page.getByText('Add the day on which you read it where your style asks for one.').isVisible()).toBe(
      true,
    );
    expect(await page.getByText('Other styles').first().isVisible()).toBe(true);
    expect(await page.locator('#cite-chicago-note').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /Copy|Cite/ }).count()).toBe(0);
  });
});
