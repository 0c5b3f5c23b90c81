import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writePagefindIndex } from '../../src/features/search/build/pagefind-index.ts';
import { searchDocuments } from '../../src/features/search/build/search-document.ts';
import { wordsOf } from '../../src/features/search/build/words-file.ts';
import { readRelated } from '../documents.ts';

/** What Pagefind's browser interface offers for several indexes (https://pagefind.app/docs/multisite/). */
interface Joined {
  mergeIndex(folder: string): Promise<void>;
  search(query: string): Promise<{ results: { id: string }[] }>;
}

/** Opens indexes as one, in Node.js, where files are not fetched. */
async function open([first = '', ...others]: readonly string[]): Promise<Joined> {
  const folder = (path: string) => pathToFileURL(`${path}/`).href;
  const { createInstance } = (await import(`${folder(first)}pagefind.js`)) as {
    createInstance(options: { basePath: string; noWorker: boolean }): Joined;
  };
  const index = createInstance({ basePath: folder(first), noWorker: true });
  for (const other of others) await index.mergeIndex(folder(other));
  return index;
}

/** How the index of a record answers beside the indexes of its halves, built apart and joined in the browser. */
export async function compareHalves(): Promise<{ words: number; different: string[] }> {
  const own = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const address = input instanceof Request ? input.url : input.toString();
    return new Response(await readFile(new URL(address.replace(/\?.*$/, ''))));
  };
  const folder = mkdtempSync(join(tmpdir(), 'halves-'));
  try {
    const documents = searchDocuments(readRelated());
    const words = wordsOf(documents);
    const half = Math.floor(documents.length / 2);
    const parts: [name: string, from: number, to: number][] = [
      ['whole', 0, documents.length],
      ['first', 0, half],
      ['second', half, documents.length],
    ];
    for (const [name, from, to] of parts)
      await writePagefindIndex(documents.slice(from, to), words.slice(from, to), join(folder, name));
    const whole = await open([join(folder, 'whole')]);
    const joined = await open([join(folder, 'first'), join(folder, 'second')]);
    const all = [...new Set(words.flat())].sort();
    const different: string[] = [];
    for (const word of all) {
      const [one, other] = await Promise.all(
        [whole, joined].map(async (index) =>
          (await index.search(`"${word}"`)).results
            .map(({ id }) => id)
            .sort()
            .join(),
        ),
      );
      if (one !== other) different.push(word);
    }
    return { words: all.length, different };
  } finally {
    globalThis.fetch = own;
    rmSync(folder, { recursive: true, force: true });
  }
}
