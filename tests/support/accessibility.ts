import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { SiteInBrowser } from './site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Accessibility violations of the page, each with the first element concerned. The policy of the page forbids to add scripts: the browser is told to pass over it. */
export async function violations(page: Page): Promise<string[]> {
  const results = await page.evaluate(async (source) => {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    new Function(source)();
    return (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
  }, axeSource);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Tests that a page has no accessibility violation: in both themes, and on a phone. */
export function hasNoViolations(site: SiteInBrowser, path: string): void {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
  ] as const)('has no accessibility violation (%s, %i px)', async (colorScheme, width) => {
    const page = await site.newPage({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    await page.goto(site.url + path);
    expect(await violations(page)).toEqual([]);
  });
}
