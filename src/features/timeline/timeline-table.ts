import { recordPath } from '../../records/addresses.ts';
import { kindWords, type TimelineEvent } from './timeline-event.ts';
import { eventRows } from './event-kind.ts';
import type { Address } from '../../tables/address.ts';
import { dateCell, joined } from '../../tables/cells.ts';
import { table, type Table } from '../../tables/table.ts';

/** The timeline as a table: a row for everything that stands on it, oldest first. */
export const timelineTable = (events: readonly TimelineEvent[], address: Address): Table =>
  table(() => events, {
    start: ({ start }) => dateCell(start),
    end: ({ end }) => dateCell(end),
    row: ({ row }) => eventRows[row],
    kind: kindWords,
    title: ({ title }) => title,
    actors: ({ actors }) => joined(actors),
    topics: ({ topics }) => joined(topics),
    meeting: ({ meeting }) => (meeting === undefined ? undefined : address(recordPath('sessions', meeting))),
    address: ({ path }) => address(path),
    published_here: ({ published }) => published,
  });
