import type { PlainCollection } from './plain-collection.ts';

/** One collection as JSON Lines: a record a line, and nothing else, for tools that read a stream. */
export const collectionLines = ({ records }: PlainCollection): string =>
  records()
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
