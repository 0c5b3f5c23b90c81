import { lastDay } from '../../schemas/edtf.ts';
import type { TimelineEvent } from './timeline-event.ts';
import { monthsOf, type Period } from '../../drawing/time-scale.ts';

/** What fell into one month. */
export interface Bin {
  /** `2024-08` */
  month: string;
  events: TimelineEvent[];
}

/** Counts by month over a period, months without any left out. What is dated to the year alone falls into none. */
export function binsOf(events: readonly TimelineEvent[], period: Period): Bin[] {
  const months = Map.groupBy(
    events.filter(({ start }) => start.length > 4),
    ({ start }) => start.slice(0, 7),
  );
  return monthsOf(period).flatMap((month) => {
    const found = months.get(month);
    return found ? [{ month, events: found }] : [];
  });
}

/** What is dated to the year alone, within a period: a month cannot be told. */
export const yearOnly = (events: readonly TimelineEvent[], { from, to }: Period): TimelineEvent[] =>
  events.filter(
    ({ start }) => start.length === 4 && start >= from.slice(0, 4) && lastDay(start) <= lastDay(to.slice(0, 4)),
  );
