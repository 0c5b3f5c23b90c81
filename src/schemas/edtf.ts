import { z } from 'zod';

/** A calendar date of EDTF level 0 (ISO 8601-2): `2024`, `2024-02` or `2024-02-09`; its precision is part of its meaning. */
export type Edtf = string;

const pattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** Number of days of a month (1 to 12) in a year of the Gregorian calendar. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What is wrong with a date, in a sentence; `undefined` when it exists. */
export function edtfFault(value: string): string | undefined {
  if (!pattern.test(value)) return `"${value}" is not a date. Write 2024, 2024-02 or 2024-02-09`;
  const [year = 0, month, day] = value.split('-').map(Number);
  if (year < 1900 || year > 2199) return `"${value}" lies outside the years 1900 to 2199`;
  if (month !== undefined && (month < 1 || month > 12)) return `"${value}" has no such month; months are 01 to 12`;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month)))
    return `"${value}" does not exist; ${monthNames[month - 1]} ${year} has ${daysIn(year, month)} days`;
  return undefined;
}

/** A date as written, with its precision. YAML reads a bare year as a number, which is accepted. */
export const edtf = (description: string) =>
  z
    .union([z.string().regex(pattern), z.int()], { error: 'must be a date: 2024, 2024-02 or 2024-02-09' })
    .transform(String)
    .superRefine((value, context) => {
      const fault = edtfFault(value);
      if (fault) context.addIssue({ code: 'custom', message: fault });
    })
    .describe(`${description} (2024, 2024-02 or 2024-02-09: as precise as the source, no more)`);

/** First day that a date may stand for, as `YYYY-MM-DD`: for ordering only, never for display. */
export const firstDay = (date: Edtf): string => `${date}-01-01`.slice(0, 10);

/** Last day that a date may stand for, as `YYYY-MM-DD`. */
export function lastDay(date: Edtf): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day ? date : `${String(year)}-${String(month).padStart(2, '0')}-${String(daysIn(year, month))}`;
}
