import { edtfFault, firstDay, lastDay } from '../../../schemas/calendar.ts';

const months = 'january february march april may june july august september october november december'.split(' ');

/** A date as people write it, for use within patterns. */
export const datePattern = String.raw`\d{4}[-/.]\d\d?(?:[-/.]\d\d?)?|\d\d?[-/.]\d\d?[-/.]\d{4}|(?:\d\d?\D{0,3} )?[a-z]{3,9}\.? (?:\d\d?(?:st|nd|rd|th)?,? )?\d{4}`;

/**
 * Reads a date as people write it: `2024`, `2024-2-9`, `2024/02/09`, `9/2/2024`, `February 2024`, `9th Feb 2024`, `Feb 9, 2024`.
 * @returns the date as precise as it was written, the day before the month; both readings of what may be read either
 * way; none for what is no date, or none of the calendar.
 */
export function readDates(text: string): string[] {
  const [, before, name = '-', after, year] =
    /^(?:(\d\d?)\D{0,3} )?([a-z]{3,9})\.? (?:(\d\d?)(?:st|nd|rd|th)?,? )?(\d{4})$/.exec(text.toLowerCase()) ?? [];
  const month = months.findIndex((one) => one.startsWith(name.replace('sept', 'sep'))) + 1;
  const [first = '', second = '', third = ''] = text.split(/[-/.]/);
  const readings =
    year !== undefined
      ? month > 0
        ? [[year, String(month), before ?? after]]
        : []
      : third.length === 4
        ? [
            [third, second, first],
            [third, first, second],
          ]
        : [text.split(/[-/.]/)];
  const dates = readings.map((parts) => parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-'));
  return [...new Set(dates)].filter((date) => edtfFault(date) === undefined && /^(?:19|2[01])/.test(date));
}

/** The date that somebody wrote, where it is one. */
export const readDate = (text: string): string | undefined => readDates(text)[0];

const dayAt = (day: string, distance: number) =>
  new Date(Date.parse(day) + distance * 86_400_000).toISOString().slice(0, 10);

/** The day before a date begins. */
export const dayBefore = (date: string): string => dayAt(firstDay(date), -1);

/** The day after a date ends. */
export const dayAfter = (date: string): string => dayAt(lastDay(date), 1);
