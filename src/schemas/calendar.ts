/** How dates are written: `2024`, `2024-02` or `2024-02-09`. Here without the schema library, for browsers too. */
export const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Number of days of a month (1 to 12) in a year of the Gregorian calendar. */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A number in two digits. */
export const two = (number: string | number): string => String(number).padStart(2, '0');

/** First day that a date may stand for, as `YYYY-MM-DD`: for ordering only, never for display. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);

/** Last day that a date may stand for, as `YYYY-MM-DD`. */
export function lastDay(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? `${String(year)}-${two(month)}-${two(daysIn(year, month))}` : date;
}

/** Months in English, in their order. */
export const monthNames = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What is wrong with a date, in a sentence; `undefined` when it exists. */
export function edtfFault(value: string): string | undefined {
  if (!datePattern.test(value)) return `"${value}" is not a date; dates are written 2024, 2024-02 or 2024-02-09`;
  const [year = 0, month, day] = value.split('-').map(Number);
  if (year < 1900 || year > 2199) return `"${value}" lies outside the years 1900 to 2199`;
  if (month === undefined) return undefined;
  if (month < 1 || month > 12) return `"${value}" has no such month; months are 01 to 12`;
  if (day !== undefined && (day < 1 || day > daysIn(year, month)))
    return `"${value}" does not exist; ${monthNames[month - 1] ?? ''} ${String(year)} has ${String(daysIn(year, month))} days`;
  return undefined;
}
