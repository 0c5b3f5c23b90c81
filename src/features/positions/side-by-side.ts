import { actorGroup, actorGroups, withoutRecord, type ActorGroup } from '../../corpus/actor-groups.ts';
import type { Entry } from '../../records/entry.ts';
import { sidesBy, type PositionLine, type SidedBy } from './position-line.ts';

/** An actor with its lines on each side, oldest first. */
export interface ActorRow {
  name: string;
  actor: Entry<'actors'> | undefined;
  sides: { side: string; label: string; lines: PositionLine[] }[];
}

/** A group of actors that have a line. */
export interface ActorRows {
  group: ActorGroup;
  rows: ActorRow[];
}

const byName = new Intl.Collator('en', { sensitivity: 'base' });

/** The group that the actor of a line belongs to. */
export const groupOfLine = ({ actor }: Pick<PositionLine, 'actor'>): ActorGroup =>
  actor ? actorGroup(actor.fields) : withoutRecord;

/** The sides that lines may be on, with their lines; whether anything is not said shows only where something is. */
export const linesBySide = (lines: readonly PositionLine[], by: SidedBy): ActorRow['sides'] =>
  Object.entries(sidesBy[by])
    .map(([side, label]) => ({ side, label, lines: lines.filter((line) => line.side === side) }))
    .filter((found) => found.side !== 'unsaid' || found.lines.length > 0);

/** The lines of each actor, actors by name: by that of their record, else by that which the source gives. */
export const linesByActor = (lines: readonly PositionLine[]): { name: string; lines: PositionLine[] }[] =>
  [...Map.groupBy(lines, ({ key }) => key).values()]
    .map((own) => ({ name: own[0]?.actor?.fields.name ?? own[0]?.name ?? '', lines: own }))
    .sort((a, b) => byName.compare(a.name, b.name));

/** Actors who say the same, in the same place and no more, are named together: those of a joint statement, those who voted alike. */
export const linesByWords = (lines: readonly PositionLine[]): { actors: PositionLine[]; lines: PositionLine[] }[] =>
  [
    ...Map.groupBy(linesByActor(lines), ({ lines: own }) =>
      own.map(({ path, head, words }) => `${path} ${head} ${words}`).join('\n'),
    ).values(),
  ].map((alike) => ({ actors: alike.flatMap(({ lines: [first] }) => first ?? []), lines: alike[0]?.lines ?? [] }));

/** Who stands where, side by side: actors by name, in the order of the groups; groups without a line are left out. */
export function sideBySide(lines: readonly PositionLine[], by: SidedBy): ActorRows[] {
  const columns = linesBySide(lines, by);
  const rows = linesByActor(lines).map(({ name, lines: own }) => ({
    name,
    actor: own[0]?.actor,
    group: own[0] && groupOfLine(own[0]),
    sides: columns.map((column) => ({ ...column, lines: own.filter(({ side }) => side === column.side) })),
  }));
  return actorGroups
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((group) => group.rows.length > 0);
}
