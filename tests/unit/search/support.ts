import type { SearchDocument } from '../../../src/features/search/build/search-document.ts';
import { tableOf } from '../../../src/features/search/build/search-files.ts';
import { vocabularyFiles, wordsOf } from '../../../src/features/search/build/words-file.ts';
import type { FacetName } from '../../../src/features/search/facets.ts';
import type { NamesFile } from '../../../src/features/search/files.ts';
import { openNames } from '../../../src/features/search/query/names.client.ts';
import type { SearchIndex } from '../../../src/features/search/query/pagefind.client.ts';
import type { Posting } from '../../../src/features/search/query/postings.client.ts';
import type { SearchDependencies } from '../../../src/features/search/query/search.client.ts';
import type { PlainWords } from '../../../src/schemas/plain-words.ts';
import { openSynonyms } from '../../../src/features/search/query/synonyms.client.ts';
import { openTable } from '../../../src/features/search/query/table.client.ts';
import { openVocabulary, type Vocabulary } from '../../../src/features/search/query/vocabulary.client.ts';

/** A made-up document: its words are one paragraph. */
export const document = (
  path: string,
  text = '',
  {
    title = '',
    date,
    facets = {},
  }: { title?: string; date?: string; facets?: Partial<Record<FacetName, string[]>> } = {},
): SearchDocument => ({
  path,
  title,
  kind: '',
  when: undefined,
  about: [],
  date,
  facets: { ...(date ? { year: [date.slice(0, 4)] } : {}), ...facets },
  passages: [{ anchor: 'p1', heading: '', text }],
});

/** Names of some things. */
export const names = (given: Partial<NamesFile> = {}): NamesFile => ({
  main: 'convention',
  named: [],
  articles: [],
  days: [],
  countries: [],
  values: { kind: [], grade: [], language: [] },
  ...given,
});

/** A vocabulary of some texts, with the files that it loaded. */
export function vocabularyOf(texts: readonly string[]): Vocabulary & { loaded: string[] } {
  const files = vocabularyFiles(wordsOf(texts.map((text) => document('/', text))));
  const loaded: string[] = [];
  const vocabulary = openVocabulary((path) => {
    loaded.push(path);
    return Promise.resolve(files.get(path.replace(/^words\/|\.txt$/g, '')) ?? '');
  });
  return { ...vocabulary, loaded };
}

/**
 * An index that behaves like Pagefind in what matters here: words by their beginning; in quotation marks words as they
 * stand, one after the other, with the first place only. Queries that match `lost` find nothing, as if a part had not come.
 */
export function fakeIndex(documents: readonly SearchDocument[], lost?: RegExp): SearchIndex & { asked: string[] } {
  const contents = wordsOf(documents);
  const asked: string[] = [];
  return {
    asked,
    size: documents.length,
    preload: () => undefined,
    search(query) {
      asked.push(query);
      const wanted = query.replaceAll('"', '').split(' ');
      const holds = (word: string, place: number) =>
        query.startsWith('"') ? word === wanted[place] : word.startsWith(wanted[place] ?? '');
      return Promise.resolve(
        new Map(
          contents.flatMap((words, page): [number, Posting][] => {
            const found = words.flatMap((_, at) =>
              wanted.every((_word, offset) => holds(words[at + offset] ?? '', offset)) ? [at] : [],
            );
            if (found.length === 0 || lost?.test(query)) return [];
            const locations = query.startsWith('"') ? wanted.map((_word, offset) => (found[0] ?? 0) + offset) : found;
            return [[page, { score: found.length, locations }]];
          }),
        ),
      );
    },
  };
}

/** Everything that a search of some documents is made with. */
export function openDocuments(
  documents: readonly SearchDocument[],
  namesFile: NamesFile = names(),
  index: SearchIndex = fakeIndex(documents),
  plainWords: PlainWords = [],
): SearchDependencies {
  const files = vocabularyFiles(wordsOf(documents), plainWords);
  const vocabulary = openVocabulary((path) => Promise.resolve(files.get(path.replace(/^words\/|\.txt$/g, '')) ?? ''));
  return {
    index,
    table: openTable(tableOf(documents)),
    names: openNames(namesFile),
    otherNames: openSynonyms(namesFile, vocabulary.meaning),
    vocabulary,
  };
}
