import type { Entries, Entry } from '../records/entry.ts';
import { collections, type Collection } from '../schemas/collections.ts';

/** Collections whose records have a page each, and so a history; entries of the glossary share one page. */
export const recorded: readonly Collection[] = collections.filter((name) => name !== 'glossary');

/** All records that have a history of their own. */
export const recordedEntries = (entries: Entries): Entry[] => recorded.flatMap((name): Entry[] => entries[name]);
