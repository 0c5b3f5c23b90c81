import { z } from 'zod';
import { id } from './id.ts';
import { reference } from './reference.ts';
import { distinct } from './rule.ts';
import { words } from './words.ts';

/** An entry of the glossary. */
export const term = z.strictObject({
  id,
  term: words('The term or abbreviation, as people write it'),
  stands_for: words('What an abbreviation stands for').optional(),
  definition: words('What it means, in one or two sentences'),
  synonyms: z
    .array(words('A word that means the same'))
    .optional()
    .describe('Other words for the same; search treats them as one'),
  related: distinct(z.array(reference('Id of another entry', 'glossary')), 'The entry')
    .optional()
    .describe('Entries to see as well'),
  topic: reference('Id of a topic', 'topics').optional().describe('The topic that it belongs to'),
});
