import { datePattern, daysIn } from '../schemas/calendar.ts';

export { firstDay, lastDay } from '../schemas/calendar.ts';

/** What is wrong with a date that somebody typed; `undefined` when it exists. Small, for browsers: schemas/edtf.ts says more. */
export function edtfFault(value: string): string | undefined {
  if (!datePattern.test(value)) return 'Write a date as 2024, 2024-02 or 2024-02-09';
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  if (month < 1 || month > 12) return 'Months are 01 to 12';
  return day < 1 || day > daysIn(year, month) ? 'This day does not exist' : undefined;
}
