import type { Counts, Match, SearchIndex } from './index-client.ts';
import { beginsWith, bareWord, parseQuery } from './query.ts';
import { chosenCount, facetNames, nothingChosen, type Chosen, type Order, type SearchState } from './state.ts';

/** What a search found. */
export interface Finding {
  state: SearchState;
  /** Every page that matches, in order. */
  matches: Match[];
  /** Pages for each value of a facet, under the query and the other facets' filters. */
  counts: Counts;
  /** Words that were searched for: those of the query that the index knows. */
  words: string[];
  /** The phrase that was searched for. */
  phrase: string | undefined;
  /** Words of the query that stand in no record. */
  unknown: string[];
  /** When nothing matches: pages that would, without the filters. */
  unfiltered: number;
  /** When nothing matches: pages that hold each word by itself. */
  each: { word: string; count: number }[];
  /** Quotes stand around a part of the query, and mean nothing to the index. */
  partlyQuoted: boolean;
}

/** The order that results come in: without a query there is no relevance. */
export const effectiveOrder = ({ query, order }: SearchState): Order =>
  order === 'relevance' && query.trim() === '' ? 'newest' : order;

/** How many pages hold a word, as itself or in another form of it; 0 when it was only half typed. */
const exactCount = async (index: SearchIndex, word: string): Promise<number> =>
  (await index.search(`"${word}"`, nothingChosen)).matches.length;

/**
 * Whether a word stands in the index, be it as the beginning of a longer one.
 * Pagefind cuts a word that it does not know to what it knows the beginning of, and says nothing: `safegards` finds `safe`.
 */
async function isKnown(index: SearchIndex, word: string): Promise<boolean> {
  if ((await exactCount(index, word)) > 0) return true;
  const [first] = (await index.search(word, nothingChosen)).matches;
  if (!first) return false;
  const { words, hits, title, kind, when } = await first.load();
  const matching = [
    ...hits.map(({ location }) => words[location] ?? ''),
    ...[title, kind, when].flatMap((text) => text?.split(' ') ?? []),
  ];
  return matching.some((other) => beginsWith(other, bareWord(word)));
}

/** Pages by date. Those without a date of their own come last, whichever the direction; Pagefind would sort them as the oldest. */
async function dated(
  index: SearchIndex,
  query: string | null,
  chosen: Chosen,
  years: string[],
  all: Match[],
  order: Order,
): Promise<Match[]> {
  if (order === 'relevance') return all;
  const inOrder = await index.search(
    query,
    { ...chosen, year: chosen.year.length > 0 ? chosen.year : years },
    order === 'newest' ? 'desc' : 'asc',
  );
  const ids = new Set(inOrder.matches.map(({ id }) => id));
  return [...inOrder.matches, ...all.filter(({ id }) => !ids.has(id))];
}

/** Searches the index for what a state says; for nothing, finds nothing. */
export async function find(index: SearchIndex, state: SearchState): Promise<Finding> {
  const { chosen } = state;
  const totals = await index.counts();
  const { phrase, words: typed, partlyQuoted } = parseQuery(state.query);
  const asked = state.query.trim() !== '';
  if (!asked && chosenCount(chosen) === 0)
    return {
      state,
      matches: [],
      counts: totals,
      words: [],
      phrase: undefined,
      unknown: [],
      unfiltered: 0,
      each: [],
      partlyQuoted: false,
    };
  const known = await Promise.all(typed.map(async (word) => phrase !== undefined || (await isKnown(index, word))));
  const words = typed.filter((_, place) => known[place]);
  const unknown = typed.filter((_, place) => !known[place]);
  const common = { state, words, phrase, unknown, partlyQuoted };
  if (asked && words.length === 0) return { ...common, matches: [], counts: {}, unfiltered: 0, each: [] };

  const query = !asked ? null : phrase === undefined ? words.join(' ') : `"${phrase}"`;
  const { matches, counts } = await index.search(query, chosen);
  // Values of one facet widen: what another value would add is counted as if none of its facet were chosen.
  const own = await Promise.all(
    facetNames.map(
      async (name) =>
        [
          name,
          chosen[name].length === 0
            ? counts[name]
            : (await index.search(query, { ...chosen, [name]: [] })).counts[name],
        ] as const,
    ),
  );
  const none = matches.length === 0;
  return {
    ...common,
    matches: await dated(index, query, chosen, Object.keys(totals.year ?? {}), matches, effectiveOrder(state)),
    counts: Object.fromEntries(own),
    unfiltered: none ? (await index.search(query, nothingChosen)).matches.length : 0,
    each:
      none && words.length > 1
        ? await Promise.all(
            words.map(async (word) => ({ word, count: (await index.search(word, nothingChosen)).matches.length })),
          )
        : [],
  };
}
