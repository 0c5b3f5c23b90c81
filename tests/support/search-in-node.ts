import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { site } from '../../src/base/site.ts';
import { relate, type Corpus } from '../../src/corpus/corpus.ts';
import { searchDocuments, type SearchDocument } from '../../src/features/search/build/search-document.ts';
import { writeSearch } from '../../src/features/search/build/search-files.ts';
import { pageFile, type NamesFile, type PageFile, type TableFile } from '../../src/features/search/files.ts';
import { openNames } from '../../src/features/search/query/names.client.ts';
import { openIndex } from '../../src/features/search/query/pagefind.client.ts';
import {
  searchRecord,
  type SearchDependencies,
  type SearchResult,
} from '../../src/features/search/query/search.client.ts';
import { readState } from '../../src/features/search/query/state.client.ts';
import { openSynonyms } from '../../src/features/search/query/synonyms.client.ts';
import { openTable } from '../../src/features/search/query/table.client.ts';
import { openVocabulary } from '../../src/features/search/query/vocabulary.client.ts';
import { readPublished } from '../../src/ledger/published.ts';
import type { PlainWords } from '../../src/schemas/plain-words.ts';

/** The search of a record as readers get it, Pagefind and all, without a browser. */
export interface SearchInNode {
  corpus: Corpus;
  documents: readonly SearchDocument[];
  dependencies: SearchDependencies;
  search(query: string): Promise<SearchResult>;
  /** What results show of a page. */
  page(path: string): PageFile;
  close(): void;
}

/** Relates what a folder of content holds. */
export const corpusOf = (folder: string): Corpus => opened(folder).corpus;

function opened(folder: string): { corpus: Corpus; plainWords: PlainWords } {
  const { entries, process, published, plainWords } = readPublished(folder);
  if (!process) throw new Error(`There is no process in ${folder}`);
  return { corpus: relate(entries, process, site.mainText, published), plainWords };
}

/** Pagefind's browser interface asks for its files by `fetch`, which in Node.js reads none. */
async function fetchFile(address: string): Promise<Response> {
  try {
    return new Response(await readFile(new URL(address.replace(/\?.*$/, ''))));
  } catch {
    return new Response('', { status: 404 });
  }
}

/** Builds the search of a folder of content, with more documents where they are given, and opens it. */
export async function searchOf(folder: string, more: readonly SearchDocument[] = []): Promise<SearchInNode> {
  const { corpus, plainWords } = opened(folder);
  const documents = [...searchDocuments(corpus), ...more];
  const out = mkdtempSync(join(tmpdir(), 'search-'));
  await writeSearch(out, corpus, plainWords, documents);
  const text = (path: string) => readFileSync(join(out, 'search', path), 'utf8');
  const json = (path: string): unknown => JSON.parse(text(path));
  const own = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const address = input instanceof Request ? input.url : input.toString();
    return address.startsWith('file:') ? fetchFile(address) : own(input, options);
  };
  const names = json('names.json') as NamesFile;
  const vocabulary = openVocabulary((path) => Promise.resolve(text(path)));
  const dependencies: SearchDependencies = {
    index: await openIndex(pathToFileURL(`${out}/pagefind/`).href),
    table: openTable(json('table.json') as TableFile),
    names: openNames(names),
    otherNames: openSynonyms(names, vocabulary.meaning),
    vocabulary,
  };
  return {
    corpus,
    documents,
    dependencies,
    search: (query) => searchRecord(dependencies, { ...readState(''), query }),
    page: (path) => json(pageFile(path)) as PageFile,
    close: () => {
      globalThis.fetch = own;
      rmSync(out, { recursive: true, force: true });
    },
  };
}
