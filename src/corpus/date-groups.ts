import { longDate } from '../base/dates.ts';
import { type Entry, byDate, dateOf } from '../records/entry.ts';

/** How much of a date a list is grouped by, in characters of the date. */
const parts = { year: 4, month: 7, day: 10 } as const;

/** What a list of dated entries is grouped by. */
export type DatePart = keyof typeof parts;

/** Entries of one year, month or day. */
export interface DateGroup<E> {
  /** `2024`, `2024-08`, `2024-08-05`; shorter where the date of the entries is not known so closely. */
  date: string;
  /** `August 2024`; `2024, month not known`. */
  label: string;
  /** In the order of the groups. */
  entries: E[];
}

/** Entries by the year, month or day of their date, the newest first or, where they are told as they came, the oldest. */
export function byDatePart<E extends Entry>(
  entries: readonly E[],
  part: DatePart,
  order: 'newest first' | 'oldest first' = 'newest first',
): DateGroup<E>[] {
  const sorted = [...entries].sort(byDate);
  const groups = Map.groupBy(order === 'newest first' ? sorted.reverse() : sorted, (entry) =>
    (dateOf(entry) ?? '').slice(0, parts[part]),
  );
  return [...groups].map(([date, list]) => ({
    date,
    label: date.length < parts[part] ? `${longDate(date)}, ${part} not known` : longDate(date),
    entries: list,
  }));
}
