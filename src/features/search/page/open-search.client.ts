import { base } from '../../../client/base.ts';
import { once, onceEach } from '../../../client/once-each.ts';
import { type NamesFile, pageFile, type PageFile, type TableFile, type Told } from '../files.ts';
import { openNames } from '../query/names.client.ts';
import { openIndex, SearchUnavailable } from '../query/pagefind.client.ts';
import type { SearchDependencies } from '../query/search.client.ts';
import { openSynonyms } from '../query/synonyms.client.ts';
import { openTable } from '../query/table.client.ts';
import { openVocabulary } from '../query/vocabulary.client.ts';

/** What is ready once the search is opened. */
export interface OpenedSearch {
  dependencies: SearchDependencies;
  /** What results show of a page, by its path. */
  load(path: string): Promise<PageFile>;
  /** From the fields of the record. */
  answers(): Promise<readonly Told[]>;
}

/** Reads a file below `search/`. It is asked whether it is still the newest: the files and the index belong together. @throws {SearchUnavailable} */
async function read(path: string): Promise<string> {
  let response: Response;
  try {
    response = await fetch(`${base}search/${path}`, { cache: 'no-cache' });
  } catch (cause) {
    throw new SearchUnavailable(`search/${path} cannot be fetched`, { cause });
  }
  if (!response.ok) throw new SearchUnavailable(`${String(response.status)} for search/${path}`);
  return response.text();
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await read(path)) as T;

/** Opens the index and everything that is needed to understand queries. @throws {SearchUnavailable} */
export async function openSearch(): Promise<OpenedSearch> {
  const vocabulary = openVocabulary(read);
  // Table and names are opened while the index is on its way.
  const [table, [names, otherNames], index] = await Promise.all([
    readJson<TableFile>('table.json').then(openTable),
    readJson<NamesFile>('names.json').then(
      (file) => [openNames(file), openSynonyms(file, vocabulary.meaning)] as const,
    ),
    openIndex(`${base}pagefind/`),
  ]);
  if (index.size !== table.size)
    throw new SearchUnavailable(`The index holds ${String(index.size)} pages, and the table ${String(table.size)}`);
  return {
    dependencies: {
      index,
      table,
      names,
      otherNames,
      vocabulary,
    },
    answers: once(() => readJson<Told[]>('answers.json')),
    load: onceEach((path: string) => readJson<PageFile>(pageFile(path))),
  };
}
