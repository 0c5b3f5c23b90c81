import { byFirstDay } from '../../base/dates.ts';
import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import type { Process } from '../../schemas/process.ts';
import type { Source } from '../../schemas/source.ts';

/** A date of the process that no meeting or milestone stands for: a term that ends, entry into force. */
export interface FixedDate {
  /** What it is known by, in calendars too. Permanent. */
  id: string;
  date: Edtf;
  title: string;
  note?: string | undefined;
  source: Source;
}

/** Every fixed date that the process tells, oldest first. */
export const fixedDates = ({ upcoming, entry_into_force: force }: Process): FixedDate[] =>
  [...upcoming, ...(force ? [{ id: 'entry-into-force', title: 'Entry into force', ...force }] : [])].sort((a, b) =>
    byFirstDay(a.date, b.date),
  );

/** Those that lie after a day, the nearest first. */
export const datesAfter = (process: Process, day: Edtf): FixedDate[] =>
  fixedDates(process).filter(({ date }) => firstDay(date) > firstDay(day));
