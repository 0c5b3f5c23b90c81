import { brotliCompressSync, constants } from 'node:zlib';

/** Most bytes of a shard as it is sent, compressed. */
export const shardLimit = 6 * 1024;

/** Bytes of a text as hosts send it; they compress with less effort than would be possible. */
export const sentBytes = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** A line with the key that it is filed under. */
export type Filed = readonly [key: string, line: string];

/**
 * Sorts lines into shards by the beginnings of their keys. A shard that is too large gives away its most frequent longer
 * beginnings until it fits, so that the shard of a key is always that of the longest beginning that there is.
 * @param shortest length of the shortest beginning.
 * @param limit most bytes of a shard as it is sent.
 */
export function shardBy(
  lines: readonly Filed[],
  shortest: number,
  limit: number = shardLimit,
  join: (lines: readonly string[]) => string = (list) => list.join('\n'),
): Map<string, string> {
  const shards = new Map<string, string>();
  const fits = (own: readonly Filed[]) => {
    const length = own.reduce((sum, [, line]) => sum + line.length, 0);
    // What is far from the limit needs no measuring.
    return length < limit || (length < 12 * limit && sentBytes(join(own.map(([, line]) => line))) < limit);
  };
  const divide = (beginning: string, own: readonly Filed[]) => {
    let rest = own;
    if (!fits(own)) {
      const longer = Map.groupBy(own, ([key]) => key.slice(0, beginning.length + 1));
      for (const [key, part] of [...longer].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))) {
        if (key === beginning) continue;
        divide(key, part);
        rest = rest.filter(([other]) => !other.startsWith(key));
        if (fits(rest)) break;
      }
    }
    if (rest.length > 0) shards.set(beginning, join(rest.map(([, line]) => line)));
  };
  for (const [beginning, own] of Map.groupBy(lines, ([key]) => key.slice(0, shortest))) divide(beginning, own);
  return new Map([...shards].sort(([a], [b]) => (a < b ? -1 : 1)));
}
