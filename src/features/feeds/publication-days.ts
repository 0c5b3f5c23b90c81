import type { Event } from '../../ledger/history.ts';
import { counted } from '../../base/counted.ts';
import { listed } from '../../records/summary.ts';

/** What can be done to records on a day of publication, in the order it is told. */
const done = {
  first: 'published for the first time',
  revision: 'in a new revision',
  renaming: 'given a new address',
  withdrawal: 'withdrawn',
} as const;

/** What an event did to its record. */
const doneBy = ({ kind, revision = 1 }: Event): keyof typeof done =>
  kind === 'revision' && revision === 1 ? 'first' : kind;

/** How many records a day's events are about: `2 records published for the first time and 1 record withdrawn`; empty for none. */
export function publicationWords(events: readonly Event[]): string {
  const groups = Map.groupBy(events, doneBy);
  return listed(
    (Object.keys(done) as (keyof typeof done)[]).flatMap((name) => {
      const count = groups.get(name)?.length ?? 0;
      return count === 0 ? [] : [`${counted(count, 'record')} ${done[name]}`];
    }),
  );
}
