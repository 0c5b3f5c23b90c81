import type { Collection } from '../../schemas/collections.ts';
import type { Event, Published } from '../../ledger/history.ts';

/** What was done to records on a day. */
export type PublicationKind = 'first' | 'revision' | 'renaming' | 'withdrawal';

/** Records to which the same was done on the same day, with the same words. */
export interface PublicationGroup {
  kind: PublicationKind;
  /** First part of the addresses. */
  collection: Collection;
  note: string;
  events: Event[];
}

/** A day on which something was published. */
export interface PublicationDay {
  date: string;
  count: number;
  groups: PublicationGroup[];
}

const kindOf = ({ kind, revision = 1 }: Event): PublicationKind =>
  kind === 'revision' ? (revision > 1 ? 'revision' : 'first') : kind;

/** The events of the ledger by day, the newest day first; within a day, what was done alike stands together. */
export function publicationDays({ events }: Pick<Published, 'events'>): PublicationDay[] {
  const days = Map.groupBy(events, ({ date }) => date);
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, list]) => {
      const groups = new Map<string, PublicationGroup>();
      for (const event of list) {
        const kind = kindOf(event);
        const collection = event.address.split('/')[1] as Collection;
        const key = JSON.stringify([kind, collection, event.note]);
        const group = groups.get(key) ?? { kind, collection, note: event.note, events: [] };
        group.events.push(event);
        groups.set(key, group);
      }
      return { date, count: list.length, groups: [...groups.values()] };
    });
}
