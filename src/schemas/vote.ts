import { z } from 'zod';
import { edtf } from './edtf.ts';
import { id } from './id.ts';
import { isEffect, type Effect } from './position.ts';
import { provisions } from './provision.ts';
import { reference } from './reference.ts';
import { distinct, entriesOf, repeated, rule } from './rule.ts';
import { webAddress } from './source.ts';
import { symbol } from './symbol.ts';
import { words } from './words.ts';

/** How a State voted, with the words for it and the shape that marks it. */
export const ballots = {
  'in-favour': { label: 'In favour', shape: 'plus' },
  against: { label: 'Against', shape: 'cross' },
  abstaining: { label: 'Abstaining', shape: 'bar' },
  'not-voting': { label: 'Not voting', shape: 'ring' },
} as const;

/** One of the four ways to vote. */
export type Ballot = keyof typeof ballots;

/** What came of a vote, with the words for it. */
export const voteResults = {
  adopted: 'Adopted',
  rejected: 'Rejected',
  retained: 'Provision kept',
  deleted: 'Provision deleted',
} as const;

const number = z.int().min(0, 'must be 0 or more').optional();

/** How one State, or members of one group, voted, where a source says so. */
const namedBallot = rule(
  z.strictObject({
    actor: reference('Id of an actor (in content/actors)', 'actors').optional(),
    name: words(
      'Name, where there is no record of the actor, or where the source names the members of a group',
    ).optional(),
    ballot: z.enum(Object.keys(ballots) as Ballot[]).describe('in-favour, against, abstaining or not-voting'),
    source: webAddress(
      'Web address that says so, where it is not that of the vote; also listed under sources',
    ).optional(),
    note: words('What must be known of it').optional(),
  }),
  function* ({ actor, name }) {
    if (actor === undefined && name === undefined)
      yield { path: [], message: 'Nobody is named here', hint: 'Write actor: and an id, or name: and a name' };
  },
);

/** How one State voted, as checked. */
export type NamedBallot = z.output<typeof namedBallot>;

/** A statement on a vote, and the paragraph that speaks of it. */
const onVote = z.strictObject({
  statement: reference('Id of a statement', 'statements'),
  paragraph: z
    .string()
    .regex(/^p\d{1,4}$/, 'must be the anchor of a paragraph, such as "p2"')
    .optional()
    .describe('Anchor of the paragraph of the statement that speaks of the vote; the whole statement where left out'),
});

/** The three figures of a vote, with the way to vote that each counts. */
export const figures = { in_favour: 'in-favour', against: 'against', abstaining: 'abstaining' } as const;

/** What each side of a vote wanted done. */
const choices = rule(
  z.strictObject({
    in_favour: words(
      'What a vote in favour wanted done, in words that complete "voted to ...": delete, adopt the text',
    ),
    against: words('What a vote against wanted done: keep, postpone the decision'),
  }),
  function* ({ in_favour: yes, against: no }) {
    if (yes !== undefined && yes === no)
      yield { path: ['against'], message: `Both sides cannot have wanted to ${yes}`, hint: 'Correct one of the two' };
  },
);

/** A recorded vote at a meeting. */
export const vote = rule(
  z.strictObject({
    id: id.describe('Last part of the address of its page, from the year on: 2024-08-08-article-6-2; permanent'),
    date: edtf('Day of the vote'),
    meeting: words('Where it was held, where that is not the meeting of this record itself').optional(),
    question: words('What was put to the vote, in one sentence: votes in favour are in favour of this'),
    plain_question: words(
      'The same as a question in plain words, which votes in favour answer with yes: Should Article 6(2), the human rights clause, be deleted?',
    ).optional(),
    choices: choices
      .optional()
      .describe(
        'What each side wanted done. keep, strengthen, narrow, change, delete and add also say what it wanted to become of the provisions',
      ),
    times: z
      .int()
      .min(2, 'must be at least 2; leave it out for one vote')
      .optional()
      .describe('Number of votes that it stands for, where the sources do not tell them apart'),
    asked_by: distinct(z.array(reference('Id of an actor (in content/actors)', 'actors')), 'The actor')
      .optional()
      .describe('Who asked for the vote or moved the proposal'),
    symbol: symbol.optional().describe('Symbol of the resolution or document that was voted on'),
    provisions: provisions('Texts and articles it concerns'),
    in_favour: number.describe('Votes in favour of the question as it was put'),
    against: number.describe('Votes against it'),
    abstaining: number.describe('Abstentions'),
    result: z
      .enum(Object.keys(voteResults) as (keyof typeof voteResults)[])
      .describe('What came of it: adopted or rejected; retained or deleted where a deletion was put to the vote'),
    ballots: z.array(namedBallot).optional().describe('How States voted, as far as a source names them'),
    records: distinct(z.array(onVote), 'The statement', 'statement')
      .optional()
      .describe('Statements on it: requests, explanations of vote, accounts'),
    letters: distinct(z.array(reference('Id of a letter', 'letters')), 'The letter')
      .optional()
      .describe('Letters that asked how to vote'),
    source: webAddress('Web address that bears out question, figures and result; also listed under sources'),
    notes: words('What a careful reader must know: gaps, doubts, sources that disagree').optional(),
  }),
  function* ({ id: anchor, date, times, plain_question: plain, ballots: named, ...counts }) {
    if (plain !== undefined && !plain.endsWith('?'))
      yield {
        path: ['plain_question'],
        message: 'This is not a question',
        hint: 'End it with a question mark; votes in favour answer it with yes',
      };
    const year = date?.slice(0, 4);
    if (anchor !== undefined && year !== undefined && !anchor.startsWith(year))
      yield { path: ['id'], message: `"${anchor}" must start with the year of the vote`, hint: `Write ${year}-…` };
    for (const { path, key } of repeated(named, 'ballots', 'actor', 'name'))
      yield {
        path,
        message: `"${key}" votes here twice`,
        hint: 'Delete one of the two; where sources disagree, say so in notes',
      };
    for (const [figure, ballot] of Object.entries(figures)) {
      const count = counts[figure as keyof typeof figures];
      const listed = entriesOf(named).filter((entry) => entry['ballot'] === ballot).length;
      if (count !== undefined && count < listed)
        yield {
          path: [figure],
          message: `This is less than the ${String(listed)} that are named under ballots`,
          hint: 'Compare both with the source',
        };
      if (times !== undefined && (count !== undefined || listed > 0))
        yield {
          path: ['times'],
          message: 'This stands for several votes, yet there are figures or ballots of one',
          hint: 'Write an entry of its own for the vote whose figures or ballots are known',
        };
    }
  },
);

/** A vote, as checked. */
export type Vote = z.output<typeof vote>;

/** What somebody who voted so wanted to become of the provisions; `undefined` where the vote does not say. */
export function effectOf({ choices: sides }: Pick<Vote, 'choices'>, ballot: Ballot): Effect | undefined {
  const choice = ballot === 'in-favour' ? sides?.in_favour : ballot === 'against' ? sides?.against : undefined;
  return isEffect(choice) ? choice : undefined;
}

/** A decision that was taken without a vote. */
export const withoutVote = z.strictObject({
  date: edtf('Day of the decision'),
  meeting: words('Where it was taken, where that is not the meeting of this record itself').optional(),
  decision: words('What was decided, in one sentence'),
  symbol: symbol.optional().describe('Symbol of the resolution or document'),
  source: webAddress('Web address that says that there was no vote; also listed under sources'),
});

/** A decision that was taken without a vote, as checked. */
export type WithoutVote = z.output<typeof withoutVote>;
