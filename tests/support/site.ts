import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { serveFolder, type StaticServer } from '../../scripts/server.ts';
import { readEnvironment } from '../../src/base/environment.ts';
import { openBrowser, visit, type OpenBrowser } from './browser.ts';
import { alone, build } from './build.ts';

/** The sites that tests look at: what they are built from, and where they are served. */
const sites = {
  /** The small record of tests/fixtures/site: what tests say of records is said of it. */
  fixture: { content: 'tests/fixtures/site/content' },
  /** The same below a path. */
  below: { content: 'tests/fixtures/site/content', url: 'https://example.org/record/' },
  /** The real record, which editors change on any day: tests say nothing of it but that it is in order. */
  live: { content: 'content' },
} satisfies Record<string, { content: string; url?: string }>;

/** One of them. */
export type TestSite = keyof typeof sites;

/** Folder of the content that a site is built from. */
export const contentOf = (site: TestSite): string => sites[site].content;

/** A digest of everything that a site is made from. */
function digestOf(site: TestSite): string {
  const digest = createHash('sha256').update(process.version);
  const files = globSync([
    'src/**/*',
    'scripts/**/*',
    'public/**/*',
    'astro.config.mjs',
    'package-lock.json',
    `${contentOf(site)}/**/*`,
  ]);
  for (const file of files.sort()) if (statSync(file).isFile()) digest.update(`\0${file}\0`).update(readFileSync(file));
  return digest.digest('hex');
}

/**
 * Folder of a built site. It is built by the command that people use when a test first asks for it, and again only when something
 * that it is made from has changed.
 */
export function builtSite(site: TestSite = 'fixture'): string {
  const out = `.cache/test-sites/${site}`;
  const stamp = `${out}.sha256`;
  const digest = digestOf(site);
  const fresh = () => existsSync(out) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
  if (fresh()) return out;
  return alone(() => {
    if (fresh()) return out;
    const { content, url } = { url: undefined, ...sites[site] };
    const { code, output } = build({
      CONTENT_DIR: content,
      OUT_DIR: out,
      ...(url === undefined ? {} : { SITE_URL: url }),
    });
    if (code !== 0) throw new Error(`The ${site} site could not be built:\n${output}`);
    writeFileSync(stamp, digest);
    return out;
  });
}

/** A built site that is served to a browser. */
export interface SiteInBrowser {
  /** Address of its home page. */
  readonly url: string;
  readonly browser: OpenBrowser;
  /** A new page in a context of its own, closed after the test. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** The same, at an address below the site. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Serves a site to a browser for the tests of a file; pages are closed after each of them. */
export function useSite(site: TestSite = 'fixture'): SiteInBrowser {
  let browser: OpenBrowser;
  let server: StaticServer;
  const opened: Page[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([openBrowser(), serveFolder(builtSite(site), readEnvironment({}).base)]);
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const newPage = async (options?: BrowserContextOptions) => {
    const page = await browser.newPage(options);
    opened.push(page);
    return page;
  };
  return {
    get url() {
      return server.url;
    },
    get browser() {
      return browser;
    },
    newPage,
    async open(path = '', options) {
      const page = await newPage(options);
      await visit(page, server.url + path);
      return page;
    },
  };
}

/** The real site, served: for what is measured of the real record. */
export const servedSite = (): Promise<StaticServer> => serveFolder(builtSite('live'), readEnvironment({}).base);
