import type { Published } from '../../ledger/history.ts';
import { publicationDays } from './publication-day.ts';
import type { Address } from '../../tables/address.ts';
import { table, type Table } from '../../tables/table.ts';

/** Every event of the ledger as a table, the newest day first. */
export const publicationTable = (
  published: Published,
  titleOf: (address: string) => string,
  permalink: Address,
): Table =>
  table(
    () =>
      publicationDays(published).flatMap(({ groups }) =>
        groups.flatMap(({ kind, collection, note, events }) =>
          events.map((event) => ({ kind, collection, note, event })),
        ),
      ),
    {
      date: ({ event }) => event.date,
      event: ({ kind }) => (kind === 'first' ? 'first publication' : kind),
      collection: ({ collection }) => collection,
      title: ({ event }) => titleOf(event.address),
      address: ({ event }) => permalink(event.address),
      revision: ({ event }) => event.revision,
      new_address: ({ event: { to } }) => (to === undefined ? undefined : permalink(to)),
      note: ({ note }) => note,
    },
  );
