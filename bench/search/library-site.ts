import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { SearchDocument } from '../document.ts';
import type { Library } from '../library.ts';

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Search</title></head><body><main>
<form><input type="search" name="q" aria-label="Search"></form><div class="advice"></div><ol id="results"></ol></main>
<script type="module" src="../search.js"></script></body></html>`;

/** Writes the search page of a library with its index and, unless the index holds them, the documents for what results show. */
export async function writeLibrarySite(
  { name, pack }: Library,
  documents: readonly SearchDocument[],
  folder: string,
  base: string,
) {
  mkdirSync(join(folder, 'search'), { recursive: true });
  await build({
    configFile: false,
    base,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, '../others/clients', `${name.toLowerCase()}.ts`),
        output: { entryFileNames: 'search.js' },
      },
    },
  });
  writeFileSync(join(folder, 'search/index.html'), page);
  writeFileSync(join(folder, 'index.json'), await pack(documents));
  if (name !== 'Orama')
    writeFileSync(
      join(folder, 'documents.json'),
      JSON.stringify(Object.fromEntries(documents.map(({ id, title, body }) => [id, [title, body]]))),
    );
}
