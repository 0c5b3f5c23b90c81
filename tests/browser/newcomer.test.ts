import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atRest } from '../support/browser.ts';
import { deep } from '../support/deep.ts';
import { useSite } from '../support/site.ts';

const site = useSite();

/** What a newcomer wants, from the home page by visible links alone, in at most four clicks. */
describe.each(deep ? [1280, 360] : [360])('at %i px a newcomer finds', (width) => {
  /** Follows links by their words; a door lies in the menu of small screens, which is a click of its own. */
  async function follow(...names: string[]): Promise<Page> {
    const page = await site.open('', { viewport: { width, height: 740 } });
    let clicks = 0;
    for (const name of names) {
      const link = () => page.getByRole('link', { name, exact: true }).filter({ visible: true }).first();
      if ((await link().count()) === 0) {
        await page.locator('summary', { hasText: 'Menu' }).click();
        clicks += 1;
      }
      const left = page.url();
      await link().click();
      await page.waitForURL(({ href }) => href !== left);
      await atRest(page);
      clicks += 1;
    }
    expect(clicks).toBeLessThanOrEqual(4);
    return page;
  }

  it('what came of a meeting', async () => {
    const page = await follow('First session');
    expect(await page.locator('.record header .lead').isVisible()).toBe(true);
    expect(await page.locator('.record header .lead').innerText()).not.toBe('');
  });

  it('who wanted an article deleted, how the vote went, and its proof', async () => {
    const page = await follow('Should Article 2, the purpose, be deleted?');
    expect(await page.locator('.lead').innerText()).toContain('10 voted to keep');
    expect(await page.getByText('Voted to delete').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Report of the meeting' }).isVisible()).toBe(true);
  });

  it('how to cite a statement and a paragraph in APA and BibTeX', async () => {
    const page = await follow('Who said what', 'Statements', 'Three States on the vote');
    await page.getByLabel('Citation style').first().selectOption({ label: 'APA' });
    expect(await page.locator('#cite-apa').innerText()).toMatch(/^Cybercrime Convention Record\. \(2026/);
    expect(await page.getByRole('link', { name: 'BibTeX' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Cite paragraph 2', exact: true }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('group').getByRole('button', { name: 'BibTeX' }).click();
    expect((await saving).suggestedFilename()).toMatch(/-p2\.bib$/);
  });

  it('everything that a State said', async () => {
    const page = await follow('Who said what', 'Actors', 'Arcadia');
    expect(await page.getByRole('link', { name: 'Arcadia on evidence' }).first().isVisible()).toBe(true);
  });

  it('how a red line fared', async () => {
    const page = await follow('Civil society', 'Red lines', 'Broad safeguards');
    expect(await page.locator('.record header').innerText()).toMatch(/[Mm]et|No source/);
  });

  it('who signed a letter', async () => {
    const page = await follow('Civil society', 'Letters', 'Letter on the scope');
    expect(await page.getByText('Signatories').first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Digital Rights Watch' }).first().isVisible()).toBe(true);
  });

  it('how to follow what is new', async () => {
    const page = await follow('Cite and reuse', 'Follow');
    expect(await page.getByRole('link', { name: 'All new and changed records' }).isVisible()).toBe(true);
  });

  it('all data', async () => {
    const page = await follow('Cite and reuse', 'Download the data');
    expect(await page.locator('a[href$=".json"]').first().isVisible()).toBe(true);
  });

  it('the text of a draft at the United Nations', async () => {
    const page = await follow('The treaty text', 'Drafts and official documents', 'Third draft');
    expect(await page.getByRole('link', { name: 'Read the text' }).getAttribute('href')).toMatch(
      /^https:\/\/docs\.un\.org\//,
    );
  });
});
