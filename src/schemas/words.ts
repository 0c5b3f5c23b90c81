import { z } from 'zod';

const forbidden = [
  // C0 and C1 controls but tab and line feed: invisible, and illegal in XML feeds.
  // eslint-disable-next-line no-control-regex
  { pattern: /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u, name: 'a control character' },
  { pattern: /[\u202A-\u202E\u2066-\u2069]/u, name: 'a bidirectional control character, which can make a text read otherwise than it is written' },
  { pattern: /[\uFFF9-\uFFFB\uFFFE\uFFFF]|[\uD800-\uDFFF]/u, name: 'a character that is no text' },
] as const;

/** The first character of a text that must not stand in a record: its offset and name. */
export function forbiddenCharacter(text: string): { index: number; name: string } | undefined {
  const found = forbidden.flatMap(({ pattern, name }) => {
    const index = text.search(pattern);
    return index < 0 ? [] : [{ index, name: `${name} (U+${text.codePointAt(index)?.toString(16).toUpperCase().padStart(4, '0') ?? ''})` }];
  });
  return found.sort((a, b) => a.index - b.index)[0];
}

/** A line of plain text: not empty, no line breaks, no space at its ends. */
export const words = (description: string) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? undefined : 'must be text; put it in "quotation marks"') })
    .min(1, 'must not be empty')
    .regex(/^\S(.*\S)?$/su, 'must not start or end with a space')
    .refine((value) => !/[\n\t]/.test(value), 'must be a single line')
    .describe(description);
