import type { Occurrence } from './occurrence.ts';
import { occurrenceKinds, type OccurrenceKind } from './occurrence-kind.ts';

/** The kinds that a drawing holds, in the order of its rows. */
export function kindsIn(occurrences: readonly Occurrence[]): OccurrenceKind[] {
  const found = new Set(occurrences.map(({ kind }) => kind));
  return (Object.keys(occurrenceKinds) as OccurrenceKind[]).filter((kind) => found.has(kind));
}

/** A kind in the words of the legend. */
export const legendWords = (kind: OccurrenceKind): string =>
  kind === 'letter' || kind === 'statement'
    ? `${occurrenceKinds[kind].label}s in a month`
    : occurrenceKinds[kind].label;
