import { byDate } from '../../../records/entry.ts';
import { recordPath } from '../../../records/addresses.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import { keyOf } from './shard-names.ts';
import { shardBy, shardLimit } from './shards.ts';
import { tokensOf } from './words.ts';

/** Most records that are listed for one word of titles, the newest first: further ones are for the search. */
const mostOfWord = 60;

/** Titles of records by the beginnings of their words, two letters or more, each a few kilobytes of JSON: `[address, title]`. */
export function titleShards({
  statements,
  letters,
  redLines,
}: Pick<Corpus, 'statements' | 'letters' | 'redLines'>): Map<string, string> {
  const records = [...redLines, ...[...statements, ...letters].sort(byDate).reverse()];
  const counts = new Map<string, number>();
  const lines: [key: string, line: string][] = [];
  for (const { collection, id, fields } of records) {
    const line = JSON.stringify([recordPath(collection, id), fields.title]);
    const words = tokensOf(fields.title).flatMap(({ whole, parts }) => [whole, ...parts]);
    for (const word of new Set(words)) {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      if (word.length > 1 && count <= mostOfWord) lines.push([keyOf(word), line]);
    }
  }
  return shardBy(lines, 2, shardLimit, (list) => `[${[...new Set(list)].join(',\n')}]`);
}
