import { z } from 'zod';
import { edtf } from './edtf.ts';
import { id } from './id.ts';
import { provisions } from './provision.ts';
import { reference } from './reference.ts';
import { distinct } from './rule.ts';
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
export const namedBallot = z.strictObject({
  actor: reference('Id of an actor (in content/actors)', 'actors').optional(),
  name: words('Name, where there is no record of the actor').optional(),
  ballot: z.enum(Object.keys(ballots) as Ballot[]).describe('in-favour, against, abstaining or not-voting'),
  source: webAddress(
    'Web address that says so, where it is not that of the vote; also listed under sources',
  ).optional(),
  note: words('What must be known of it').optional(),
});

/** A recorded vote at a meeting. */
export const vote = z.strictObject({
  id: id.describe('Its anchor in the page of the votes; permanent'),
  date: edtf('Day of the vote'),
  question: words('What was put to the vote, in one sentence'),
  asked_by: distinct(z.array(reference('Id of an actor (in content/actors)', 'actors')), 'The actor')
    .optional()
    .describe('Who asked for the vote or moved the proposal'),
  symbol: symbol.optional().describe('Symbol of the resolution or document that was voted on'),
  provisions: provisions('Texts and articles it concerns'),
  in_favour: number.describe('Votes in favour of the question as it was put'),
  against: number.describe('Votes against it'),
  abstaining: number.describe('Abstentions'),
  result: z.enum(Object.keys(voteResults) as (keyof typeof voteResults)[]).describe('What came of it'),
  ballots: z.array(namedBallot).optional().describe('How States voted, as far as a source names them'),
  records: distinct(z.array(reference('Id of a statement', 'statements')), 'The statement')
    .optional()
    .describe('Statements on it: requests, explanations of vote'),
  source: webAddress('Web address that bears out question, figures and result; also listed under sources'),
  notes: words('What a careful reader must know: gaps, doubts, sources that disagree').optional(),
});

/** A vote, as checked. */
export type Vote = z.output<typeof vote>;
