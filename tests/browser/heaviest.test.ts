import { globSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from '../support/accessibility.ts';
import { visit } from '../support/browser.ts';
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

  /** The page of a kind that holds most. */
  function heaviest(kind: string): string {
    const folder = builtSite('live');
    const size = (file: string) => statSync(join(folder, file)).size;
    const [first = ''] = globSync(`${kind}/*/index.html`, { cwd: folder }).sort((a, b) => size(b) - size(a));
    return `${dirname(first)}/`;
  }

  it.each([...kinds, 'index/', 'glossary/', 'timeline/', 'search/?q=safeguards'])(
    'the heaviest of %s fits a phone, is accessible, and no texts lie upon each other',
    async (kind) => {
      const page = await site.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
      await visit(page, site.url + (kind.includes('/') ? kind : heaviest(kind)));
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
