import { readFileSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

/** Module scripts of a page, by their addresses. */
const script = /<script type="module" src="([^"]+)"/g;

/**
 * Names at the head of a page its scripts and what they import, and what that imports in turn: browsers fetch it all at once and
 * first, and not one after the other as each is read.
 * @param html the page.
 * @param imports what each file of the site imports, by its path: `assets/search.js`.
 */
export function withImportsAhead(html: string, imports: ReadonlyMap<string, readonly string[]>): string {
  const ahead = new Set<string>();
  const add = (root: string, file: string) => {
    if (ahead.has(root + file)) return;
    ahead.add(root + file);
    for (const needed of imports.get(file) ?? []) add(root, needed);
  };
  for (const [, address = ''] of html.matchAll(script)) {
    const file = [...imports.keys()].find((path) => address.endsWith(`/${path}`));
    if (file !== undefined) add(address.slice(0, -file.length), file);
  }
  const links = [...ahead].map((address) => `<link rel="modulepreload" href="${address}">`).join('');
  return html.replace('<link ', (first) => links + first);
}

/** Does so in one page of the site, whose scripts import much. @param page its file: `search/index.html`. */
export function importsAhead(page: string): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  return {
    name: 'imports-ahead',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'imports-ahead',
                generateBundle(_, bundle) {
                  for (const file of Object.values(bundle))
                    if (file.type === 'chunk') imports.set(file.fileName, file.imports);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir }) => {
        const file = new URL(page, dir);
        writeFileSync(file, withImportsAhead(readFileSync(file, 'utf8'), imports));
      },
    },
  };
}
