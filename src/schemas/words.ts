import { z } from 'zod';
import { forbiddenCharacter, unseen } from './characters.ts';

/** Marks of quotation, the double and the single ones; an apostrophe within a word is none. */
const quotationMarks = ['["“”„‟«»]', "(?<![\\p{L}\\p{N}])['’]|['’](?![\\p{L}\\p{N}])|[‘‚‛‹›]"].map(
  (mark) => new RegExp(`^(?:${mark})(?<inner>(?:(?!${mark}).)+)(?:${mark})$`, 'su'),
);

/** The text of a field between quotation marks that stand around all of it; `undefined` where none do. */
const unquoted = (value: string): string | undefined =>
  quotationMarks.map((whole) => whole.exec(value)?.groups?.['inner']).find((inner) => inner !== undefined);

/** What is wrong with a line of plain text; `undefined` when nothing is. */
export function wordsFault(value: string): string | undefined {
  if (value === '') return 'must not be empty';
  if (value.trim() === '') return 'holds nothing but spaces';
  if (value.replace(unseen, '').trim() === '') return 'is empty: it holds nothing but characters that nobody sees';
  if (/[\n\t]/.test(value.trim())) return 'must be a single line, without tabs';
  if (value.trim() !== value) return 'must not start or end with a space';
  // A YAML escape such as "\u202E" brings in what the file itself does not show.
  const bad = forbiddenCharacter(value);
  return bad && `holds ${bad.name}`;
}

/**
 * A line of plain text: not empty, no line breaks, no space at its ends.
 * @param quoted whether it may stand in quotation marks as a whole: a headline that is a quotation.
 */
export const words = (description: string, quoted = false) =>
  z
    .string()
    .superRefine((value, context) => {
      const message = wordsFault(value);
      if (message !== undefined) {
        context.addIssue({ code: 'custom', message });
        return;
      }
      const inner = quoted ? undefined : unquoted(value);
      if (inner !== undefined)
        context.addIssue({
          code: 'custom',
          message: 'stands in quotation marks as a whole: readers would see them',
          params: { hint: `Leave the inner marks out: "${inner.trim()}"` },
        });
    })
    .meta({ description, pattern: '^\\S(.*\\S)?$' });
