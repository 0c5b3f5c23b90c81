import type { Published } from '../../ledger/history.ts';
import { publicationDays } from './publication-day.ts';
import { csv, type Cell } from '../../tables/csv.ts';

/** Every event of the ledger as a table, the newest day first. */
export const publicationTable = (
  published: Published,
  titleOf: (address: string) => string,
  permalink: (path: string) => string,
): string =>
  csv(
    ['date', 'event', 'collection', 'title', 'address', 'revision', 'new_address', 'note'],
    publicationDays(published).flatMap(({ groups }) =>
      groups.flatMap(({ kind, collection, note, events }) =>
        events.map(({ date, address, revision, to }): Cell[] => [
          date,
          kind === 'first' ? 'first publication' : kind,
          collection,
          titleOf(address),
          permalink(address),
          revision,
          to === undefined ? undefined : permalink(to),
          note,
        ]),
      ),
    ),
  );
