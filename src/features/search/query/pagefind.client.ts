import type { Postings } from './postings.client.ts';

/** The search cannot be made: a part of it could not be fetched, or does not fit the others. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** The search index: which pages hold words. */
export interface SearchIndex {
  /** How many pages it holds. */
  size: number;
  /**
   * Pages that hold words which begin so, with all their places; of a text in quotation marks, pages that hold its words
   * just so, one after the other, with the first place.
   * @throws {SearchUnavailable}
   */
  search(query: string): Promise<Postings>;
  /** Begins to fetch what the search for a word will need. That it fails, the search itself will tell. */
  preload(word: string): void;
}

/** Pagefind's browser interface, as far as it is used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { ranking: { termSimilarity: number } }): Promise<void>;
  preload(term: string): Promise<void>;
  destroy(): Promise<void>;
  search(
    term: string | null,
    options?: { sort: Record<string, 'asc'> },
  ): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
}

/** Answers that are kept: other filters, or a word taken back, ask for nothing anew. */
const mostKept = 60;

/**
 * Opens the index of the site.
 * @param folder address of the index, with a slash at its end.
 * @throws {SearchUnavailable}
 */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const numbers = new Map<string, number>();
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`).catch((cause: unknown) => {
    throw new SearchUnavailable('The search cannot be loaded', { cause });
  })) as Pagefind;
  try {
    // It works beside the page, so that typing is not held up. Whole words weigh more against longer ones that begin so.
    await pagefind.options({ ranking: { termSimilarity: 3 } });
    // All pages, in the order of the table: that tells which result is which page.
    const { results } = await pagefind.search(null, { sort: { page: 'asc' } });
    for (const [page, { id }] of results.entries()) numbers.set(id, page);
  } catch (cause) {
    // So that another try begins anew.
    await pagefind.destroy();
    throw new SearchUnavailable('The search index cannot be loaded', { cause });
  }

  const kept = new Map<string, Promise<Postings>>();
  const ask = async (query: string): Promise<Postings> => {
    // What it throws is no matter of the connection: parts that did not come it passes over in silence.
    const { results } = await pagefind.search(query);
    return new Map(results.map(({ id, score, words }) => [numbers.get(id) ?? 0, { score, locations: words }] as const));
  };
  return {
    size: numbers.size,
    search(query) {
      const answer = kept.get(query) ?? ask(query);
      if (kept.size > mostKept) kept.clear();
      kept.set(query, answer);
      // Nothing may mean that a part of the index could not be fetched: Pagefind does not tell.
      const forget = () => kept.delete(query);
      answer.then((found) => found.size === 0 && forget(), forget);
      return answer;
    },
    preload: (word) => void pagefind.preload(word).catch(() => undefined),
  };
}
