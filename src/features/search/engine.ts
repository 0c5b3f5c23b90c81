import type { FoundPage, SearchIndex } from './pagefind.client.ts';
import { either, inAll, type Posting, type Postings } from './posting.ts';
import type { PageNumber, Table } from './table.ts';

/** One way to say what a clause asks for. */
export interface EngineTerm {
  kind: 'word' | 'phrase';
  /** In the spelling that the index understands. */
  text: string;
  /** Words as they must stand in the record, one after the other; for a phrase that is taken word for word. */
  verbatim?: readonly string[];
  /** How many pages hold it in any of its forms, where that is known: when no more are found, none is only by its beginning. */
  count?: number;
  /** Whether longer words that begin so are meant too: the word that is being typed. */
  open?: boolean;
  /** Pages that answer it whatever their words: those of a facet value that the words name. */
  also?: Iterable<PageNumber>;
}

/** A part of a query: any of its terms answers it. */
export interface EngineClause {
  terms: readonly EngineTerm[];
  excluded: boolean;
}

/** What the clauses of a query found. */
export interface Answers {
  /** Pages of each clause that is asked for, in their order. */
  postings: Postings[];
  /** How many clauses must be answered. */
  needed: number;
  /** Pages that answer all of those. */
  all: PageNumber[];
  /** Pages that answer some. */
  some: PageNumber[];
  load(page: PageNumber): Promise<FoundPage>;
}

/** Compares words: without case and accents. */
type Fold = (word: string) => string;

/** Pages whose words are fetched to see whether a phrase stands in them as it was typed; of more, the first by score. */
export const mostVerified = 400;

/** Fetches at the same time. */
const together = 12;

/** Places at which a phrase stands as it was typed. Pagefind gives the place of each of its words. */
function verbatimAt(page: FoundPage, locations: readonly number[], words: readonly string[], fold: Fold): number[] {
  return locations.filter((at) => {
    let rest = words.join('');
    for (let place = at; rest !== '' && place < at + words.length; place += 1) {
      const word = fold(page.words[place] ?? '');
      if (word === '' || !rest.startsWith(word)) return false;
      rest = rest.slice(word.length);
    }
    return rest === '';
  });
}

/** Runs the clauses of a query. */
export async function answer(
  index: SearchIndex,
  table: Table,
  clauses: readonly EngineClause[],
  fold: Fold,
): Promise<Answers> {
  const loads = new Map<PageNumber, () => Promise<FoundPage>>();
  const loaded = new Map<PageNumber, Promise<FoundPage>>();
  const load = (page: PageNumber): Promise<FoundPage> => {
    const known = loaded.get(page);
    if (known) return known;
    const fetch = loads.get(page);
    if (!fetch) throw new Error(`Page ${String(page)} was not found by this search`);
    const promise = fetch();
    loaded.set(page, promise);
    promise.catch(() => loaded.delete(page));
    return promise;
  };
  const ask = async (query: string): Promise<Map<PageNumber, Posting>> => {
    const found = new Map<PageNumber, Posting>();
    for (const { id, score, words, load: fetch } of await index.search(query)) {
      const page = table.numberOf(id);
      if (page === undefined) continue;
      loads.set(page, fetch);
      found.set(page, { score, locations: words });
    }
    return found;
  };

  /** A word: the pages that hold it in any form, weighed as the index weighs it. */
  const word = async ({ text, open, count = 0 }: EngineTerm): Promise<Postings> => {
    const weighed = await ask(text);
    if (open || weighed.size <= count) return weighed;
    const exact = await ask(`"${text}"`);
    // In quotes, Pagefind gives the pages rightly, but not all places of the word.
    return new Map([...exact].map(([page, posting]) => [page, weighed.get(page) ?? { ...posting, score: 0.1 }]));
  };

  /** A phrase: its words one after the other; word for word where that is asked for. */
  const phrase = async ({ text, verbatim }: EngineTerm): Promise<Postings> => {
    const candidates = [...(await ask(`"${text}"`))];
    if (!verbatim) return new Map(candidates.map(([page, posting]) => [page, { ...posting, score: 8 }]));
    const kept = new Map<PageNumber, Posting>();
    const verified = candidates.slice(0, mostVerified);
    for (let start = 0; start < verified.length; start += together)
      await Promise.all(
        verified.slice(start, start + together).map(async ([page, { locations }]) => {
          const there = verbatimAt(await load(page), locations, verbatim, fold);
          if (there.length > 0)
            kept.set(page, { score: 10, locations: there.flatMap((at) => verbatim.map((_, offset) => at + offset)) });
        }),
      );
    return kept;
  };

  const everything = async (): Promise<PageNumber[]> => [...(await ask('')).keys()];
  const found = await Promise.all(
    clauses.map(async ({ terms, excluded }) => {
      const lists = await Promise.all(
        terms.map(async (term) => {
          const postings = await (term.kind === 'word' ? word(term) : phrase(term));
          if (!term.also) return postings;
          const named = new Map(
            [...term.also].map((page): [PageNumber, Posting] => [page, { score: 4, locations: [] }]),
          );
          return either([postings, named]);
        }),
      );
      return { excluded, postings: either(lists) };
    }),
  );
  const unwanted = found.filter(({ excluded }) => excluded).map(({ postings }) => postings);
  const needed = found.filter(({ excluded }) => !excluded).map(({ postings }) => postings);
  const kept = (page: PageNumber) => !unwanted.some((list) => list.has(page));
  // A query of exclusions alone starts from everything.
  const all = needed.length > 0 ? [...inAll(needed)] : await everything();
  return {
    postings: needed,
    needed: needed.length,
    all: all.filter(kept),
    // Few queries need them.
    get some() {
      return [...new Set(needed.flatMap((list) => [...list.keys()]))].filter(kept);
    },
    load,
  };
}
