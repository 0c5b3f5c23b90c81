// The site as a ZIP that somebody unpacks and opens, without a server.
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site as record } from '../../src/base/site.ts';
import { packageName } from '../../src/features/data/package.ts';
import { openBrowser, type OpenBrowser, atRest } from '../support/browser.ts';
import { command } from '../support/command.ts';
import { builtSite, contentOf } from '../support/site.ts';

let folder: string;
let zip: string;
let browser: OpenBrowser;

beforeAll(async () => {
  // A name that has to be written otherwise in addresses.
  folder = mkdtempSync(join(tmpdir(), 'USB stick é #1 '));
  zip = join(folder, 'a.zip');
  const { code, errors } = command('bundle.ts', ['--out', zip], { OUT_DIR: builtSite() });
  expect(code, errors).toBe(0);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const addressOf = (path: string) => pathToFileURL(join(folder, packageName, path)).href;

/** A page of the folder, and what went wrong on it. */
async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const faults: string[] = [];
  const page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(request.url()));
  await page.goto(addressOf(path));
  return { page, faults };
}

describe('a copy of the site on a stick', () => {
  test('holds what was published, byte by byte', () => {
    const { code, output } = command('verify.ts', [zip], { CONTENT_DIR: contentOf('fixture') });
    expect(output).toContain('Everything is as it was published.');
    expect(code).toBe(0);
  });

  test('has every page that a page leads to', () => {
    const root = join(folder, packageName, 'record');
    const files = new Set(globSync('**/*', { cwd: root }).map((path) => join(root, path)));
    const missing: string[] = [];
    let links = 0;
    for (const file of globSync('**/*.html', { cwd: root })) {
      const html = readFileSync(join(root, file), 'utf8');
      for (const [, address = ''] of html.matchAll(
        /<(?:a|link|script|img|form)\b[^>]*? (?:href|src|action)="([^"]*)"/g,
      )) {
        if (/^(https?:|mailto:|#|data:)/.test(address)) continue;
        links += 1;
        const target = new URL(address.replaceAll('&amp;', '&'), pathToFileURL(join(root, file)));
        target.search = target.hash = '';
        const path = fileURLToPath(target);
        // What is for servers and search engines alone is left out.
        if (!files.has(path) && !path.endsWith('opensearch.xml')) missing.push(`${file}: ${address}`);
      }
    }
    expect(links).toBeGreaterThan(5000);
    expect(missing).toEqual([]);
  });

  test('is read and cited: from the start page to a record, its style and its citation', async () => {
    const { page, faults } = await open('START.html');
    await page.waitForURL(/record\/index\.html$/);
    await page.getByRole('link', { name: 'Who said what' }).first().click();
    await page.waitForURL(/who-said-what\/index\.html$/);
    await atRest(page);
    await page.goto(addressOf('record/statements/2024-08-06-costaguana/index.html'));
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
    expect(await page.locator('#p1').innerText()).toContain('Costaguana spoke of the process.');
    await page.getByRole('button', { name: 'Cite paragraph 1', exact: true }).click();
    expect(await page.getByRole('group', { name: /^Cite paragraph/ }).innerText()).toContain(
      `${record.url}statements/2024-08-06-costaguana/`,
    );
    expect(faults).toEqual([]);
  });

  test('is searched: results lead to the record, what is nowhere is told, a shared query is understood', async () => {
    const { page, faults } = await open('record/search/index.html');
    await page.getByRole('searchbox', { name: 'Search the record' }).last().fill('process');
    await page.keyboard.press('Enter');
    const costaguana = page.locator('#results a', { hasText: 'Costaguana' }).first();
    await costaguana.click();
    await page.waitForURL(/record\/statements\/2024-08-06-costaguana\/index\.html/);
    await atRest(page);
    await page.goto(`${addressOf('record/search/index.html')}?q=qwertzuiop`);
    await expect.poll(() => page.locator('search-page').innerText()).toMatch(/qwertzuiop[^]*(no record|not)/i);
    expect(faults).toEqual([]);
  });

  test('checks footnotes against the states that it holds', async () => {
    const { page, faults } = await open('record/check/index.html');
    const words = `“Costaguana spoke of the process.” ${record.url}statements/2024-08-06-costaguana/#p1.`;
    await page.getByLabel('A citation, footnotes, or a whole text').fill(words);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect.poll(() => page.locator('check-text > [role="status"]').textContent()).toMatch(/1 fine/);
    expect(faults).toEqual([]);
  });
});
