import { Charset, Document as FlexDocument, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { documentFields, type SearchDocument } from '../document.ts';
import type { Library } from '../library.ts';
import { boosts, shown } from './settings.ts';

const empty = () => {
  const encoder = new Encoder(Charset.LatinBalance).assign(english);
  return new FlexDocument<SearchDocument>({
    document: {
      id: 'id',
      index: documentFields.map((field) => ({ field, tokenize: 'forward' as const, encoder, context: true })),
    },
  });
};

/** FlexSearch: English stemming and stop words, tolerant letters, prefixes, context; suggestions where not all words match. */
export const flexSearch: Library = {
  name: 'FlexSearch',
  pack(documents) {
    const index = empty();
    for (const document of documents) index.add(document);
    const parts: Record<string, string> = {};
    index.export((key, part) => {
      parts[key] = part;
    });
    return JSON.stringify(parts);
  },
  open(packed) {
    const index = empty();
    for (const [key, part] of Object.entries(JSON.parse(packed) as Record<string, string>)) index.import(key, part);
    return {
      search(query) {
        // It answers by field and does not weigh them: ranks are summed with our weights.
        const points = new Map<string, number>();
        for (const { field, result } of index.search(query, { suggest: true, limit: 100 }))
          for (const [place, id] of result.entries()) {
            const weight = boosts[field as keyof typeof boosts];
            points.set(String(id), (points.get(String(id)) ?? 0) + weight / (1 + place));
          }
        return [...points]
          .sort(([, a], [, b]) => b - a)
          .map(([id]) => id)
          .slice(0, shown);
      },
    };
  },
};
