import { describe, expect, it } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { visit } from '../support/browser.ts';
import { heaviestPage } from '../support/built-page.ts';
import { deep } from '../support/deep.ts';
import { builtSite, useSite } from '../support/site.ts';
import { textFaults } from '../support/text-boxes.ts';

/** Pages of the real record that the small one has nothing like: lists long enough for bars, folds and many results. */
describe.runIf(deep)('in the real record', () => {
  const site = useSite('live');
  const kinds = [
    'sessions',
    'statements',
    'letters',
    'red-lines',
    'texts',
    'articles',
    'actors',
    'topics',
    'positions',
  ];

  it.each([...kinds, 'index/', 'glossary/', 'timeline/', 'search/?q=safeguards'])(
    'the heaviest of %s fits a phone, is accessible, and no texts lie upon each other',
    async (kind) => {
      const page = await site.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
      await visit(
        page,
        site.url + (kind.includes('/') ? kind : heaviestPage(builtSite('live'), `${kind}/*/index.html`)),
      );
      for (const [colorScheme, width] of [
        ['light', 320],
        ['dark', 1280],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        expect({
          width: await page.evaluate(() => document.documentElement.scrollWidth),
          violations: await violations(page),
          overlapping: (await textFaults(page)).overlapping,
        }).toEqual({ width, violations: [], overlapping: [] });
      }
    },
  );
});
