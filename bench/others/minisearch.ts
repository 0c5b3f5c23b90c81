import MiniSearch, { type Options } from 'minisearch';
import { documentFields, type SearchDocument } from '../document.ts';
import { wordsOf } from '../../tests/relevance/words.ts';
import type { Library } from '../library.ts';
import { boosts, shown } from './settings.ts';

const options: Options<SearchDocument> = {
  fields: [...documentFields],
  processTerm: (term) => wordsOf(term).join('') || null,
  searchOptions: { boost: boosts, prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 4 ? 0.2 : false) },
};

/** MiniSearch: BM25+, prefixes, edits by length; all words, or any where no record has all. */
export const miniSearch: Library = {
  name: 'MiniSearch',
  pack(documents) {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return JSON.stringify(index);
  },
  open(packed) {
    const index = MiniSearch.loadJSON(packed, options);
    return {
      search(query) {
        const all = index.search(query, { combineWith: 'AND' });
        return (all.length > 0 ? all : index.search(query)).map(({ id }) => String(id)).slice(0, shown);
      },
    };
  },
};
