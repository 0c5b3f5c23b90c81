import { edtfFault, firstDay, lastDay } from '../../../base/date-fault.ts';

const months = 'january february march april may june july august september october november december'.split(' ');

/** A date as people write it, for use within patterns. */
export const datePattern = String.raw`\d{4}[-/]\d\d?(?:[-/]\d\d?)?|(?:\d\d?\D{0,3} )?[a-z]{3,9}\.? (?:\d\d?,? )?\d{4}`;

/**
 * Reads a date as people write it: `2024`, `2024-2-9`, `2024/02/09`, `February 2024`, `9 Feb 2024`, `Feb 9, 2024`.
 * @returns the date as precise as it was written; `undefined` for what is no date, or none of the calendar.
 */
export function readDate(text: string): string | undefined {
  const [, before, name = '-', after, year] =
    /^(?:(\d\d?)\D{0,3} )?([a-z]{3,9})\.? (?:(\d\d?),? )?(\d{4})$/.exec(text.toLowerCase()) ?? [];
  const month = months.findIndex((one) => one.startsWith(name.replace('sept', 'sep'))) + 1;
  const parts = year === undefined ? text.split(/[-/.]/) : month > 0 ? [year, String(month), before ?? after] : [];
  const date = parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return edtfFault(date) === undefined && /^(?:19|2[01])/.test(date) ? date : undefined;
}

const dayAt = (day: string, distance: number) =>
  new Date(Date.parse(day) + distance * 86_400_000).toISOString().slice(0, 10);

/** The day before a date begins. */
export const dayBefore = (date: string): string => dayAt(firstDay(date), -1);

/** The day after a date ends. */
export const dayAfter = (date: string): string => dayAt(lastDay(date), 1);
