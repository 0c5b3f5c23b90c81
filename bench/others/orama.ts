import { create, getByID, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { documentFields } from '../document.ts';
import type { Library } from '../library.ts';
import { boosts, shown } from './settings.ts';

const empty = () =>
  create({
    schema: {
      id: 'string',
      title: 'string',
      position: 'string',
      asks: 'string',
      actors: 'string',
      topics: 'string',
      facts: 'string',
      body: 'string',
    } as const,
    components: { tokenizer: { language: 'english', stemming: false } },
  });

/** Orama: BM25 and prefixes; all words, then one edit, then any word. */
export const oramaSearch: Library = {
  name: 'Orama',
  async pack(documents) {
    const index = empty();
    await insertMultiple(index, [...documents]);
    return JSON.stringify(save(index));
  },
  open(packed) {
    const index = empty();
    load(index, JSON.parse(packed) as RawData);
    return {
      async search(query) {
        const options = { term: query, properties: [...documentFields], boost: boosts, limit: shown };
        const tries = [{ threshold: 0 }, { threshold: 0, tolerance: 1 }, { threshold: 1, tolerance: 1 }];
        for (const attempt of tries) {
          const { count, hits } = await search(index, { ...options, ...attempt });
          if (count > 0) return hits.map(({ document }) => document.id);
        }
        return [];
      },
      stored: (id) => getByID(index, id),
    };
  },
};
