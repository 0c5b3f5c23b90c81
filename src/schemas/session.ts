import { z } from 'zod';
import { edtf, firstDay, lastDay } from './edtf.ts';
import { country } from './language.ts';
import { head, tail } from './record.ts';
import { reference } from './reference.ts';
import { webAddress } from './source.ts';
import { symbol } from './symbol.ts';
import { words } from './words.ts';

/** Kinds of meetings and milestones, with the words for them. */
export const sessionKinds = {
  organizational: 'Organizational session',
  substantive: 'Session of the Committee',
  concluding: 'Concluding session',
  intersessional: 'Intersessional consultation',
  'regional-consultation': 'Regional consultation',
  informal: 'Informal meeting',
  'general-assembly': 'General Assembly',
  signing: 'Signing ceremony',
  'conference-of-states-parties': 'Conference of the States Parties',
  milestone: 'Milestone',
} as const;

/** A dated meeting or milestone of the process. */
export const session = z
  .strictObject({
    ...head,
    kind: z.enum(Object.keys(sessionKinds) as (keyof typeof sessionKinds)[]).describe('Kind of meeting or milestone'),
    number: z.int().positive().optional().describe('Its number among meetings of its kind'),
    start: edtf('First day'),
    end: edtf('Last day').optional(),
    city: words('City').optional(),
    country: country.optional().describe('Country as two capital letters; leave it out when the meeting was online'),
    mode: z.enum(['in-person', 'hybrid', 'online']).optional().describe('How people took part'),
    open_to_stakeholders: z.boolean().optional().describe('Whether stakeholders other than States could take part'),
    texts: z
      .array(reference('Id of a text (in content/texts)', 'texts'))
      .optional()
      .describe('Texts that were on the table'),
    documents: z
      .array(
        z.strictObject({
          symbol,
          title: words('Title of the document'),
          url: webAddress('Where the document can be read').optional(),
        }),
      )
      .optional()
      .describe('Official documents with their symbols'),
    outcome: words('What came of it, in one sentence'),
    ...tail,
  })
  .refine((value) => value.end === undefined || firstDay(value.start) <= lastDay(value.end), {
    path: ['end'],
    message: 'must not be before start',
  });

/** A meeting or milestone, as checked. */
export type Session = z.output<typeof session>;
