// npm run bench:views: what each view costs on the first visit, with all that it loads. Figures go to BENCHMARKS.md.
//   --site FOLDER   a built site (dist)
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/base/environment.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { heaviestPage } from '../tests/support/built-page.ts';
import { host } from './search/host.ts';

const { values: options } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const { base } = readEnvironment();

const heaviest = (pattern: string) => heaviestPage(options.site, pattern);

const views: [name: string, path: string][] = [
  ['timeline', 'timeline/'],
  ['timeline of a year, the heaviest', heaviest('timeline/[0-9]*/index.html')],
  ['red lines', 'red-lines/'],
  ['positions', 'positions/'],
  ['positions on a subject, the heaviest', heaviest('positions/**/index.html')],
  ['article, the heaviest', heaviest('articles/*/index.html')],
  ['votes', 'votes/'],
  ['letters', 'letters/'],
  ['who signed what', 'letters/signatories/'],
  ['what letters asked for', 'letters/asks/'],
  ['signature and ratification', 'signature/'],
  ['two texts compared', 'compare/?a=zero-draft&b=convention'],
  ['my list', 'my-list/'],
  ['actor, the heaviest', heaviest('actors/*/index.html')],
];

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
const browser = await openBrowser();
const site = await host(options.site, base);
try {
  console.log('| view | KB of HTML | KB with all that it loads |\n| --- | --- | --- |');
  for (const [name, path] of views) {
    site.deliveries.length = 0;
    const page = await browser.newPage();
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    const weight = (own: (path: string) => boolean) =>
      kilobytes(site.deliveries.reduce((sum, delivery) => sum + (own(delivery.path) ? delivery.bytes : 0), 0));
    console.log(`| ${name} | ${weight((file) => file.endsWith('/'))} | ${weight(() => true)} |`);
    await page.context().close();
  }
} finally {
  await browser.close();
  site.close();
}
