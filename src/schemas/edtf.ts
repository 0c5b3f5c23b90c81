import { z } from 'zod';
import { datePattern, edtfFault, monthNames, two } from './calendar.ts';

export { edtfFault, firstDay, lastDay, monthNames } from './calendar.ts';

/** A calendar date of EDTF level 0 (ISO 8601-2): `2024`, `2024-02` or `2024-02-09`; its precision is part of its meaning. */
export type Edtf = string;

/**
 * The date that somebody meant who wrote it in another way: `2024-8-9`, `9 August 2024`, `August 2024`, `2024/08/09`.
 * All-number dates that start with the day or month are left alone: 08/09/2024 means two things.
 */
export function meantDate(value: string): Edtf | undefined {
  const numbers = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:T.*)?$/.exec(value);
  const named = /^(?:(\d{1,2})\.? )?([a-z]{3,9})\.? (?:(\d{1,2}),? )?(\d{4})$/i.exec(value);
  const month = (name: string) => monthNames.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase())) + 1;
  const parts = numbers
    ? [numbers[1], numbers[2], numbers[3]]
    : named && month(named[2] ?? '') > 0
      ? [named[4], String(month(named[2] ?? '')), named[1] ?? named[3]]
      : [];
  const date = parts.flatMap((part) => (part === undefined ? [] : [two(part)])).join('-');
  return date !== '' && edtfFault(date) === undefined ? date : undefined;
}

/** A date as written, with its precision. YAML reads a bare year as a number, which is accepted. */
export const edtf = (description: string) =>
  z
    .union([z.string().meta({ pattern: datePattern.source }), z.int().meta({ minimum: 1900, maximum: 2199 })], {
      error: 'must be a date: 2024, 2024-02 or 2024-02-09',
    })
    .transform(String)
    .superRefine((value, context) => {
      const message = edtfFault(value);
      if (message === undefined) return;
      const meant = meantDate(value);
      context.addIssue({ code: 'custom', message, params: { hint: meant && `Write ${meant}` } });
    })
    .describe(`${description} (2024, 2024-02 or 2024-02-09: as precise as the source, no more)`);
