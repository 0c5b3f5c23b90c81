// npm run screenshots: the two pictures of the README, from the built site.
import { mkdirSync } from 'node:fs';
import { readEnvironment } from '../src/base/environment.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { serveFolder } from './server.ts';

const { outDir, base } = readEnvironment();
const pictures = [
  { name: 'timeline', path: 'timeline/' },
  { name: 'statement', path: 'statements/2024-08-08-iran-vote-article-6/' },
];
const server = await serveFolder(outDir, base);
const browser = await openBrowser();
mkdirSync('docs', { recursive: true });
const page = await browser.newPage({ viewport: { width: 1100, height: 820 } });
for (const { name, path } of pictures) {
  await page.goto(server.url + path, { waitUntil: 'networkidle' });
  await page.screenshot({ path: `docs/screenshot-${name}.png` });
}
await browser.close();
await server.close();
