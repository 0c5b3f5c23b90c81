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
