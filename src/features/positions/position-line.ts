import { byFirstDay } from '../../base/dates.ts';
import { votePath } from '../../records/addresses.ts';
import type { Entry } from '../../records/entry.ts';
import type { Edtf } from '../../schemas/edtf.ts';
import { effects, stances, type Effect, type Stance } from '../../schemas/position.ts';
import type { Provision } from '../../schemas/provision.ts';
import { ballotWords } from '../votes/vote-words.ts';
import { voteTitle } from '../votes/votes.ts';
import type { ActorBallot } from './actor-ballot.ts';
import { proofPath, type ActorPosition } from './actor-position.ts';
import { pointSides, provisionSides } from './sides.ts';

/** On which side of a provision an effect is. */
const sideOf: Record<Effect, keyof typeof provisionSides> = {
  keep: 'keep',
  strengthen: 'keep',
  change: 'change',
  add: 'change',
  delete: 'delete',
  narrow: 'delete',
};

/** The side of a provision that a position or ballot is on. */
export const provisionSide = (effect: Effect | undefined): keyof typeof provisionSides =>
  effect === undefined ? 'unsaid' : sideOf[effect];

/** Whether lines are sorted by the side of the point that each names, or by what is to become of a provision. */
export type SidedBy = 'point' | 'provision';

/** The sides in their order, with their headings. */
export const sidesBy: Record<SidedBy, Readonly<Record<string, string>>> = {
  point: pointSides,
  provision: provisionSides,
};

/** One line of a view of positions: who, on which side, in which words, and the place that shows it. */
export interface PositionLine {
  /** What tells actors apart. */
  key: string;
  name: string;
  /** None where somebody is named by a vote and has no record. */
  actor: Entry<'actors'> | undefined;
  by: SidedBy;
  side: string;
  /** None for a ballot. */
  stance: Stance | undefined;
  effect: Effect | undefined;
  /** The word that says how, before the point: `Opposes`, `Delete:`, `Voted to delete:`. */
  head: string;
  /** The point. */
  words: string;
  path: string;
  /** The statement that says it, or the meeting that voted. */
  record: Entry<'statements'> | Entry<'sessions'>;
  date: Edtf;
  session: Entry<'sessions'> | undefined;
  topic: Entry<'topics'> | undefined;
  provision: Provision | undefined;
}

/** A position in words: the effect, where one is asked for and said, before the stance and the point. */
export function positionWords(
  { stance, what, effect }: { stance: Stance; what: string; effect?: Effect | undefined },
  by: SidedBy,
): { head: string; words: string } {
  const { label } = stances[stance];
  if (by === 'point' || effect === undefined) return { head: label, words: what };
  return { head: `${effects[effect].label}:`, words: `${label.toLowerCase()} ${what}` };
}

/** A position of a statement as a line. */
export function positionLine(actorPosition: ActorPosition, by: SidedBy): PositionLine {
  const { actor, position, side, statement, session, topic } = actorPosition;
  return {
    key: actor.id,
    name: actor.fields.name,
    actor,
    by,
    side: by === 'point' ? side : provisionSide(position.effect),
    stance: position.stance,
    effect: position.effect,
    ...positionWords(position, by),
    path: proofPath(actorPosition),
    record: statement,
    date: statement.fields.date,
    session,
    topic,
    provision: position.provision,
  };
}

/** Positions of statements by the side of the point that each names, oldest first. */
export const pointLines = (actorPositions: readonly ActorPosition[]): PositionLine[] =>
  actorPositions.map((actorPosition) => positionLine(actorPosition, 'point'));

/** A ballot on what is to become of a provision as a line. Where the source names the members of a group, so does the line. */
export function ballotLine({
  ballot: { ballot, held },
  key,
  name,
  actor,
  effect,
  provision,
}: ActorBallot): PositionLine {
  const as = actor === undefined || actor.fields.name === name ? '' : ` (${name})`;
  return {
    key,
    name,
    actor,
    by: 'provision',
    side: provisionSide(effect),
    stance: undefined,
    effect,
    head: `${ballotWords(held.vote, ballot)}${as}:`,
    words: voteTitle(held.vote),
    path: votePath(held.vote.id),
    record: held.session,
    date: held.vote.date,
    session: held.session,
    topic: undefined,
    provision,
  };
}

/** Who wants what to become of a provision, oldest first: what statements say, and how States voted; a vote on several of its parts is one line. */
export function provisionLines(
  actorPositions: readonly ActorPosition[],
  ballots: readonly ActorBallot[],
): PositionLine[] {
  const cast = new Map(ballots.map((ballot) => [`${ballot.key} ${ballot.ballot.held.vote.id}`, ballot]));
  const said = actorPositions.map((actorPosition) => positionLine(actorPosition, 'provision'));
  return [...said, ...[...cast.values()].map(ballotLine)].sort((a, b) => byFirstDay(a.date, b.date));
}

/** How many actors have a line. */
export const actorCount = (lines: readonly PositionLine[]): number => new Set(lines.map(({ key }) => key)).size;
