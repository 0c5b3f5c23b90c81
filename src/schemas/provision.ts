import { z } from 'zod';
import { reference } from './reference.ts';
import { distinct } from './rule.ts';

/** Number of an article as its text writes it: `5`, `24`, `16 bis`. */
export const articleNumber = z
  .string()
  .regex(
    /^(preamble|\d{1,3}( (bis|ter|quater))?)$/,
    'must be the number of an article alone, such as "24" or "16 bis", or "preamble"',
  );

/** A place in a text: the text alone, its preamble, or one of its articles. */
export const provision = z
  .strictObject({
    text: reference('Id of the text (in content/texts)', 'texts'),
    article: articleNumber
      .optional()
      .describe('Number of the article in quotation marks, or "preamble"; leave it out for the text as a whole'),
  })
  .describe('A text, or an article of it');

/** The texts and articles that a record names. */
export const provisions = (description: string) =>
  distinct(z.array(provision), 'The place', 'text', 'article').optional().describe(description);

/** A place in a text, as checked. */
export type Provision = z.output<typeof provision>;
