import { shardBy } from './shards.ts';
import { keyOf } from './shard-names.ts';
import type { Directory } from './vocabulary.ts';
import { stemOf } from './words.ts';

/** Most bytes of a shard of words as it is sent: a query loads one for each of its words, and each other name. */
const wordShardLimit = 2 * 1024;

/** The words of all records. */
export interface Words {
  /** How many records there are. */
  records: number;
  /** Families of words: records that hold one of its words, and its words, by their common stem. */
  families: Map<string, { count: number; forms: string[] }>;
}

/** Counts the words of all pages that are searched. */
export function vocabularyOf(pages: Iterable<{ words: readonly string[] }>): Words {
  const families = new Map<string, { count: number; forms: Set<string>; last: number }>();
  const stems = new Map<string, string>();
  let records = 0;
  for (const { words } of pages) {
    if (words.length === 0) continue;
    records += 1;
    for (const word of words) {
      const stem = stems.get(word) ?? stemOf(word);
      stems.set(word, stem);
      const family = families.get(stem);
      if (!family) families.set(stem, { count: 1, forms: new Set([word]), last: records });
      else {
        family.forms.add(word);
        if (family.last !== records) family.count += 1;
        family.last = records;
      }
    }
  }
  return {
    records,
    families: new Map(
      [...families]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([stem, { count, forms }]) => [stem, { count, forms: [...forms].sort() }]),
    ),
  };
}

/** A form by its stem: how many letters of the stem to take away, when any, and what to put after it. */
function writeForm(form: string, stem: string): string {
  let shared = 0;
  while (shared < stem.length && form[shared] === stem[shared]) shared += 1;
  const away = stem.length - shared;
  return form === stem ? '.' : `${away > 0 ? String(away) : ''}${form.slice(shared)}`;
}

/** A family as a line: `safeguard 12 . s ing`. One record and the stem as its only form are left unsaid. */
function writeFamily(stem: string, count: number, forms: readonly string[]): string {
  if (forms.length === 1 && forms[0] === stem) return count === 1 ? stem : `${stem} ${String(count)}`;
  return [stem, String(count), ...forms.map((form) => writeForm(form, stem))].join(' ');
}

/** The vocabulary as texts by the beginnings of words, each a few kilobytes. */
export const shardsOf = ({ families }: Words): Map<string, string> =>
  shardBy(
    [...families].map(([stem, { count, forms }]) => [keyOf(stem), writeFamily(stem, count, forms)]),
    1,
    wordShardLimit,
  );

/** What there is to load. */
export const directoryOf = ({ records }: Words, shards: ReadonlyMap<string, string>): Directory => ({
  records,
  shards: [...shards.keys()].join(' '),
});
