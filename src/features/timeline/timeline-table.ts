import { recordPath } from '../../records/addresses.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceKinds, occurrenceRows } from './occurrence-kind.ts';
import { kindOf } from '../../records/summary.ts';
import type { Address } from '../../tables/address.ts';
import { dateCell, joined } from '../../tables/cells.ts';
import { table, type Table } from '../../tables/table.ts';

/** The meeting at which something happened. */
const sessionOf = ({ kind, entry }: Occurrence): string | undefined =>
  kind === 'vote' ? entry?.id : entry && 'session' in entry.fields ? entry.fields.session : undefined;

/** The timeline as a table: a row for everything that stands on it, oldest first. */
export const timelineTable = (occurrences: readonly Occurrence[], address: Address): Table =>
  table(() => occurrences, {
    start: ({ start }) => dateCell(start),
    end: ({ end }) => dateCell(end),
    row: ({ row }) => occurrenceRows[row],
    kind: ({ kind, entry }) => (entry && kind !== 'vote' ? kindOf(entry) : occurrenceKinds[kind].label),
    title: ({ title }) => title,
    actors: ({ actors }) => joined(actors),
    topics: ({ topics }) => joined(topics),
    meeting: (occurrence) => {
      const session = sessionOf(occurrence);
      return session === undefined ? undefined : address(recordPath('sessions', session));
    },
    address: ({ path }) => address(path),
    published_here: ({ known }) => known,
  });
