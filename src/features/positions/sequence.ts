import { firstDay } from '../../schemas/edtf.ts';
import type { Entry } from '../../records/entry.ts';
import { actorsOf, type Side, type ActorPosition } from './actor-position.ts';

/** What an actor said of one subject at one meeting, or outside the meetings on one day. */
export interface Occasion {
  session: Entry<'sessions'> | undefined;
  actorPositions: ActorPosition[];
}

/** An actor that took positions on one subject at several meetings. Whether it moved is for the reader to judge. */
export interface Sequence {
  actor: Entry<'actors'>;
  /** Oldest first; at least two. */
  occasions: Occasion[];
  /** Whether the sides of its positions differ from one meeting to the other: for a point here, against one there. */
  differs: boolean;
}

const occasionKey = ({ session, statement }: ActorPosition): string => session?.id ?? `on ${statement.fields.date}`;

const sidesOf = ({ actorPositions }: Occasion): string =>
  [...new Set<Side>(actorPositions.map(({ side }) => side))].sort().join();

/** First day of the meeting, which is more precise than some dates of statements. */
const dayOf = ({ session, actorPositions }: Occasion): string =>
  firstDay(session?.fields.start ?? actorPositions[0]?.statement.fields.date ?? '');

/** The actors that took positions at more than one meeting, by name; the positions must be oldest first. */
export const sequencesOf = (actorPositions: readonly ActorPosition[]): Sequence[] =>
  actorsOf(actorPositions)
    .map((actor): Sequence => {
      const meetings = Map.groupBy(
        actorPositions.filter((actorPosition) => actorPosition.actor === actor),
        occasionKey,
      );
      const occasions = [...meetings.values()]
        .map((list): Occasion => ({ session: list[0]?.session, actorPositions: list }))
        .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
      return { actor, occasions, differs: new Set(occasions.map(sidesOf)).size > 1 };
    })
    .filter(({ occasions }) => occasions.length > 1)
    .sort((a, b) => (a.actor.fields.name < b.actor.fields.name ? -1 : 1));
