import { engineClauses, isAbsent, markedWords, optionalWords } from './clauses.ts';
import { answer } from './engine.ts';
import { filter, type Counts } from './filtering.ts';
import type { FoundPage, SearchIndex } from './pagefind.client.ts';
import { account, type WordAccount } from './language/account.ts';
import { datePattern, readDate } from './language/dates.ts';
import type { PlaceIndex } from './language/place-index.ts';
import { findPlaces, type Place } from './language/places.ts';
import { parseQuery, type Clause, type Known, type Query } from './language/query.ts';
import type { Synonyms } from './language/synonyms.ts';
import type { Vocabulary } from './language/vocabulary.ts';
import { fold, tight } from './language/words.ts';
import { facetOf, withOperators } from './operator-filters.ts';
import type { Postings } from './posting.ts';
import { rank } from './rank.ts';
import { signOf } from './sign.ts';
import { filterCount, withoutFilters, type Order, type SearchState } from './state.ts';
import type { PageNumber, Table } from './table.ts';

/** What a search is made with. */
export interface SearchTools {
  index: SearchIndex;
  table: Table;
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  places: PlaceIndex;
  /** Values of filters with their names. */
  known: Known;
}

/** What a search found. */
export interface Finding {
  state: SearchState;
  /** The search with the operators of the query among its filters. */
  effective: SearchState;
  query: Query;
  /** What became of each word of the query. */
  accounts: WordAccount[];
  /** Places that the query names. */
  places: Place[];
  /** Pages that answer the whole query, in order. */
  matches: PageNumber[];
  /** Where few do: pages that answer some of it, in order. */
  partial: PageNumber[];
  /** Pages for each value of a facet. */
  counts: Counts;
  /** Pages for each year. */
  years: Record<string, number>;
  /** When nothing matches: pages that would, without the filters. */
  unfiltered: number;
  /** Words whose places are marked. */
  words: string[];
  /** Fetches a page with the places that match. */
  load(page: PageNumber): Promise<FoundPage>;
}

/** Fewer matches than these, and pages that answer only some of the query are shown as well; at most as many. */
const few = 5;
const mostPartial = 20;

/** The order that results come in: without a query there is no relevance. */
export const effectiveOrder = ({ query, order }: SearchState): Order =>
  order === 'relevance' && query.trim() === '' ? 'newest' : order;

/** The first date that a query names: `8 August 2024`, `2024-08`. */
function dateIn(text: string): string | undefined {
  const found = new RegExp(datePattern, 'i').exec(fold(text))?.[0];
  const read = found === undefined ? undefined : readDate(found);
  return read?.exists ? read.date : undefined;
}

const isWanted = ({ excluded }: Clause): boolean => !excluded;

const byDate = (table: Table, order: 'newest' | 'oldest') => (a: PageNumber, b: PageNumber) => {
  const [x, y] = [table.dateOf(a), table.dateOf(b)];
  // What has no date of its own comes last, whichever the direction.
  if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
  return (x < y ? -1 : x > y ? 1 : 0) * (order === 'newest' ? -1 : 1);
};

/** The account of a query whose last word may be typed half: where words begin so, it is neither wrong nor absent. */
async function withBeginning(
  accounts: WordAccount[],
  { clauses }: Query,
  vocabulary: Vocabulary,
): Promise<WordAccount[]> {
  const term = clauses.at(-1)?.alternatives.at(-1);
  if (term?.kind !== 'word') return accounts;
  return Promise.all(
    accounts.map(async (one): Promise<WordAccount> => {
      const open = one.word === term.text && (one.state === 'corrected' || one.state === 'absent');
      return open && (await vocabulary.begins(one.word))
        ? { word: one.word, state: 'widened', count: 0, to: [`${one.word}…`] }
        : one;
    }),
  );
}

/** Searches for what a state says; for nothing, finds nothing. */
export async function find(tools: SearchTools, state: SearchState): Promise<Finding> {
  const { index, table, vocabulary, synonyms, known } = tools;
  const query = parseQuery(state.query, known);
  const effective = withOperators(state, query, tools.places);
  // Words are looked up in the index while it is found out what else they may be called, or were meant to be.
  const idle = new Set(optionalWords(query));
  index.prepare(
    query.clauses
      .flatMap(({ alternatives }) => alternatives)
      .flatMap(({ kind, text }) => (kind === 'word' && !idle.has(text) ? [text] : [])),
  );
  const places = state.query.trim() === '' ? [] : findPlaces(state.query, tools.places, [location.host]);
  const accounts = await withBeginning(await account(query, vocabulary, synonyms), query, vocabulary);
  const byWord = new Map(accounts.map((one) => [one.word, one]));
  const nothingAsked = query.clauses.length === 0 && filterCount(effective) === 0;
  const asked = query.clauses.filter((clause) => clause.excluded || !isAbsent(clause, byWord));
  const searched = { ...query, clauses: asked };
  const clauses = engineClauses(searched, byWord, places, tools);
  // Exclusions alone start from everything; where words were asked for, they must not.
  const hopeless = query.clauses.some(isWanted) && !asked.some(isWanted);
  const found =
    nothingAsked || hopeless
      ? {
          postings: [] as Postings[],
          needed: 0,
          all: [],
          some: [],
          load: () => Promise.reject(new Error('Nothing was found')),
        }
      : await answer(index, table, clauses, tight);
  const filtered = filter(nothingAsked ? [...Array(table.size).keys()] : found.all, table, effective);
  // A meeting, text or article is what somebody means who names it; an actor or topic is more often what is spoken of.
  const meant = new Map(
    places.map(({ address, kind, exact }) => [
      address.replace(/#.*$/, ''),
      exact ? 1 : kind === 'session' || kind === 'text' || kind === 'article' ? 0.3 : 0,
    ]),
  );
  const named = places.flatMap((place) => facetOf(place) ?? []);
  const folded = tight(state.query);
  const intent = { named, own: meant, date: dateIn(state.query), sign: folded === '' ? undefined : signOf(folded) };
  const order = effectiveOrder(state);
  const inOrder = (list: readonly PageNumber[]) =>
    order === 'relevance' ? rank(list, found.postings, table, intent) : [...list].sort(byDate(table, order));
  const matches = nothingAsked ? [] : inOrder(filtered.pages);
  const all = new Set(found.all);
  const partial =
    matches.length < few && found.needed > 1
      ? inOrder(
          filter(
            found.some.filter((page) => !all.has(page)),
            table,
            effective,
          ).pages,
        ).slice(0, mostPartial)
      : [];
  return {
    state,
    effective,
    query,
    accounts,
    places,
    matches,
    partial,
    get counts() {
      return filtered.counts;
    },
    get years() {
      return filtered.years;
    },
    unfiltered:
      matches.length === 0 && !nothingAsked ? filter(found.all, table, withoutFilters(state)).pages.length : 0,
    words: markedWords(asked, byWord),
    async load(page) {
      const whole = await found.load(page);
      const weights = new Map(whole.hits.map(({ location, weight }) => [location, weight]));
      const places = new Set(found.postings.flatMap((list) => list.get(page)?.locations ?? []));
      return {
        ...whole,
        hits: [...places].sort((x, y) => x - y).map((location) => ({ location, weight: weights.get(location) ?? 1 })),
      };
    },
  };
}
