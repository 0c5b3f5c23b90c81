import { normalizeWord } from '../normal-form.ts';
import { isFunctionWord, longestWord } from '../words.ts';
import { answer, type EngineTerm } from './engine.client.ts';
import { faultyFilters, withOperators, type SearchNote } from './filters.client.ts';
import { articleNumbered, type Names } from './names.client.ts';
import type { SearchIndex } from './pagefind.client.ts';
import { facetOf, namedIn, type Named, type Place } from './places.client.ts';
import { parseQuery, type Query } from './query.client.ts';
import { rank, type Intent } from './rank.client.ts';
import { filterCount, withoutFilters, type Order, type SearchState } from './state.client.ts';
import { filter, type Counts, type PageNumber, type Table } from './table.client.ts';
import { understand, type Understanding, type WordAccount } from './understand.client.ts';

/** What a search is made with. */
export interface SearchDependencies extends Understanding {
  index: SearchIndex;
  names: Names;
  table: Table;
}

/** What a search found. */
export interface SearchResult {
  /** What was searched for: the operators of the query are among its filters, and no longer in the query. */
  state: SearchState;
  /** What is wrong with the query and the filters. */
  notes: SearchNote[];
  /** What became of each word of the query. */
  accounts: WordAccount[];
  /**
   * Whether it is certain that no record holds any of the words, in any form: every one was understood, and none is in the
   * vocabulary, which is asked and not the index; nothing else was asked for, neither a filter nor an article or a date.
   */
  absent: boolean;
  /** Words that were not required. */
  optional: string[];
  /** Pages that answer the whole query, in order. */
  matches: PageNumber[];
  /** Where few do: pages that answer some of it, in order. */
  partial: PageNumber[];
  /** Pages for each value of a facet. */
  counts: Counts;
  /** When nothing matches: pages that would, without the filters. */
  unfiltered: number;
  /** What the query names. */
  places: readonly Place[];
  /** Words of the query that belong to none of these. */
  others: readonly string[];
  /** Places of pages that it names, by their anchors. */
  anchors: ReadonlyMap<PageNumber, string>;
  /** What is marked in the pages: for each clause what answers it. */
  marked: (readonly EngineTerm[])[];
}

/** Fewer matches than these, and pages that answer only some of the query are shown as well; at most as many. */
const few = 5;
const mostPartial = 20;

/** The order that results come in: without a query there is no relevance. */
export const effectiveOrder = ({ query, order }: SearchState): Order =>
  order === 'relevance' && query.trim() === '' ? 'newest' : order;

/** What the things and dates that a query names say about the pages that are meant. */
function intentOf({ places, references }: Named, query: Query, { labels }: Names): Intent {
  const words = new Set(
    query.clauses.flatMap(({ alternatives }) => alternatives.flatMap((term) => term.words.map(normalizeWord))),
  );
  // A meeting, text or article is what somebody means who names it; an actor or topic is more often what is spoken of.
  const worth = ({ kind, exact }: Place) =>
    exact ? 1 : kind === 'actor' || kind === 'topic' ? 0 : kind === 'term' ? 0.2 : 0.3;
  return {
    named: [
      ...places.flatMap((place) => facetOf(place) ?? []),
      // "vote article 6", "letter to the Chair"
      ...labels('kind').flatMap(([value, label]) =>
        words.has(normalizeWord(label)) ? [{ facet: 'kind' as const, value }] : [],
      ),
    ],
    own: new Map(places.map((place) => [place.path, worth(place)])),
    dates: references.flatMap(({ dates = [] }) => dates),
  };
}

const byDate = (table: Table, order: 'newest' | 'oldest') => (a: PageNumber, b: PageNumber) => {
  const [x, y] = [table.dateOf(a), table.dateOf(b)];
  // What has no date of its own comes last, whichever the direction.
  if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
  return (x < y ? -1 : x > y ? 1 : 0) * (order === 'newest' ? -1 : 1);
};

/** A query that is two numbers with a stroke between them, and no record writes so, is an article and its paragraph: `6/2`. */
async function withParagraph(query: string, { vocabulary, names }: SearchDependencies): Promise<string> {
  const [, article, paragraph] = /^\s*(\d{1,3})\/(\d{1,2})\s*$/.exec(query) ?? [];
  if (article === undefined || paragraph === undefined || !articleNumbered(article, names.main, names)) return query;
  return (await vocabulary.lookUp(`${article}x${paragraph}`)) ? query : `Article ${article}(${paragraph})`;
}

/** Searches for what a state says; for nothing, finds nothing. @throws {SearchUnavailable} */
export async function searchRecord(tools: SearchDependencies, typed: SearchState): Promise<SearchResult> {
  const { index, table, names } = tools;
  const query = parseQuery(await withParagraph(typed.query, tools));
  // Words are fetched while it is found out what else they may be called, or were meant to be.
  for (const { alternatives } of query.clauses)
    for (const { kind, words } of alternatives)
      if (kind === 'word' && !words.every(isFunctionWord)) for (const word of words) index.preload(word);
  const { state, notes } = withOperators(typed, query, names);
  const named = namedIn(query.words, names, table);
  const { clauses, accounts, optional, hopeless } = await understand(query.clauses, named, tools);

  const nothingAsked = query.clauses.length === 0 && filterCount(state) === 0;
  const found = hopeless ? { postings: [], offsets: [], all: [], some: [] } : await answer(index, table.size, clauses);
  const filtered = filter(found.all, table, state);
  const order = effectiveOrder(state);
  const intent = intentOf(named, query, names);
  const inOrder = (list: readonly PageNumber[]) =>
    order === 'relevance' ? rank(list, found, table, intent) : [...list].sort(byDate(table, order));
  const matches = nothingAsked ? [] : inOrder(filtered.pages);
  const all = new Set(found.all);
  const partial =
    matches.length < few && found.postings.length > 1
      ? filter(
          found.some.filter((page) => !all.has(page)),
          table,
          state,
        ).pages
      : [];
  const messages = [
    ...query.notes.map(({ message, suggestion }): SearchNote =>
      suggestion === undefined
        ? { message }
        : { message, instead: { label: suggestion, state: { ...typed, query: suggestion } } },
    ),
    ...notes,
    ...named.references.flatMap(({ note }) => (note === undefined ? [] : { message: note })),
    ...faultyFilters(state, names, table),
  ];
  return {
    state,
    notes: messages,
    accounts,
    absent:
      accounts.length > 0 &&
      accounts.every((one) => one.state === 'absent' && one.to.length === 0 && one.word.length <= longestWord) &&
      query.clauses.every(({ excluded }) => !excluded) &&
      named.references.length + query.operators.length + filterCount(state) + messages.length + optional.length === 0,
    optional,
    matches,
    partial: inOrder(partial).slice(0, mostPartial),
    get counts() {
      return filtered.counts;
    },
    unfiltered:
      matches.length === 0 && !nothingAsked ? filter(found.all, table, withoutFilters(state)).pages.length : 0,
    places: named.places,
    others: named.others,
    anchors: new Map(named.references.flatMap(({ place }) => (place?.anchor ? [[place.page, place.anchor]] : []))),
    marked: clauses.filter(({ excluded }) => !excluded).map(({ terms }) => terms),
  };
}
