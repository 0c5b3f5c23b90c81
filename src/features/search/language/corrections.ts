import { beside, distance, keys, tolerance } from './distance.ts';
import { countIn, formsIn, type Shard } from './families.ts';

/** What a misspelt word may have been meant to be. */
export interface Correction {
  /** A word that occurs, folded; two with a space between them where the space was missing. */
  word: string;
  /** How many records hold it in any form. */
  count: number;
}

/** Whether a folded word may be a misspelt one: numbers, symbols and words of other scripts are taken as they are. */
export const isCorrectable = (word: string): boolean => /^[a-z]{4,40}$/.test(word);

/** Most corrections that are told. */
const most = 5;

/**
 * What an unknown word may have been meant to be, the most probable first.
 * Words with the same beginning are looked at first, then all with the same first letter; only if there is none, others.
 */
export async function corrections(
  word: string,
  beginning: (key: string, all?: boolean) => Promise<Shard[]>,
  count: (word: string) => Promise<number>,
): Promise<Correction[]> {
  const limit = tolerance(word);
  const seen = new Set<Shard>();
  const found: (Correction & { away: number; score: number })[] = [];
  // Ten times the records outweigh a good part of a slip of the finger.
  const offer = (right: string, records: number, away: number) =>
    found.push({ word: right, count: records, away, score: away - 0.3 * Math.log10(records) });
  /** Offers the best form of each family of words that is near enough. */
  const look = async (key: string, all = true) => {
    for (const shard of await beginning(key, all))
      for (const [stem, line] of seen.has(shard) ? [] : shard) {
        seen.add(shard);
        // The forms of a stem are seldom more than seven letters longer.
        if (stem.length > word.length + limit || stem.length < word.length - limit - 7) continue;
        let [best, least] = ['', Infinity];
        for (const form of formsIn(stem, line)) {
          const away = /^[a-z]+$/.test(form) ? distance(word, form, limit) : Infinity;
          if (away < least) [best, least] = [form, away];
        }
        if (best) offer(best, countIn(line), least);
      }
  };
  /** Offers two words that lack the space between them: `humanrights`. */
  const part = async () => {
    let tries = 3; // each right half may need another shard
    for (let length = word.length - 3; length > 2 && tries > 0; length -= 1) {
      const left = word.slice(0, length);
      const right = word.slice(length);
      const records = await count(left);
      if (records < 2) continue;
      tries -= 1;
      const least = Math.min(records, await count(right));
      if (least > 1) offer(`${left} ${right}`, least, 1);
    }
  };

  const [first = '', second = ''] = word;
  await look(word, false);
  if (!found.some(({ away }) => away <= 1)) {
    await look(first);
    await part();
  }
  if (!found[0]) await look(second);
  if (!found[0]) for (const letter of keys) if (beside(first, letter)) await look(letter);
  return found
    .sort((a, b) => a.score - b.score)
    .slice(0, most)
    .map((one) => ({ word: one.word, count: one.count }));
}
