import { actorGroup, actorGroups, type ActorGroup } from '../../corpus/actor-groups.ts';
import { actorsOf, positionCount, tallyOf, type ActorPosition, type Tally } from './actor-position.ts';
import type { PositionSubject } from './subject.ts';

/** A subject with the number of actors on each side, in all and group by group. */
export interface OverviewRow {
  subject: PositionSubject;
  positions: number;
  actors: number;
  total: Tally;
  /** In the order of the columns; none where no actor of the group took a position. */
  cells: (Tally | undefined)[];
}

/** Subjects by groups of actors. */
export interface Overview {
  columns: ActorGroup[];
  /** Those with most positions first. */
  rows: OverviewRow[];
  /** The largest number of actors on one side of one cell: what bars are drawn by. */
  most: number;
}

/** The groups of actors that took a position at all. */
export const groupsOf = (actorPositions: readonly ActorPosition[]): ActorGroup[] =>
  actorGroups.filter((group) => actorPositions.some(({ actor }) => actorGroup(actor.fields) === group));

/** How many actors of each group are for and against points of each subject. */
export function overviewOf(subjects: readonly PositionSubject[], columns: ActorGroup[]): Overview {
  const rows = subjects
    .map((subject): OverviewRow => {
      const { actorPositions } = subject;
      const groups = Map.groupBy(actorPositions, ({ actor }) => actorGroup(actor.fields));
      return {
        subject,
        positions: positionCount(actorPositions),
        actors: actorsOf(actorPositions).length,
        total: tallyOf(actorPositions),
        cells: columns.map((group) => {
          const own = groups.get(group);
          return own && tallyOf(own);
        }),
      };
    })
    .sort((a, b) => b.positions - a.positions || (a.subject.title < b.subject.title ? -1 : 1));
  const most = Math.max(
    1,
    ...rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.for, cell.against] : []))),
  );
  return { columns, rows, most };
}
