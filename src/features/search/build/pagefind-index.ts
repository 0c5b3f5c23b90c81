import { mkdirSync } from 'node:fs';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from './search-document.ts';

/** The search index could not be written. */
export class IndexError extends Error {
  override name = 'IndexError';
}

/**
 * A language that has no stemmer: words are indexed as they stand. What forms a word has is known from the vocabulary, by
 * the same function for records and queries.
 */
const language = 'und';

/** An answer of Pagefind that holds no errors. @throws {IndexError} */
async function checked<Answer extends { errors: string[] }>(what: string, asked: Promise<Answer>): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await asked;
  } catch (cause) {
    throw new IndexError(`Pagefind could not ${what}`, { cause });
  }
  if (answer.errors.length > 0) throw new IndexError(`Pagefind could not ${what}: ${answer.errors.join('; ')}`);
  return answer;
}

/**
 * Writes the index of some documents with Pagefind's own program, which waits for its writes since 1.6.
 * @param words the words of each.
 * @param folder the folder of the index: `pagefind` in a site.
 * @throws {IndexError}
 */
export async function writePagefindIndex(
  documents: readonly Pick<SearchDocument, 'path'>[],
  words: readonly (readonly string[])[],
  folder: string,
): Promise<void> {
  try {
    // Pagefind never answers where it cannot write.
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new IndexError(`The search index cannot be written to ${folder}`, { cause });
  }
  try {
    // What results show of a page is in files of ours: Pagefind's fragments are not read, so one file will do.
    const { index } = await checked('start', createIndex({ maxFragments: 1 }));
    if (!index) throw new IndexError('Pagefind gave no index');
    const added = documents.map((document, page) => {
      const record = {
        url: document.path,
        content: (words[page] ?? []).join(' '),
        language,
        // Its place in the table: by this order the browser knows which result is which page.
        sort: { page: String(page) },
      };
      return checked(`index ${document.path}`, index.addCustomRecord(record));
    });
    await Promise.all(added);
    await checked('write its files', index.writeFiles({ outputPath: folder }));
  } finally {
    await close();
  }
}
