import { actorGroup, actorGroups, type ActorGroup } from '../../corpus/actor-groups.ts';
import { actorsOf, type Side, type Stand } from './stand.ts';
import type { Entry } from '../../records/entry.ts';

/** An actor with its positions on each side, oldest first. */
export type StandRow = { actor: Entry<'actors'> } & Record<Side, Stand[]>;

/** A group of actors that took a position. */
export interface StandGroup {
  group: ActorGroup;
  rows: StandRow[];
}

const byName = new Intl.Collator('en', { sensitivity: 'base' });

/** Who stood where, side by side: actors by name, in the order of the groups; groups without a position are left out. */
export function standTable(stands: readonly Stand[]): StandGroup[] {
  const rows = actorsOf(stands)
    .map((actor): StandRow => {
      const own = stands.filter((stand) => stand.actor === actor);
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
