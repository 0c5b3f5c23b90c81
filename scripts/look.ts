// For people who change the design: pictures of pages at the widths and themes that matter, into .cache/look/.
import { mkdirSync } from 'node:fs';
import { openBrowser } from '../tests/support/browser.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { serveFolder } from './server.ts';

const { outDir, base } = readEnvironment();
const paths = process.argv.slice(2);
const server = await serveFolder(outDir, base);
const browser = await openBrowser();
mkdirSync('.cache/look', { recursive: true });
const shots = [
  { name: '360-light', width: 360, colorScheme: 'light' },
  { name: '768-light', width: 768, colorScheme: 'light' },
  { name: '1280-light', width: 1280, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
] as const;
for (const { name, width, colorScheme } of shots) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  for (const path of paths.length > 0 ? paths : ['/']) {
    await page.goto(server.url + path.replace(/^\//, ''), { waitUntil: 'networkidle' });
    await page.screenshot({ path: `.cache/look/${path.replaceAll('/', '_')}-${name}.png`, fullPage: width !== 768 });
  }
}
await browser.close();
await server.close();
