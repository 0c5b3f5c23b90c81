import { counted, listed } from './summary.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceWords } from './occurrence-kind.ts';

/** How many of each there are, in words: `8 meetings, 3 texts and 92 statements`. */
export function countWords(occurrences: readonly Pick<Occurrence, 'row' | 'kind'>[]): string {
  const counts = new Map<string, { one: string; many: string; count: number }>();
  for (const { row, kind } of occurrences) {
    const [one, many] = kind === 'fixed-date' ? ['fixed date', 'fixed dates'] : occurrenceWords[row];
    const known = counts.get(one) ?? { one, many, count: 0 };
    counts.set(one, { ...known, count: known.count + 1 });
  }
  return listed([...counts.values()].map(({ one, many, count }) => counted(count, one, many)));
}
