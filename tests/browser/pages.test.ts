import { describe, expect, it } from 'vitest';
import { visit } from '../support/browser.ts';
import { violations } from '../support/accessibility.ts';
import { deep } from '../support/deep.ts';
import { pageTypes } from '../support/page-types.ts';
import { useSite } from '../support/site.ts';
import { textFaults, wcagTextSpacing } from '../support/text-boxes.ts';

const site = useSite();

/** Beside light on a phone. In depth, both themes at both widths. */
const looks = [
  ['dark', 1280],
  ...(deep
    ? ([
        ['light', 1280],
        ['dark', 320],
      ] as const)
    : []),
] as const;

const noFaults = { overlapping: [], torn: [] };

it.each(Object.entries(pageTypes))(
  '%s: fits a screen of 320 px, asks nothing of other sites, has one main heading and the skip link first, is accessible, and no texts lie upon each other or are torn',
  async (_, path) => {
    const page = await site.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await visit(page, site.url + path);
    expect({
      width: await width(),
      headings: await page.locator('h1').count(),
      foreign,
      errors,
      cookies: await page.context().cookies(),
    }).toEqual({ width: 320, headings: 1, foreign: [], errors: [], cookies: [] });
    expect((await page.title()).length).toBeGreaterThan(5);
    expect(await violations(page)).toEqual([]);
    const spacing = await page.addStyleTag({ content: wcagTextSpacing });
    const { overlapping } = await textFaults(page);
    expect({ width: await width(), overlapping }).toEqual({ width: 320, overlapping: [] });
    await spacing.evaluate((element) => element.parentNode?.removeChild(element));
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await textFaults(page)).toEqual(noFaults);
    for (const [colorScheme, width] of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      expect(await violations(page)).toEqual([]);
      expect(await textFaults(page)).toEqual(noFaults);
    }
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
  },
);

describe('the measure of texts', () => {
  const open = async () => {
    const page = await site.newPage({ bypassCSP: true });
    await page.setContent(`
      <p id="above">A line of words</p>
      <p id="below">Another line of words</p>
      <details><summary>More</summary><p>Words that are folded away</p></details>
      <p style="position: absolute; top: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%)">Words for a screen reader</p>
      <div style="inline-size: 4rem; overflow: auto; white-space: nowrap; display: inline-block">Words that go on behind the edge</div>
      <span>Words beside it</span> <input name="q" /> <sup>1</sup>`);
    return page;
  };

  it('finds nothing where words are above, beside, folded, clipped or hidden', async () => {
    expect(await textFaults(await open())).toEqual(noFaults);
  });

  it.each([
    ['#below { margin-block-start: -2rem }', 'A line of words / Another line of words'],
    ['#above { line-height: 0.4; inline-size: 3rem }', 'A line of words / A line of words'],
    ['div { overflow: visible !important }', 'Words that go on behind the edge / Words beside it'],
    ['input { margin-inline-start: -2rem }', 'Words beside it / <input q>'],
  ])('finds texts upon each other: %s', async (content, told) => {
    const page = await open();
    await page.addStyleTag({ content });
    expect((await textFaults(page)).overlapping).toContain(told);
  });

  it('finds words that a column is too narrow for', async () => {
    const page = await open();
    await page.addStyleTag({ content: '#above { inline-size: 1.5rem; overflow-wrap: anywhere }' });
    expect((await textFaults(page)).torn).toEqual(['line', 'words']);
  });
});
