import type { Corpus } from '../../corpus/corpus.ts';
import { wholeYear, type Period } from './time-scale.ts';
import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import { timelineEvents, type TimelineEvent } from './timeline-event.ts';

/** What the timeline and its drawing are made from. */
export interface TimelineData {
  /** Oldest first. */
  events: readonly TimelineEvent[];
  phases: readonly { from: Edtf }[];
  /** Day of the record. */
  today: string;
}

/** The data of a corpus. */
export const timelineData = (corpus: Corpus): TimelineData => ({
  events: timelineEvents(corpus),
  phases: corpus.process.phases,
  today: firstDay(corpus.asOf),
});

/** All the years that the timeline shows: from the first phase or event to the end of the last year that holds anything, or today. */
export function wholePeriod({ events, phases, today }: TimelineData): Period {
  const years = [...phases.map(({ from }) => from), ...events.flatMap(({ start, end = start }) => [start, end]), today]
    .map((date) => date.slice(0, 4))
    .sort();
  return {
    from: wholeYear(years[0] ?? today.slice(0, 4)).from,
    to: wholeYear(years.at(-1) ?? today.slice(0, 4)).to,
  };
}
