/** A record as other search libraries get it: the words that our pages show, by field. */
export type SearchDocument = {
  /** Address as questions name it. */
  id: string;
  title: string;
  /** What was said, demanded or decided, in one sentence; the definition of a term. */
  position: string;
  asks: string;
  actors: string;
  topics: string;
  /** Other names, symbols, articles, dates and places. */
  facts: string;
  body: string;
};

/** The fields that are searched. */
export const documentFields = ['title', 'position', 'asks', 'actors', 'topics', 'facts', 'body'] as const;
