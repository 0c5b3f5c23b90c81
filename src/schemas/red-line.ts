import { z } from 'zod';
import { provisions } from './provision.ts';
import { head, tail, topics } from './record.ts';
import { reference } from './reference.ts';
import { distinct, entriesOf, rule } from './rule.ts';
import { unlisted, webAddress } from './source.ts';
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

const actor = reference('Id of an actor (in content/actors)', 'actors');

/** How one text treated a demand. */
export const assessment = z.strictObject({
  text: reference('Id of the text (in content/texts)', 'texts'),
  status: z.enum(Object.keys(statuses) as Status[]).describe('Verdict: met, partly-met, not-met or worse'),
  by: distinct(
    z.array(actor).min(1, 'must name somebody; leave the field out where the verdict is our own reading'),
    'The actor',
  )
    .optional()
    .describe('Whose published view the verdict follows; leave it out where it is our own reading of the source'),
  letter: reference('Id of a letter', 'letters')
    .optional()
    .describe('The letter in which this verdict is given; those in by are among its convenors or signatories'),
  why: words('Why, in one or two sentences that name the article'),
  source: webAddress('Web address that bears the verdict out; also listed under sources'),
});

/** A demand that stakeholders set as a condition, and how each text treated it. */
export const redLine = rule(
  z.strictObject({
    ...head,
    demand: words('The demand, in one sentence'),
    topics,
    raised_in: distinct(
      z.array(reference('Id of a letter or statement', 'letters', 'statements')),
      'The record',
    ).describe('Letters and statements that raised it'),
    provisions: provisions('Texts and articles it concerns'),
    assessments: distinct(
      z.array(assessment).min(1, 'must hold at least one verdict'),
      'A verdict on',
      'text',
    ).describe('How each text treated it, in the order of the texts'),
    ...tail,
  }),
  function* ({ assessments, sources }) {
    const verdicts = entriesOf(assessments);
    yield* unlisted(
      sources,
      verdicts.map(({ source }, index) => [source, ['assessments', index, 'source']] as const),
    );
    for (const [index, verdict] of verdicts.entries())
      if (verdict['letter'] !== undefined && verdict['by'] === undefined)
        yield {
          path: ['assessments', index, 'letter'],
          message: 'A verdict that is given in a letter is the view of those who wrote or signed it',
          hint: 'Name them under by, as far as the verdict follows them',
        };
  },
);

/** How one text treated a demand, as checked. */
export type Assessment = z.output<typeof assessment>;
