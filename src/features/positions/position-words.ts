import type { RecordCoverage } from './coverage.ts';
import type { PositionSubject, PositionSubjectKind } from './subject.ts';
import { actorsOf, positionCount, statementsOf, type ActorPosition, type Tally } from './actor-position.ts';
import { counted } from '../../base/counted.ts';

const relation: Record<PositionSubjectKind, string> = {
  topics: 'on this topic',
  articles: 'that name this article under any of its numbers',
  texts: 'on this text as a whole, or on an article of it that has no page of its own',
  sessions: 'at this meeting',
};

/** How many positions a subject has, of how many actors, and from how many of its statements. */
export const sourcesOfPositions = ({ kind, actorPositions, statements }: PositionSubject): string =>
  `${counted(positionCount(actorPositions), 'position')} of ${counted(actorsOf(actorPositions).length, 'actor')}, from ${String(statementsOf(actorPositions).length)} of ${counted(statements, 'statement')} ${relation[kind]}.`;

/** How many actors are on each side of some point, and how many on both, in a sentence. */
export function tallySentence(tally: Tally, actorPositions: readonly ActorPosition[]): string {
  const both = tally.for + tally.against - actorsOf(actorPositions).length;
  const verb = (count: number, one: string, many: string) => (count === 1 ? one : many);
  const parts = [
    tally.for > 0 &&
      `${counted(tally.for, 'actor')} ${verb(tally.for, 'supports, asks for or proposes', 'support, ask for or propose')} something`,
    tally.against > 0 &&
      `${counted(tally.against, 'actor')} ${verb(tally.against, 'opposes something or reserves its position', 'oppose something or reserve their position')}`,
    both > 0 && `${String(both)} of them ${verb(both, 'does', 'do')} both`,
  ].filter((part) => part !== false);
  return `${parts.join('; ')}.`;
}

/** How much of the record has positions, in a sentence. */
export const coverageSentence = (
  { positions, actors, withPositions, statements }: RecordCoverage,
  topics: number,
): string =>
  `${counted(positions, 'position')} of ${counted(actors, 'actor')}, from ${withPositions.toLocaleString('en')} of ${counted(statements, 'statement')}, on ${counted(topics, 'topic')}.`;
