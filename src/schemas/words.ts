import { z } from 'zod';

const forbidden = [
  {
    // C0 and C1 controls but tab and line feed: invisible, and illegal in XML feeds.
    pattern: /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u,
    name: 'a control character',
  },
  {
    pattern: /[\u202A-\u202E\u2066-\u2069]/u,
    name: 'a bidirectional control character, which can make a text read otherwise than it is written',
  },
  { pattern: /[\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDFFF]/u, name: 'a character that is no text' },
] as const;

/** Code point of a character as people look it up: `U+202E`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first character of a text that must not stand in a record: its offset and name. */
export function forbiddenCharacter(text: string): { index: number; name: string } | undefined {
  const found = forbidden.flatMap(({ pattern, name }) => {
    const index = text.search(pattern);
    return index < 0 ? [] : [{ index, name: `${name} (${codePoint(text.slice(index))})` }];
  });
  return found.sort((a, b) => a.index - b.index)[0];
}

/** Marks of quotation, the double and the single ones; an apostrophe within a word is none. */
const quotationMarks = ['["“”„‟«»]', "(?<![\\p{L}\\p{N}])['’]|['’](?![\\p{L}\\p{N}])|[‘‚‛‹›]"].map(
  (mark) => new RegExp(`^(?:${mark})(?<inner>(?:(?!${mark}).)+)(?:${mark})$`, 'su'),
);

/** The text of a field between quotation marks that stand around all of it; `undefined` where none do. */
export const unquoted = (value: string): string | undefined =>
  quotationMarks.map((whole) => whole.exec(value)?.groups?.['inner']).find((inner) => inner !== undefined);

/** What is wrong with a line of plain text; `undefined` when nothing is. */
export function wordsFault(value: string): string | undefined {
  if (value === '') return 'must not be empty';
  if (value.trim() === '') return 'holds nothing but spaces';
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
