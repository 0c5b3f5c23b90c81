import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions } from 'playwright-core';
import { readEnvironment } from '../src/base/environment.ts';
import { UserError } from '../src/base/user-error.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { command } from './command.ts';
import { serveFolder } from './server.ts';

const help = `Takes pictures of the built site.

  npm run screenshots               ten types of page, on a phone and on a desk, into docs/screenshots/
  npm run screenshots -- PATH …     whole pages (timeline/, letters/ …) at 360, 768 and 1280 px, light and dark, without scripts
                                    and as printed, into .cache/screenshots/: for people who change the design
`;

const types = {
  home: '',
  timeline: 'timeline/',
  meeting: 'sessions/concluding-session/',
  statement: 'statements/2024-08-08-iran-vote-article-6/',
  'red-lines': 'red-lines/',
  article: 'articles/respect-for-human-rights/',
  vote: 'votes/2024-08-08-article-6-2/',
  letter: 'letters/2024-02-08-open-letter-to-the-chair/',
  search: 'search/#?q=human+rights+safeguards',
  cite: 'cite/',
};

/** A way to look at pages. */
interface Look {
  name: string;
  context: BrowserContextOptions;
}

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
const looks: Look[] = [
  { name: '360', context: { viewport: phone } },
  { name: '1280', context: { viewport: desk } },
];
const moreLooks: Look[] = [
  { name: '768', context: { viewport: { width: 768, height: 1024 } } },
  { name: '360-dark', context: { viewport: phone, colorScheme: 'dark' } },
  { name: '1280-dark', context: { viewport: desk, colorScheme: 'dark' } },
  { name: '360-without-scripts', context: { viewport: phone, javaScriptEnabled: false } },
  // As wide as A4 between the margins of the style sheet.
  { name: 'print', context: { viewport: { width: 658, height: 1000 } } },
];

await command({ help, takesWords: true }, async ({ words }) => {
  const { outDir, base } = readEnvironment();
  if (!existsSync(outDir)) throw new UserError(`There is no site in ${outDir}: npm run build -- --preview`);
  const chosen = words.length > 0;
  const pages: [name: string, path: string][] = chosen
    ? words.map((word) => word.replace(/^\//, '')).map((path) => [path.replace(/\W+/g, '_') || 'home', path])
    : Object.entries(types);
  const folder = chosen ? '.cache/screenshots' : 'docs/screenshots';
  mkdirSync(folder, { recursive: true });
  const [server, browser] = await Promise.all([serveFolder(outDir, base), openBrowser()]);
  try {
    for (const { name: look, context } of chosen ? [...looks, ...moreLooks] : looks) {
      const page = await browser.newPage(context);
      if (look === 'print') await page.emulateMedia({ media: 'print' });
      for (const [name, path] of pages) {
        // Where only the fragment differs, the browser would stay on the page.
        await page.goto('about:blank');
        const answer = await page.goto(server.url + path, { waitUntil: 'networkidle' });
        if (answer?.ok() !== true) throw new UserError(`The site in ${outDir} has no page ${path}`);
        await page.screenshot({
          path: join(folder, `${name}-${look}.webp`),
          type: 'webp',
          quality: 75,
          fullPage: chosen,
        });
      }
      await page.context().close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  process.stdout.write(`${String(pages.length)} pages: see ${folder}.\n`);
  return 0;
});
