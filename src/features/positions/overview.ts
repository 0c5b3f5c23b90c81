import { actorGroups, type ActorGroup } from '../../corpus/actor-groups.ts';
import { positionCount } from './actor-position.ts';
import { actorCount, type PositionLine } from './position-line.ts';
import { groupOfLine } from './side-by-side.ts';
import type { PositionSubject } from './subject.ts';

/** A subject with how many took a position on it, whichever: in all and group by group. */
export interface OverviewRow {
  subject: PositionSubject;
  positions: number;
  actors: number;
  /** Actors, in the order of the columns. */
  cells: number[];
}

/** Subjects by groups of actors. */
export interface Overview {
  columns: ActorGroup[];
  /** Those with most positions first. */
  rows: OverviewRow[];
}

/** The groups of actors that have a line. */
export const groupsOf = (lines: readonly Pick<PositionLine, 'actor'>[]): ActorGroup[] => {
  const present = new Set(lines.map(groupOfLine));
  return actorGroups.filter((group) => present.has(group));
};

/** How many actors of each group took a position on each subject. */
export const overviewOf = (subjects: readonly PositionSubject[], columns: ActorGroup[]): Overview => ({
  columns,
  rows: subjects
    .map((subject): OverviewRow => ({
      subject,
      positions: positionCount(subject.actorPositions),
      actors: actorCount(subject.lines),
      cells: columns.map((group) => actorCount(subject.lines.filter((line) => groupOfLine(line) === group))),
    }))
    .sort((a, b) => b.positions - a.positions || (a.subject.title < b.subject.title ? -1 : 1)),
});
