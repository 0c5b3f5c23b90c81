import { z } from 'zod';
import { edtf, edtfFault, firstDay, lastDay } from './edtf.ts';
import { country } from './language.ts';
import { head, tail } from './record.ts';
import { reference } from './reference.ts';
import { distinct, entriesOf, rule } from './rule.ts';
import { unlisted, webAddress } from './source.ts';
import { symbol } from './symbol.ts';
import { vote, withoutVote } from './vote.ts';
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

const dated = (value: unknown): value is string => typeof value === 'string' && edtfFault(value) === undefined;

/** Sources of votes, ballots and decisions without a vote, each with its place. */
function* sourcesOfVotes(fields: Record<string, unknown>): Generator<[url: unknown, path: PropertyKey[]]> {
  for (const list of ['votes', 'without_vote'])
    for (const [index, entry] of entriesOf(fields[list]).entries()) {
      yield [entry['source'], [list, index, 'source']];
      for (const [number, ballot] of entriesOf(entry['ballots']).entries())
        yield [ballot['source'], [list, index, 'ballots', number, 'source']];
    }
}

/** A dated meeting or milestone of the process. */
export const session = rule(
  z.strictObject({
    ...head,
    kind: z.enum(Object.keys(sessionKinds) as (keyof typeof sessionKinds)[]).describe('Kind of meeting or milestone'),
    number: z.int().min(1, 'must be at least 1').optional().describe('Its number among meetings of its kind'),
    start: edtf('First day'),
    end: edtf('Last day').optional(),
    city: words('City').optional(),
    country: country.optional().describe('Country as two capital letters; leave it out when the meeting was online'),
    continues: reference('Id of a meeting (in content/sessions)', 'sessions')
      .optional()
      .describe('The earlier meeting that was suspended or adjourned and went on here'),
    mode: z.enum(['in-person', 'hybrid', 'online']).optional().describe('How people took part'),
    open_to_stakeholders: z.boolean().optional().describe('Whether stakeholders other than States could take part'),
    texts: distinct(z.array(reference('Id of a text (in content/texts)', 'texts')), 'The text')
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
    votes: distinct(z.array(vote), 'The vote', 'id').optional().describe('Recorded votes of the meeting'),
    without_vote: z
      .array(withoutVote)
      .optional()
      .describe('Decisions of the meeting that were taken without a vote, where a source says so'),
    ...tail,
  }),
  function* ({ id: own, continues, start, end, ...fields }) {
    yield* unlisted(fields.sources, sourcesOfVotes(fields));
    if (typeof own === 'string' && own === continues)
      yield {
        path: ['continues'],
        message: `"${own}" is this meeting itself`,
        hint: 'Write the id of the earlier meeting, or leave the field out',
      };
    if (dated(start) && dated(end) && firstDay(start) > lastDay(end))
      yield { path: ['end'], message: `"${end}" is before the first day, ${start}` };
  },
);

/** A meeting or milestone, as checked. */
export type Session = z.output<typeof session>;
