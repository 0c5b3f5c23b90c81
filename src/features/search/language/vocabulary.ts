import { corrections, isCorrectable, type Correction } from './corrections.ts';
import { countIn, formsIn, readShard, type Shard } from './families.ts';
import { keyOf, remembered, shardOf } from './shard-names.ts';
import { fold, stemOf, tight } from './words.ts';

export type { Correction } from './corrections.ts';

/** What of a vocabulary there is to load: `index.json`. */
export interface Directory {
  /** How many records there are. */
  records: number;
  /** Names of its shards, with spaces between them. */
  shards: string;
}

/** The words of the records, as far as they have been loaded. */
export interface Vocabulary {
  /** How many records hold a word in any of its forms. */
  count(word: string): Promise<number>;
  /** The forms in which a word occurs: those that share its stem. */
  forms(word: string): Promise<string[]>;
  /** Whether some word begins so: it may be typed half. */
  begins(word: string): Promise<boolean>;
  /** What an unknown word may have been meant to be, the most probable first; nothing for words that occur. */
  nearest(word: string): Promise<Correction[]>;
  /** How many records there are. */
  records(): Promise<number>;
}

/**
 * Opens the vocabulary of the site; nothing is loaded before it is asked for, and nothing twice.
 * @param load gives the text of a file of the folder: `index.json`, `w-co.txt`.
 */
export function openVocabulary(load: (name: string) => Promise<string>): Vocabulary {
  const opened = remembered(async (name) => {
    const { records, shards } = JSON.parse(await load(name)) as Directory;
    return { records, names: shards.split(' ') };
  });
  const shard = remembered(async (name) => readShard(await load(`w-${name}.txt`)));
  /** The shards of words that begin so: the one of this very beginning, and with `all` those of longer ones. */
  const beginning = async (key: string, all = false): Promise<Shard[]> => {
    const { names } = await opened('index.json');
    const own = shardOf(key, new Set(names));
    return Promise.all(names.filter((name) => name === own || (all && name.startsWith(key))).map(shard));
  };
  /** The family of a word: how many records hold it, and its forms. */
  const family = async (word: string) => {
    const stem = stemOf(tight(word));
    const [own] = await beginning(keyOf(stem));
    const line = own?.get(stem);
    return line === undefined ? { count: 0, forms: [] } : { count: countIn(line), forms: formsIn(stem, line) };
  };
  const count = async (word: string) => (await family(word)).count;
  return {
    count,
    forms: async (word) => (await family(word)).forms,
    async begins(typed) {
      const word = tight(typed);
      if (word === '') return false;
      const shards = await beginning(keyOf(word), true);
      return shards.some((words) =>
        [...words].some(
          ([stem, line]) => stem.startsWith(word) || formsIn(stem, line).some((form) => form.startsWith(word)),
        ),
      );
    },
    async nearest(typed) {
      const word = fold(typed);
      return isCorrectable(word) && (await count(word)) === 0 ? corrections(word, beginning, count) : [];
    },
    records: async () => (await opened('index.json')).records,
  };
}
