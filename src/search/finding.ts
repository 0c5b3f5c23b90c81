import { answer, type EngineClause, type EngineTerm } from './engine.ts';
import { firstDayOf, lastDayOf } from './date.ts';
import { filter, type Counts } from './filtering.ts';
import type { FoundPage, SearchIndex } from './index-client.ts';
import { account, type WordAccount } from './language/account.ts';
import type { PlaceIndex } from './language/place-index.ts';
import { findPlaces, type Place } from './language/places.ts';
import { datePattern, dayBeside, readDate } from './language/dates.ts';
import { isFunctionWord } from './language/function-words.ts';
import { parseQuery, valuesOf, type Clause, type Known, type Query, type Term } from './language/query.ts';
import { runsOf, widen, type Synonyms } from './language/synonyms.ts';
import type { Vocabulary } from './language/vocabulary.ts';
import { fold, tight } from './language/words.ts';
import { either, type Posting, type Postings } from './posting.ts';
import { rank } from './rank.ts';
import { facetNames, filterCount, withoutFilters, type FacetName, type Order, type SearchState } from './state.ts';
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

/** The value of the filter `article` that a number means: the permanent name of that article of the main text. */
function articleValue(value: string, { main, articles }: PlaceIndex): string {
  const number = value.replace(/\(.*$/, '');
  const found = articles.find(([, ...places]) => places.includes(`${main} ${number}`));
  return found?.[0] ?? value;
}

/** Of two bounds, the one that leaves less: both must hold. */
const later = (a: string | undefined, b: string): string => (a !== undefined && firstDayOf(a) > firstDayOf(b) ? a : b);
const earlier = (a: string | undefined, b: string): string => (a !== undefined && lastDayOf(a) < lastDayOf(b) ? a : b);

/** A search with the operators of its query among its filters. */
function withOperators(state: SearchState, { filters }: Query, places: PlaceIndex): SearchState {
  const chosen = { ...state.chosen };
  const excluded = { ...state.excluded };
  let { from, to } = state;
  for (const item of filters) {
    if (item.name === 'before' || item.name === 'after') {
      // What is not before a day is from that day on.
      const date = item.excluded ? item.value : dayBeside(item.value, item.name);
      if ((item.name === 'before') === item.excluded) from = later(from, date);
      else to = earlier(to, date);
    } else {
      const values = valuesOf(item).map((value) => (item.name === 'article' ? articleValue(value, places) : value));
      const list = item.excluded ? excluded : chosen;
      list[item.name] = [...new Set([...list[item.name], ...values])];
    }
  }
  // What is asked for twice must hold twice.
  const twice = facetNames.filter((name) => filters.filter((item) => item.name === name && !item.excluded).length > 1);
  return { ...state, chosen, excluded, all: [...new Set([...state.all, ...twice])], from, to };
}

/** What a place that a query names is called among the filters. */
function facetOf({ kind, address }: Place): { facet: FacetName; value: string } | undefined {
  const id = address.replace(/#.*$/, '').split('/').filter(Boolean).at(-1);
  const facet =
    kind === 'actor' || kind === 'topic' || kind === 'session' || kind === 'text' || kind === 'article'
      ? kind
      : undefined;
  return facet && id ? { facet, value: id } : undefined;
}

const isArticleWord = (clause: Clause | undefined): boolean =>
  clause?.alternatives.length === 1 && /^art(?:icle|icles|s)?\.?$/i.test(clause.alternatives[0]?.text ?? '');

/** The number of an article, where a clause is one after the word `article`. */
const articleNumber = (clause: Clause | undefined): string | undefined =>
  clause?.alternatives.length === 1 ? /^(\d{1,3})(?:\(.*)?$/.exec(clause.alternatives[0]?.text ?? '')?.[1] : undefined;

/** How one term is searched for, by what became of its words. */
function termsFor(term: Term, accounts: ReadonlyMap<string, WordAccount>, synonyms: Synonyms): EngineTerm[] {
  if (term.kind === 'phrase') return [{ kind: 'phrase', text: term.words.join(' '), verbatim: term.words }];
  const known = accounts.get(term.text) ?? (term.words.length === 1 ? accounts.get(term.words[0] ?? '') : undefined);
  if (known?.state === 'corrected')
    return (known.to ?? []).map((text) => (text.includes(' ') ? { kind: 'phrase', text } : { kind: 'word', text }));
  const own: EngineTerm = {
    kind: 'word',
    text: term.text,
    ...(known?.to?.[0] === `${term.text}…` ? { open: true } : {}),
  };
  const others = widen(term, synonyms).filter(({ nearness, text }) => nearness === 'same' && known?.to?.includes(text));
  return [own, ...others.map(({ kind, text }): EngineTerm => ({ kind, text }))];
}

const isFunction = ({ alternatives: [term, other] }: Clause): boolean =>
  term?.kind === 'word' && !other && term.words.every(isFunctionWord);

/** Words of a query that no record need hold. */
export function optionalWords({ clauses }: Query): string[] {
  if (clauses.every(isFunction)) return [];
  return clauses
    .filter((clause) => !clause.excluded && isFunction(clause))
    .flatMap((clause) => clause.alternatives.map(({ text }) => text));
}

/** The first date that a query names: `8 August 2024`, `2024-08`. */
function dateIn(text: string): string | undefined {
  const found = new RegExp(datePattern, 'i').exec(fold(text))?.[0];
  const read = found === undefined ? undefined : readDate(found);
  return read?.exists ? read.date : undefined;
}

/** Turns a query into clauses for the index. */
function engineClauses(
  query: Query,
  accounts: readonly WordAccount[],
  places: readonly Place[],
  tools: SearchTools,
): EngineClause[] {
  const { synonyms, table } = tools;
  const byWord = new Map(accounts.map((one) => [one.word, one]));
  const runs = runsOf(query, synonyms);
  const named = places.flatMap((place) => (place.kind === 'article' ? (facetOf(place)?.value ?? []) : []));
  const clauses: EngineClause[] = [];
  // Where nothing else is asked for, they are what is looked for.
  const allFunction = query.clauses.every(isFunction);
  for (let at = 0; at < query.clauses.length; at += 1) {
    const clause = query.clauses[at];
    if (!clause) continue;
    const number = isArticleWord(clause) ? articleNumber(query.clauses[at + 1]) : undefined;
    if (number !== undefined) {
      const also = named.flatMap((value) => [...table.withValue('article', value)]);
      clauses.push({ terms: [{ kind: 'phrase', text: `article ${number}`, also }], excluded: clause.excluded });
      at += 1;
      continue;
    }
    const run = runs.find(({ from, to }) => at >= from && at < to);
    const besides = run
      ? run.alternatives
          .filter(({ nearness }) => nearness === 'same')
          .map(({ kind, text }): EngineTerm => ({ kind, text }))
      : [];
    clauses.push({
      optional: !allFunction && isFunction(clause),
      terms: [...clause.alternatives.flatMap((term) => termsFor(term, byWord, synonyms)), ...besides],
      excluded: clause.excluded,
    });
  }
  return clauses;
}

/** Words that occur nowhere, and that nothing stands in for: clauses of them alone find nothing. */
const isAbsent = (clause: Clause, accounts: ReadonlyMap<string, WordAccount>): boolean =>
  clause.alternatives.every(
    ({ kind, text, words }) =>
      kind === 'word' && (accounts.get(text) ?? accounts.get(words.join('')))?.state === 'absent',
  );

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
  const places = state.query.trim() === '' ? [] : findPlaces(state.query, tools.places, [location.host]);
  const accounts = await withBeginning(await account(query, vocabulary, synonyms), query, vocabulary);
  const byWord = new Map(accounts.map((one) => [one.word, one]));
  const nothingAsked = query.clauses.length === 0 && filterCount(effective) === 0;
  const asked = query.clauses.filter((clause) => clause.excluded || !isAbsent(clause, byWord));
  const searched = { ...query, clauses: asked };
  const clauses = engineClauses(searched, accounts, places, tools);
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
  const { pages, counts, years } = filter(nothingAsked ? [...Array(table.size).keys()] : found.all, table, effective);
  const wanted = clauses.filter(({ excluded }) => !excluded);
  const ranked = found.postings.map((postings, place) => ({
    postings,
    ...(wanted[place]?.optional ? { optional: true } : {}),
  }));
  // A meeting, text or article is what somebody means who names it; an actor or topic is more often what is spoken of.
  const own = new Map(
    places.map(({ address, kind, exact }) => [
      address.replace(/#.*$/, ''),
      exact ? 1 : kind === 'session' || kind === 'text' || kind === 'article' ? 0.3 : 0,
    ]),
  );
  const named = places.flatMap((place) => facetOf(place) ?? []);
  const intent = { named, own, date: dateIn(state.query), folded: tight(state.query), fold: tight };
  const order = effectiveOrder(state);
  const inOrder = (list: readonly PageNumber[]) =>
    order === 'relevance' ? rank(list, ranked, table, intent) : [...list].sort(byDate(table, order));
  const matches = nothingAsked ? [] : inOrder(pages);
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
    counts,
    years,
    unfiltered:
      matches.length === 0 && !nothingAsked ? filter(found.all, table, withoutFilters(state)).pages.length : 0,
    words: markedWords(asked, byWord),
    async load(page) {
      const [whole, own] = await Promise.all([found.load(page), Promise.resolve(postingOf(page, found.postings))]);
      const weights = new Map(whole.hits.map(({ location, weight }) => [location, weight]));
      return { ...whole, hits: own.locations.map((location) => ({ location, weight: weights.get(location) ?? 1 })) };
    },
  };
}

function postingOf(page: PageNumber, postings: readonly Postings[]): Posting {
  const lists = postings.flatMap((list) => {
    const posting = list.get(page);
    return posting ? [new Map([[page, posting]])] : [];
  });
  return either(lists).get(page) ?? { score: 0, locations: [] };
}

/** The words by which passages are weighed: as typed, or what stands in for them. */
const markedWords = (clauses: readonly Clause[], accounts: ReadonlyMap<string, WordAccount>): string[] => [
  ...new Set(
    clauses
      .filter(({ excluded }) => !excluded)
      .flatMap(({ alternatives }) =>
        alternatives.flatMap(({ text, words }) => {
          const known = accounts.get(text);
          return known?.state === 'corrected' ? (known.to ?? []).flatMap((word) => word.split(' ')) : words;
        }),
      ),
  ),
];
