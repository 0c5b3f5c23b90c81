import { z } from 'zod';
import { reference } from './reference.ts';

/** Number of an article as its text writes it: `5`, `24`, `16 bis`. */
export const articleNumber = z
  .string({ error: 'must be an article number in quotation marks, such as "24", or "preamble"' })
  .regex(/^(preamble|\d{1,3}( (bis|ter|quater))?)$/, 'must be an article number such as "24", or "preamble"');

/** A place in a text: the text alone, its preamble, or one of its articles. */
export const provision = z
  .strictObject({
    text: reference('Id of the text (in content/texts)', 'texts'),
    article: articleNumber.optional().describe('Number of the article in quotation marks, or "preamble"; leave it out for the text as a whole'),
  })
  .describe('A text, or an article of it');

/** A place in a text, as checked. */
export type Provision = z.output<typeof provision>;
