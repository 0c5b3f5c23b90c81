import type { RecordCoverage } from './coverage.ts';
import type { PositionSubject, PositionSubjectKind } from './subject.ts';
import { actorsOf, positionCount, statementsOf } from './actor-position.ts';
import { counted } from '../../base/counted.ts';

const relation: Record<PositionSubjectKind, string> = {
  topics: 'on this topic',
  articles: 'that name this article under any of its numbers',
  texts: 'on this text as a whole, or on an article of it that has no page of its own',
  sessions: 'at this meeting',
};

/** How many positions a subject has, of how many actors, and from how many of its statements; and how many are named in votes on it. */
export function sourcesOfPositions({ kind, actorPositions, ballots, statements }: PositionSubject): string {
  const said =
    actorPositions.length > 0 &&
    `${counted(positionCount(actorPositions), 'position')} of ${counted(actorsOf(actorPositions).length, 'actor')}, from ${statementsOf(actorPositions).length.toLocaleString('en')} of ${counted(statements, 'statement')} ${relation[kind]}.`;
  const voters = new Set(ballots.map(({ key }) => key)).size;
  const voted =
    voters > 0 && `Sources say how ${counted(voters, 'State or group', 'States and groups of States')} voted on it.`;
  return [said, voted].filter(Boolean).join(' ');
}

/** How much of the record has positions, in a sentence. */
export const coverageSentence = (
  { positions, actors, withPositions, statements }: RecordCoverage,
  topics: number,
): string =>
  `${counted(positions, 'position')} of ${counted(actors, 'actor')}, from ${withPositions.toLocaleString('en')} of ${counted(statements, 'statement')}, on ${counted(topics, 'topic')}.`;
