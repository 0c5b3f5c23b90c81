import { counted, listed } from '../../records/summary.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceRows, occurrenceWords, type OccurrenceRow } from './occurrence-kind.ts';

const fixed = ['fixed date', 'fixed dates'] as const;

/** How many of each there are, in words and in the order of the rows: `8 meetings, 3 texts, and 92 statements`. */
export function countWords(occurrences: readonly Pick<Occurrence, 'row' | 'kind'>[]): string {
  const counts = Map.groupBy(occurrences, ({ row, kind }) => (kind === 'fixed-date' ? fixed : occurrenceWords[row])[0]);
  const all = [...(Object.keys(occurrenceRows) as OccurrenceRow[]).map((row) => occurrenceWords[row]), fixed];
  // Meetings stand in several rows under one name.
  const words = new Map(all.map(([one, many]) => [one, many]));
  return listed(
    [...words].flatMap(([one, many]) => {
      const count = counts.get(one)?.length ?? 0;
      return count === 0 ? [] : [counted(count, one, many)];
    }),
  );
}
