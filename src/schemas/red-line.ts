import { z } from 'zod';
import { provision } from './provision.ts';
import { head, tail, topics } from './record.ts';
import { reference } from './reference.ts';
import { webAddress } from './source.ts';
import { words } from './words.ts';

/** What became of a demand in a text: the word, and the shape that stands beside it so that colour is never alone. */
export const statuses = {
  met: { label: 'Met', shape: 'full' },
  'partly-met': { label: 'Partly met', shape: 'half' },
  'not-met': { label: 'Not met', shape: 'empty' },
  worse: { label: 'Worse', shape: 'cross' },
} as const;

/** One of the four verdicts. */
export type Status = keyof typeof statuses;

/** How one text treated a demand. */
export const assessment = z.strictObject({
  text: reference('Id of the text (in content/texts)', 'texts'),
  status: z.enum(Object.keys(statuses) as Status[]).describe('Verdict: met, partly-met, not-met or worse'),
  by: z
    .array(reference('Id of an actor (in content/actors)', 'actors'))
    .min(1, 'must name somebody; leave the field out where the verdict is our own reading')
    .optional()
    .describe('Whose published view the verdict follows; leave it out where it is our own reading of the source'),
  why: words('Why, in one or two sentences that name the article'),
  source: webAddress('Web address that bears the verdict out; also listed under sources'),
});

/** A demand that stakeholders set as a condition, and how each text treated it. */
export const redLine = z.strictObject({
  ...head,
  demand: words('The demand, in one sentence'),
  topics,
  raised_in: z
    .array(reference('Id of a letter or statement', 'letters', 'statements'))
    .describe('Letters and statements that raised it'),
  provisions: z.array(provision).optional().describe('Texts and articles it concerns'),
  assessments: z
    .array(assessment)
    .min(1, 'must hold at least one verdict')
    .describe('How each text treated it, in the order of the texts'),
  ...tail,
});

/** A red line, as checked. */
export type RedLine = z.output<typeof redLine>;

/** How one text treated a demand, as checked. */
export type Assessment = z.output<typeof assessment>;
