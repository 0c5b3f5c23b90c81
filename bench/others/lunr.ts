import lunr from 'lunr';
import { documentFields } from '../document.ts';
import { wordsOf } from '../../tests/relevance/words.ts';
import type { Library } from '../library.ts';
import { shown, type Boosts } from './settings.ts';

/** The same order with less between them: Lunr's boosts weigh heavily. */
const mild: Boosts = { title: 2, position: 1.5, asks: 1.5, actors: 1.5, topics: 1.2, facts: 1.5, body: 1 };

/** Lunr: stemmed words, then prefixes and one edit with less weight, as its guide recommends. */
export const lunrSearch: Library = {
  name: 'Lunr',
  pack(documents) {
    const { separator } = lunr.tokenizer;
    // Its own rule splits at spaces and hyphens only, so that "24(2)" and symbols stay one word.
    lunr.tokenizer.separator = /[^\p{L}\p{N}]+/u;
    const index = lunr((builder) => {
      for (const field of documentFields) builder.field(field, { boost: mild[field] });
      for (const document of documents) builder.add(document);
    });
    lunr.tokenizer.separator = separator;
    return JSON.stringify(index);
  },
  open(packed) {
    const index = lunr.Index.load(JSON.parse(packed) as object);
    return {
      search: (query) =>
        index
          .query((clauses) => {
            for (const word of wordsOf(query)) {
              clauses.term(word, { boost: 10 });
              clauses.term(word, { boost: 2, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
              if (word.length > 4) clauses.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
            }
          })
          .map(({ ref }) => ref)
          .slice(0, shown),
    };
  },
};
