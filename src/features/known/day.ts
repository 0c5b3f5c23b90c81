import { longDate } from '../../base/dates.ts';
import { edtfFault } from '../../base/date-fault.ts';

/** Name of the parameter that names the day. Permanent. */
export const parameter = 'known';

/** The day that a query string asks for, as it is written there. */
export const askedIn = (queryString: string): string | undefined =>
  new URLSearchParams(queryString).get(parameter)?.trim() || undefined;

/** The same query string for another day, or for none. */
export function withDay(queryString: string, day: string | undefined): string {
  const parameters = new URLSearchParams(queryString);
  parameters.delete(parameter);
  if (day !== undefined) parameters.set(parameter, day);
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Whether a text is a day of the calendar, written as `2026-11-24`. */
export const isDay = (text: string): boolean => text.length === 10 && edtfFault(text) === undefined;

/**
 * Why the record cannot be shown as it was known on a day, in words that say what is right; `undefined` when it can.
 * @param first day of the first publication, none where nothing was published.
 * @param today a day that has not come is none that anything was known on.
 */
export function dayFault(text: string, first: string | undefined, today: string): string | undefined {
  if (first === undefined)
    return 'Nothing in this record has been published yet, so there is no earlier state to go back to.';
  const example = `Write a day as ${first}: year, month, day.`;
  if (!isDay(text))
    return /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? `${text} is no day of the calendar. ${example}`
      : `“${text}” is no whole day. ${example}`;
  if (text < first)
    return `Nothing was published here on ${longDate(text)}: the record begins on ${longDate(first)}. Choose that day or a later one.`;
  return text > today ? `${longDate(text)} has not come yet. Choose a day up to today.` : undefined;
}

/** Today by the reader's calendar. */
export const todayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
