import { firstDay } from '../schemas/calendar.ts';
import type { Edtf } from '../schemas/edtf.ts';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const formats = {
  4: format({ year: 'numeric' }),
  7: format({ month: 'long', year: 'numeric' }),
  10: format({ day: 'numeric', month: 'long', year: 'numeric' }),
};

/** A date in words, as precise as it is written: `2024`, `February 2024`, `9 February 2024`. */
export const longDate = (date: Edtf): string => {
  const formatter = formats[date.length as keyof typeof formats];
  return formatter.format(new Date(`${date}${'-01-01'.slice(0, 10 - date.length)}T00:00:00Z`));
};

/** A stretch of days in words: `29 January to 9 February 2024`, `11 to 21 April 2023`. */
export function longRange(start: Edtf, end: Edtf | undefined): string {
  if (end === undefined || end === start) return longDate(start);
  if (start.length === 10 && end.length === 10) {
    const [day, month, year] = longDate(start).split(' ');
    const [, endMonth, endYear] = longDate(end).split(' ');
    if (year === endYear) return `${day ?? ''}${month === endMonth ? '' : ` ${month ?? ''}`} to ${longDate(end)}`;
  }
  return `${longDate(start)} to ${longDate(end)}`;
}

/** Which of two dates comes first, by the first days that they may stand for. */
export function byFirstDay(a: Edtf, b: Edtf): number {
  const [x, y] = [firstDay(a), firstDay(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}
