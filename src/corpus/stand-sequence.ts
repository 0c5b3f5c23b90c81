import type { Stance } from '../schemas/position.ts';
import type { Entry } from './entry.ts';
import { actorsOf, type Stand } from './stand.ts';

/** What an actor said of one subject at one meeting, or outside the meetings on one day. */
export interface Occasion {
  session: Entry<'sessions'> | undefined;
  stands: Stand[];
}

/** An actor that took positions on one subject at several meetings. Whether it moved is for the reader to judge. */
export interface Sequence {
  actor: Entry<'actors'>;
  /** Oldest first; at least two. */
  occasions: Occasion[];
  /** Whether the kinds of its positions differ from one meeting to the other: `opposes` here, `supports` there. */
  differs: boolean;
}

const occasionKey = ({ session, statement }: Stand): string => session?.id ?? `on ${statement.fields.date}`;

const stancesOf = ({ stands }: Occasion): string =>
  [...new Set<Stance>(stands.map(({ position }) => position.stance))].sort().join();

/** The actors that took positions at more than one meeting, by name; the positions must be oldest first. */
export const sequencesOf = (stands: readonly Stand[]): Sequence[] =>
  actorsOf(stands)
    .map((actor): Sequence => {
      const meetings = Map.groupBy(
        stands.filter((stand) => stand.actor === actor),
        occasionKey,
      );
      const occasions = [...meetings.values()].map((list) => ({ session: list[0]?.session, stands: list }));
      return { actor, occasions, differs: new Set(occasions.map(stancesOf)).size > 1 };
    })
    .filter(({ occasions }) => occasions.length > 1)
    .sort((a, b) => (a.actor.fields.name < b.actor.fields.name ? -1 : 1));
