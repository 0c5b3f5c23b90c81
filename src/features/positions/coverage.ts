import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { actorsOf, positionCount, actorPositionsOf, statementsOf, type ActorPosition } from './actor-position.ts';

/** How much of a set of statements has positions. */
export interface Coverage {
  statements: number;
  /** Statements with at least one position. */
  withPositions: number;
  positions: number;
  /** Actors with at least one position. */
  actors: number;
}

/** The coverage of one meeting, or of what was said outside the meetings. */
export interface MeetingCoverage extends Coverage {
  session: Entry<'sessions'> | undefined;
}

/** How far the record tells who stood where: what keeps absence from being read as agreement. */
export interface RecordCoverage extends Coverage {
  /** Actors that made at least one statement. */
  speakers: number;
  /** All actors of the record, those that only signed letters among them. */
  allActors: number;
  /** Meetings with statements, oldest first; statements outside the meetings last. */
  meetings: MeetingCoverage[];
  /** Meetings of which the record has no statement. */
  silent: Entry<'sessions'>[];
}

const coverage = (statements: readonly Entry<'statements'>[], actorPositions: readonly ActorPosition[]): Coverage => ({
  statements: statements.length,
  withPositions: statementsOf(actorPositions).length,
  positions: positionCount(actorPositions),
  actors: actorsOf(actorPositions).length,
});

/** Counts what has positions and what has none. */
export function coverageOf(corpus: Corpus): RecordCoverage {
  const actorPositions = actorPositionsOf(corpus);
  const meetings = [...corpus.sessions, undefined].map((session): MeetingCoverage => {
    const statements = session
      ? corpus.statementsOf('session', session.id)
      : corpus.statements.filter(({ fields }) => fields.session === undefined);
    return {
      session,
      ...coverage(
        statements,
        actorPositions.filter((actorPosition) => actorPosition.session === session),
      ),
    };
  });
  return {
    ...coverage(corpus.statements, actorPositions),
    speakers: corpus.actors.filter(({ id }) => corpus.statementsOf('actors', id).length > 0).length,
    allActors: corpus.actors.length,
    meetings: meetings.filter(({ statements }) => statements > 0),
    silent: meetings.flatMap(({ session, statements }) => (session && statements === 0 ? [session] : [])),
  };
}
