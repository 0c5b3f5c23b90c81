import { z } from 'zod';
import { entriesOf, rule, stringsOf } from './rule.ts';
import { words } from './words.ts';

const group = z.strictObject({
  words: z
    .array(words('A word or a short phrase, in any form and spelling'))
    .min(1, 'must name at least one word')
    .describe('Words that people type and records seldom hold, all of one meaning: [snooping, spying]'),
  means: z
    .array(words('A word or a phrase that records hold'))
    .min(1, 'must name at least one word')
    .describe('What records say instead, the most specific first: [interception, surveillance]'),
});

/** Everyday words with those of the records that they stand for: `content/plain-words.yaml`. The search looks for both. */
export const plainWords = rule(
  z.strictObject({ groups: z.array(group).describe('Everyday words by their meaning, in the order of the alphabet') }),
  function* ({ groups }) {
    const seen = new Set<string>();
    for (const [index, one] of entriesOf(groups).entries())
      for (const [at, word] of stringsOf(one.words).entries()) {
        if (seen.has(word.toLowerCase()))
          yield {
            path: ['groups', index, 'words', at],
            message: `"${word}" stands here twice`,
            hint: 'Delete one of the two, or name all that it means in one place',
          };
        seen.add(word.toLowerCase());
      }
  },
  false,
);

/** Everyday words by their meaning. */
export type PlainWords = z.output<typeof group>[];
