import { z } from 'zod';
import { edtf } from './edtf.ts';
import { language } from './language.ts';
import { position } from './position.ts';
import { provisions } from './provision.ts';
import { head, tail, topics } from './record.ts';
import { reference } from './reference.ts';
import { distinct } from './rule.ts';
import { words } from './words.ts';

/** Kinds of statements, with the words for them. */
export const statementKinds = {
  oral: 'Oral statement',
  'written-submission': 'Written submission',
  'explanation-of-vote': 'Explanation of position or vote',
  proposal: 'Proposal',
  commentary: 'Commentary',
} as const;

const actor = reference('Id of an actor (in content/actors)', 'actors');

/** One actor, or one group, speaking or submitting on one occasion. */
export const statement = z.strictObject({
  ...head,
  date: edtf('When it was said or submitted'),
  kind: z.enum(Object.keys(statementKinds) as (keyof typeof statementKinds)[]).describe('Kind of statement'),
  actors: distinct(z.array(actor).min(1, 'must name at least one actor'), 'The actor').describe('Who said it'),
  session: reference('Id of a meeting (in content/sessions)', 'sessions')
    .optional()
    .describe('The meeting at which, or nearest to which, it was said'),
  topics,
  provisions: provisions('Texts and articles it speaks of'),
  position: words('What was said, in one sentence of our own'),
  positions: z
    .array(position)
    .optional()
    .describe('What the speaker was for or against, point by point, as far as the account says so'),
  languages: distinct(z.array(language), 'The language').optional().describe('Languages of the statement'),
  ...tail,
});
