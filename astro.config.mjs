import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { cacheFolder } from './src/records/pages-folder.ts';
import { readEnvironment } from './src/base/environment.ts';
import { readChain } from './src/ledger/chain.ts';
import { replayLedger } from './src/ledger/replay.ts';
import { rehypeBaseLinks } from './src/layouts/base-links.ts';
import { importsAhead } from './src/layouts/imports-ahead.ts';

const { siteUrl, base, outDir, contentDir } = readEnvironment();
const { published } = replayLedger(readChain(contentDir));
const forwarding = new Set(
  [...Object.keys(published.retired), ...Object.values(published.histories).flatMap(({ formerly }) => formerly)].map(
    (path) => new URL(path.slice(1), siteUrl).href,
  ),
);

/** Scripts that a page needs together come in one file, so that fewer are fetched and they compress better: what cites, what filters, what search, list and check share. */
const groups = [
  // Every page loads it: it must not draw the others in.
  { name: 'remembered', test: /client[\\/]remembered\.ts/, priority: 1 },
  {
    name: 'citing',
    test: /(copy-button|printed|add-buttons\.client|day-of-access\.client|cite[\\/]styles\.client)\.ts/,
  },
  { name: 'filter', test: /(client[\\/]query-filter|base[\\/]counted)\.ts/ },
  {
    name: 'tools',
    test: /(client[\\/](place|keep-for-offline|once-each|add-to-list|my-list)|base[\\/](site|short-number))\.ts/,
  },
];

/**
 * How scripts for browsers are bundled; Astro passes no settings for this on. What is loaded later is small and has no styles:
 * a list of what to fetch ahead for it, and Vite's helper that reads the list, would cost every page more than they bring.
 */
const smallScripts = {
  name: 'small-scripts',
  enforce: 'pre',
  configEnvironment: (name) =>
    name === 'client'
      ? { build: { modulePreload: false, rolldownOptions: { output: { codeSplitting: { groups } } } } }
      : undefined,
  load: {
    filter: { id: /^\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

export default defineConfig({
  site: siteUrl.href,
  base,
  outDir,
  // What is kept between builds belongs to one content folder.
  cacheDir: cacheFolder(contentDir),
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // The content security policy forbids inline styles and scripts.
    inlineStylesheets: 'never',
    assets: 'assets',
  },
  compressHTML: true,
  // For the editorial pages of content/pages only; remark plugins need the unified processor in Astro 7.
  markdown: {
    processor: unified({ gfm: false, remarkPlugins: [remarkGfm], rehypePlugins: [rehypeBaseLinks(base)] }),
    syntaxHighlight: false,
  },
  integrations: [
    mdx(),
    // Former states and pages that forward are found from the records themselves.
    importsAhead('search/index.html'),
    sitemap({ filter: (page) => !/\/(r\/\d+|history)\/$/.test(page) && !forwarding.has(page) }),
  ],
  devToolbar: { enabled: false },
  vite: {
    // Workers of pages load what they need when they need it, as pages do.
    worker: { format: 'es' },
    build: { assetsInlineLimit: 0 },
    plugins: [smallScripts],
    // What builds write beside the server is no reason to reload.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
  },
});
