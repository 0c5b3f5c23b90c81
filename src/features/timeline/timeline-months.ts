import { longDate } from '../../base/dates.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** Part of the list of a year: a month, or what is dated to the year alone. */
export interface MonthGroup {
  /** Its anchor: `2024-08`, or `2024` for what is dated to the year alone. Permanent. */
  id: string;
  label: string;
  events: TimelineEvent[];
}

/** What began in a year, by month; what is dated to the year alone stands at the end. */
export function monthGroups(events: readonly TimelineEvent[], year: string): MonthGroup[] {
  const groups = Map.groupBy(
    events.filter(({ start }) => start.startsWith(year)),
    ({ start }) => start.slice(0, 7),
  );
  return [...groups]
    .sort(([a], [b]) => Number(a.length === 4) - Number(b.length === 4) || (a < b ? -1 : 1))
    .map(([id, list]) => ({
      id,
      label: id.length === 4 ? `In ${id}, month not known` : longDate(id),
      events: list,
    }));
}
