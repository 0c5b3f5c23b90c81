/** Collections of records, each a folder of `content/` or one list there. */
export const collections = [
  'sessions',
  'statements',
  'letters',
  'red-lines',
  'texts',
  'actors',
  'topics',
  'glossary',
] as const;

/** Name of a collection; also the first part of its addresses. */
export type Collection = (typeof collections)[number];
