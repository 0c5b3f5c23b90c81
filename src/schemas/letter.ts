import { z } from 'zod';
import { edtf } from './edtf.ts';
import { language } from './language.ts';
import { provisions } from './provision.ts';
import { head, tail, topics } from './record.ts';
import { reference } from './reference.ts';
import { distinct } from './rule.ts';
import { words } from './words.ts';

/** Kinds of letters, with the words for them. */
export const letterKinds = {
  'open-letter': 'Open letter',
  'joint-statement': 'Joint statement',
  manifesto: 'Manifesto',
  'joint-submission': 'Joint submission',
} as const;

const actor = reference('Id of an actor (in content/actors)', 'actors');

/** An open letter, joint statement, manifesto or joint submission. */
export const letter = z.strictObject({
  ...head,
  date: edtf('Date of the letter'),
  kind: z.enum(Object.keys(letterKinds) as (keyof typeof letterKinds)[]).describe('Kind of letter'),
  convenors: distinct(z.array(actor), 'The actor').describe('Who wrote it or invited others to sign'),
  signatory_count: z.int().min(1, 'must be at least 1').optional().describe('How many signed, as a source counts them'),
  signatories: z
    .array(
      z.strictObject({
        name: words('Name as the letter lists it'),
        actor: actor.optional().describe('Id of the actor, where content/actors has it'),
      }),
    )
    .optional()
    .describe('Who signed, as far as a source lists them'),
  addressees: z
    .array(words('Name of an addressee'))
    .min(1, 'must name at least one addressee')
    .describe('To whom it was written'),
  session: reference('Id of a meeting (in content/sessions)', 'sessions')
    .optional()
    .describe('The meeting nearest to it'),
  languages: distinct(z.array(language), 'The language').optional().describe('Languages in which it was published'),
  topics,
  asks: z
    .array(words('One demand, in our own words'))
    .min(1, 'must name at least one demand')
    .describe('What it asks for'),
  provisions: provisions('Texts and articles it speaks of'),
  ...tail,
});

/** A letter, as checked. */
export type Letter = z.output<typeof letter>;
