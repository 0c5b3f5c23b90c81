import type { SearchTools } from './finding.client.ts';
import { openIndex } from './pagefind.client.ts';
import type { NamesFile } from './language/files.ts';
import type { PlaceIndex } from './language/place-index.ts';
import { knownIn } from './language/places.ts';
import type { Known } from './language/query.ts';
import { openVocabulary } from './language/vocabulary.ts';
import { openTable, type TableFile } from './table.ts';

/** What is ready once the search is opened. */
export interface OpenedSearch {
  tools: SearchTools;
  /** Text of a file below `search/`. */
  read(path: string): Promise<string>;
}

/** Values of the filters with their names, for operators. */
const knownValues = (places: PlaceIndex, table: TableFile): Known => ({
  ...places.values,
  year: (table.facets['year']?.values ?? []).map((year): [string] => [year]),
  ...knownIn(places),
});

/** Records whose addresses are checked to exist: where there are more, only their form is. */
const mostChecked = 600;

/** Addresses of records without the slashes around them, for telling a wrong one. */
function recordNames({ urls }: TableFile): string {
  const names = urls.flatMap((url) => /^\/((?:statements|letters|red-lines)\/[^/]+)\/$/.exec(url)?.[1] ?? []);
  return names.length <= mostChecked ? names.join(' ') : '';
}

/** Opens the index and everything that is needed to understand queries. */
export async function openSearch(base: string): Promise<OpenedSearch> {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(`${base}search/${path}`);
    if (!response.ok) throw new Error(`${String(response.status)} for search/${path}`);
    return response.text();
  };
  const json = async <T>(path: string): Promise<T> => JSON.parse(await read(path)) as T;
  const vocabulary = openVocabulary((name) => read(`words/${name}`));
  const [index, file, { places, synonyms }] = await Promise.all([
    openIndex(base),
    json<TableFile>('table.json'),
    json<NamesFile>('names.json'),
    vocabulary.records(),
  ]);
  return {
    tools: {
      index,
      table: openTable(file),
      vocabulary,
      synonyms,
      places: { ...places, records: recordNames(file) },
      known: knownValues(places, file),
    },
    read,
  };
}
