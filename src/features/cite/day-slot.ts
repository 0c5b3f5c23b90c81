import { longDate } from '../../base/dates.ts';
import { escapeMarkup } from '../../base/markup.ts';
import type { Edtf } from '../../schemas/edtf.ts';

/* The room that a citation leaves for the day on which its reader saw it: apart from that for paragraphs (slots.ts), as pages need it at once. */

/** Room for the day of access: `, accessed {day} {month} {year}`, with `{mon}` for a month in short. */
export const daySlot = (words: string): string => `<span data-day="${escapeMarkup(words)}"></span>`;

/** The words of a place for the day of access, with the day. */
export function withDay(words: string, iso: Edtf): string {
  const [day = '', month = '', year = ''] = longDate(iso).split(' ');
  const mon = month.length < 5 ? month : `${month.slice(0, month === 'September' ? 4 : 3)}.`;
  const parts: Record<string, string> = { day, month, mon, year };
  return words.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
}

/** The day in a reader's own time zone, as `2026-05-01`. */
export const dayOf = (now: Date): Edtf =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
