import { collections, type Collection } from '../schemas/index.ts';
import type { Candidate } from './candidate.ts';
import { nearest } from '../base/nearest.ts';

/** All records by collection and id, with faults or without. */
export interface Directory {
  /** The record of an id in one of the collections. */
  find(id: string, among?: readonly Collection[]): Candidate | undefined;
  /** Whether one of the collections could not be read, so that nobody can tell what it holds. */
  unknown(among: readonly Collection[]): boolean;
  /** The id in the collections that a misspelt one resembles most. */
  nearest(id: string, among: readonly Collection[]): string | undefined;
}

/** Orders the records by collection and id. A record is also found by the name of its file: whoever refers to it by either is not at fault. */
export function directory(candidates: readonly Candidate[], unreadable: ReadonlySet<Collection>): Directory {
  const byCollection = new Map(collections.map((name) => [name, new Map<string, Candidate>()]));
  const add = (candidate: Candidate, id: string) => {
    const ids = byCollection.get(candidate.collection);
    if (ids && !ids.has(id)) ids.set(id, candidate);
  };
  for (const candidate of candidates) add(candidate, candidate.id);
  for (const candidate of candidates)
    if (candidate.prefix.length === 0) add(candidate, candidate.path.replace(/^.*\/|\.\w+$/g, ''));

  // The same misspelling may stand in a thousand records.
  const guesses = new Map<string, string | undefined>();
  return {
    find: (id, among = collections) =>
      among.map((name) => byCollection.get(name)?.get(id)).find((candidate) => candidate !== undefined),
    unknown: (among) => among.some((name) => unreadable.has(name)),
    nearest(id, among) {
      const key = `${among.join()} ${id}`;
      if (!guesses.has(key))
        guesses.set(
          key,
          nearest(
            id,
            among.flatMap((name) => [...(byCollection.get(name)?.keys() ?? [])]),
          ),
        );
      return guesses.get(key);
    },
  };
}
