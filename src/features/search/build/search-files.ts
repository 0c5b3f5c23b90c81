import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Corpus } from '../../../corpus/corpus.ts';
import type { PlainWords } from '../../../schemas/plain-words.ts';
import { facetNames, type FacetName } from '../facets.ts';
import { normalizeWord } from '../normal-form.ts';
import { wordsIn } from '../words.ts';
import { pageFile, type PageFile, type TableFile } from '../files.ts';
import { answersOf } from './answers.ts';
import { namesOf } from './names.ts';
import { writePagefindIndex } from './pagefind-index.ts';
import { searchDocuments, type SearchDocument } from './search-document.ts';
import { vocabularyFiles, wordsOf } from './words-file.ts';

/** The table of all pages. */
export function tableOf(documents: readonly SearchDocument[]): TableFile {
  const column = (name: FacetName) => {
    const values = [...new Set(documents.flatMap(({ facets }) => facets[name] ?? []))].sort();
    const places = new Map(values.map((value, place) => [value, place]));
    return { values, of: documents.map(({ facets }) => (facets[name] ?? []).map((value) => places.get(value) ?? 0)) };
  };
  return {
    paths: documents.map(({ path }) => path),
    dates: documents.map(({ date }) => date ?? ''),
    numbers: documents.map(({ number = 0 }) => number),
    facets: Object.fromEntries(facetNames.map((name) => [name, column(name)])) as TableFile['facets'],
  };
}

/** All files that the search needs beside Pagefind's index, by their path below `search/` of the built site. */
export function searchFiles(
  documents: readonly SearchDocument[],
  corpus: Corpus,
  plainWords: PlainWords = [],
  words: readonly (readonly string[])[] = wordsOf(documents),
): Map<string, string> {
  return new Map([
    ['table.json', JSON.stringify(tableOf(documents))],
    ['names.json', JSON.stringify(namesOf(corpus))],
    ['answers.json', JSON.stringify(answersOf(corpus))],
    ...[...vocabularyFiles(words, plainWords)].map(([name, text]): [string, string] => [`words/${name}.txt`, text]),
    ...documents.map(({ path, title, kind, when, about, positions, passages }): [string, string] => {
      const shown = passages.filter(({ facts }) => !facts);
      const page: PageFile = { title, kind, when, about, positions, passages: shown };
      return [pageFile(path), JSON.stringify(page)];
    }),
  ]);
}

/** What a written search holds. */
export interface WrittenSearch {
  /** How many pages can be found. */
  pages: number;
  /** What everyday words are said to mean, and no record holds. */
  missing: string[];
}

/** What everyday words are said to mean, without what words of records can answer. */
function missingIn(words: readonly (readonly string[])[], plainWords: PlainWords): string[] {
  const held = new Set([...new Set(words.flat())].map(normalizeWord));
  return plainWords
    .flatMap(({ means }) => means)
    .filter((meaning) => !wordsIn(meaning).every(({ text }) => held.has(normalizeWord(text))));
}

/**
 * Writes everything that the search of a site needs: Pagefind's index and the files beside it.
 * @param site folder of the built site.
 * @throws {IndexError}
 */
export async function writeSearch(
  site: string,
  corpus: Corpus,
  plainWords: PlainWords = [],
  documents: readonly SearchDocument[] = searchDocuments(corpus),
): Promise<WrittenSearch> {
  const words = wordsOf(documents);
  for (const [path, content] of searchFiles(documents, corpus, plainWords, words)) {
    const file = join(site, 'search', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await writePagefindIndex(documents, words, join(site, 'pagefind'));
  return { pages: documents.length, missing: missingIn(words, plainWords) };
}
