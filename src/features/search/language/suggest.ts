import { longestQuery } from './lexer.ts';
import type { PlaceIndex } from './place-index.ts';
import { namesOf, parseRecordPath, type NamedPlace, type PlaceKind } from './place-names.ts';
import { keyOf, remembered, shardOf } from './shard-names.ts';

/** Something that may be meant by what has been typed so far. */
export interface Suggestion {
  label: string;
  kind: PlaceKind;
  /** Path below the base of the site. */
  address: string;
  /** A search for it. */
  query?: string;
}

/** Where a kind comes among others that match as well. */
const order: readonly PlaceKind[] = ['actor', 'text', 'article', 'session', 'topic', 'term', 'record'];

/** How well a name answers to the beginnings of words, 0 best: it is the whole name, in order from its start, from its start, anywhere; `undefined` when it does not. */
function fit(words: readonly string[], name: readonly string[]): number | undefined {
  const places = words.map((word) => name.findIndex((one) => one.startsWith(word)));
  if (places.includes(-1)) return undefined;
  const inOrder = places.every((place, index) => place === index);
  return inOrder ? (name.join() === words.join() ? 0 : 1) : places[0] === 0 ? 2 : 3;
}

/** What to search for to find what belongs to a place. */
const queryOf = ({ kind, id, label }: NamedPlace): string =>
  kind === 'term' ? label : kind === 'article' ? `article:${/\d+/.exec(label)?.[0] ?? ''}` : `${kind}:${id}`;

/**
 * Suggestions for what has been typed so far: names whose words begin so, the best first, each thing once.
 * @param records titles of records that match, from `openTitles`.
 */
export function suggest(
  typed: string,
  index: PlaceIndex,
  limit: number,
  records: readonly Suggestion[] = [],
): Suggestion[] {
  const words = parseRecordPath(typed.slice(0, longestQuery)).map((word, place) =>
    place === 0 && /^arts?$/.test(word) ? 'article' : word,
  );
  if (words.length === 0) return [];
  const best = new Map<string, Suggestion & { score: number }>();
  const offer = (suggestion: Suggestion, score: number) => {
    if (!(score >= (best.get(suggestion.address)?.score ?? Infinity)))
      best.set(suggestion.address, { ...suggestion, score });
  };
  for (const place of namesOf(index).all) {
    const { label, kind, address, distance } = place;
    const how = distance > 1 ? undefined : fit(words, place.words);
    if (how !== undefined)
      offer({ label, kind, address, query: queryOf(place) }, how * 100 + distance * 50 + order.indexOf(kind));
  }
  for (const [place, record] of records.entries())
    offer(record, (fit(words, parseRecordPath(record.label)) ?? 3) * 100 + 60 + place / records.length);
  return [...best.values()]
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ score: _, ...suggestion }) => suggestion);
}

/** The titles of records, as far as they have been loaded. */
export interface Titles {
  /** Records in whose titles words begin as typed, in the order of the index: the newest first. */
  find(typed: string): Promise<Suggestion[]>;
}

/**
 * Opens the titles of records; of them only those are loaded that hold a word with the same first letters.
 * @param load gives the text of a file of the folder `titles/`: `t-ir.json`.
 */
export function openTitles(load: (name: string) => Promise<string>, { titles }: PlaceIndex): Titles {
  const names = new Set(titles.split(' '));
  const shard = remembered(async (name) => JSON.parse(await load(`t-${name}.json`)) as [string, string][]);
  return {
    async find(typed) {
      const words = parseRecordPath(typed.slice(0, longestQuery)).filter((word) => word.length > 1);
      // Long words first: there are fewer titles with them.
      const [longest] = words.toSorted((a, b) => b.length - a.length);
      const name = shardOf(keyOf(longest ?? ''), names);
      return (name ? await shard(name) : [])
        .filter(([, title]) => fit(words, parseRecordPath(title)) !== undefined)
        .map(([address, label]) => ({ label, kind: 'record', address }));
    },
  };
}
