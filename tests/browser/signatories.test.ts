import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/server.ts';
import { openBrowser } from '../support/browser.ts';
import { build } from '../support/build.ts';
import { writeContent } from '../support/content.ts';

it('the signatories of a letter with more than thirty can be searched, whatever their accents', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'letter-'));
  const out = join(folder, 'dist');
  const names = [...Array.from({ length: 30 }, (_, index) => `Organization ${String(index + 1)}`), 'Fundación Karisma'];
  const content = writeContent({
    'letters/letter.mdx': (before) =>
      before.replace('topics:', `signatories:\n${names.map((name) => `  - {name: "${name}"}`).join('\n')}\ntopics:`),
  });
  expect(build({ CONTENT_DIR: content, OUT_DIR: out }).code).toBe(0);
  const [site, browser] = await Promise.all([serveFolder(out, '/'), openBrowser()]);
  onTestFinished(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = await browser.newPage();
  await page.goto(`${site.url}letters/letter/`);
  const shown = page.locator('#signatory-list li:visible');
  expect(await shown.count()).toBe(31);
  await page.getByLabel('Find a signatory').fill('fundacion');
  expect(await shown.allInnerTexts()).toEqual(['Fundación Karisma']);
  expect(await page.locator('query-filter [role="status"]').innerText()).toBe('“fundacion”: 1 of 31 shown');
});
