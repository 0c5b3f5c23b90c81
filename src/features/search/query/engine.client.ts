import { SearchUnavailable, type SearchIndex } from './pagefind.client.ts';
import { either, inAll, inSequence, type Posting, type Postings } from './postings.client.ts';
import type { PageNumber } from './table.client.ts';

/** A word in any of its forms, as they stand in records. */
export interface WordForms {
  forms: readonly string[];
  /** How many pages hold one of them. */
  count: number;
}

/** One way to answer a clause. */
export type EngineTerm =
  | ({
      kind: 'word';
      /** The words that were typed where they are one run together: they know the places. */ parts?: readonly WordForms[];
    } & WordForms)
  /** Words in any of their forms, one after the other. */
  | { kind: 'sequence'; words: readonly WordForms[] }
  /** Words as they are, one after the other. */
  | { kind: 'phrase'; words: readonly string[]; /** Those that records hold. */ occurring: readonly string[] }
  /** Words that begin so: the one that is being typed. */
  | { kind: 'beginning'; word: string }
  /** Pages whatever their words: those of a facet value that the words name. */
  | { kind: 'pages'; pages: Iterable<PageNumber> };

/** A part of a query: any of its terms answers it. */
export interface EngineClause {
  terms: readonly EngineTerm[];
  excluded: boolean;
  /** Place of its first word among those of the query. */
  at: number;
}

/** What the clauses of a query found. */
export interface Answers {
  /** Pages of each clause that is asked for, in their order. */
  postings: Postings[];
  /** Place of each among the words of the query. */
  offsets: number[];
  /** Pages that answer all of those. */
  all: PageNumber[];
  /** Pages that answer some. */
  some: PageNumber[];
}

/**
 * What the index gives of words that records hold. Pagefind answers as if words did not exist whose part of the index it
 * could not fetch; the vocabulary knows better.
 * @throws {SearchUnavailable}
 */
async function existing(index: SearchIndex, query: string): Promise<Postings> {
  const found = await index.search(query);
  if (found.size === 0) throw new SearchUnavailable(`The index does not give ${query}`);
  return found;
}

/** Words of which the others are no longer forms: the index finds those by their beginning. */
const beginnings = (forms: readonly string[]): string[] =>
  forms.filter((form) => !forms.some((other) => other !== form && form.startsWith(other)));

/** Pages that hold a word in one of its forms. */
async function wordPostings(index: SearchIndex, { forms, count }: WordForms): Promise<Postings> {
  const found = either(await Promise.all(beginnings(forms).map((form) => existing(index, form))));
  if (found.size === count) return found;
  // Other words begin so, too; or forms lie in another part of the index.
  const exact = either(await Promise.all(forms.map((form) => existing(index, `"${form}"`))));
  return new Map([...exact].map(([page, posting]) => [page, found.get(page) ?? { ...posting, score: 0.1 }]));
}

async function termPostings(index: SearchIndex, term: EngineTerm): Promise<Postings> {
  switch (term.kind) {
    case 'word': {
      const found = await wordPostings(index, term);
      const parts = inSequence(await Promise.all((term.parts ?? []).map((word) => wordPostings(index, word))));
      return either([found, new Map([...parts].filter(([page]) => found.has(page)))]);
    }
    case 'sequence': {
      const found = inSequence(await Promise.all(term.words.map((word) => wordPostings(index, word))));
      return new Map([...found].map(([page, posting]) => [page, { ...posting, score: 8 }]));
    }
    case 'phrase': {
      for (const word of term.occurring) await existing(index, `"${word}"`);
      const found = await index.search(`"${term.words.join(' ')}"`);
      return new Map([...found].map(([page, posting]) => [page, { ...posting, score: 10 }]));
    }
    case 'beginning':
      return existing(index, term.word);
    case 'pages':
      return new Map([...term.pages].map((page): [PageNumber, Posting] => [page, { score: 4, locations: [] }]));
  }
}

/**
 * Runs the clauses of a query.
 * @param size how many pages there are: a query of exclusions alone starts from all of them.
 * @throws {SearchUnavailable}
 */
export async function answer(index: SearchIndex, size: number, clauses: readonly EngineClause[]): Promise<Answers> {
  const found = await Promise.all(
    clauses.map(async ({ terms, excluded, at }) => ({
      excluded,
      at,
      postings: either(await Promise.all(terms.map((term) => termPostings(index, term)))),
    })),
  );
  const asked = found.filter(({ excluded }) => !excluded);
  const needed = asked.map(({ postings }) => postings);
  const unwanted = found.filter(({ excluded }) => excluded).map(({ postings }) => postings);
  const kept = (page: PageNumber) => !unwanted.some((list) => list.has(page));
  const all = needed.length > 0 ? inAll(needed) : [...Array(size).keys()];
  return {
    postings: needed,
    offsets: asked.map(({ at }) => at),
    all: all.filter(kept),
    // Few queries need them.
    get some() {
      return [...new Set(needed.flatMap((list) => [...list.keys()]))].filter(kept);
    },
  };
}
