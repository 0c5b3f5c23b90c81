/** Numbers that look drawn by lot and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** Some of a list, each once, in the order of the list. */
  some<T>(list: readonly T[], least: number, most: number): T[];
}

/** Starts a row of numbers (mulberry32, a generator of 32 bits that is known to be even enough for such uses). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new RangeError('Nothing can be drawn from an empty list');
    return picked;
  };
  const some = <T>(list: readonly T[], least: number, most: number): T[] => {
    const count = Math.min(list.length, least + below(most - least + 1));
    const indexes = new Set<number>();
    while (indexes.size < count) indexes.add(below(list.length));
    return [...indexes].sort((a, b) => a - b).flatMap((index) => list.slice(index, index + 1));
  };
  return { below, pick, some };
}
