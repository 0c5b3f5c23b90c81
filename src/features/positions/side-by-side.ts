import { actorGroup, actorGroups, type ActorGroup } from '../../corpus/actor-groups.ts';
import { actorsOf, type Side, type ActorPosition } from './actor-position.ts';
import type { Entry } from '../../records/entry.ts';

/** An actor with its positions on each side, oldest first. */
export type ActorRow = { actor: Entry<'actors'> } & Record<Side, ActorPosition[]>;

/** A group of actors that took a position. */
export interface ActorRows {
  group: ActorGroup;
  rows: ActorRow[];
}

const byName = new Intl.Collator('en', { sensitivity: 'base' });

/** Who stood where, side by side: actors by name, in the order of the groups; groups without a position are left out. */
export function sideBySide(actorPositions: readonly ActorPosition[]): ActorRows[] {
  const rows = actorsOf(actorPositions)
    .map((actor): ActorRow => {
      const own = actorPositions.filter((actorPosition) => actorPosition.actor === actor);
      return {
        actor,
        for: own.filter(({ side }) => side === 'for'),
        against: own.filter(({ side }) => side === 'against'),
      };
    })
    .sort((a, b) => byName.compare(a.actor.fields.name, b.actor.fields.name));
  return actorGroups
    .map((group) => ({ group, rows: rows.filter(({ actor }) => actorGroup(actor.fields) === group) }))
    .filter((group) => group.rows.length > 0);
}
