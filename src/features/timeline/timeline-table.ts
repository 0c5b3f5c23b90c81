import { recordPath } from '../../records/addresses.ts';
import { kindWords, type TimelineEvent } from './timeline-event.ts';
import { eventRows } from './event-kind.ts';
import { csv, dateCell, joined, type Cell } from '../../tables/csv.ts';

const columns = ['start', 'end', 'row', 'kind', 'title', 'actors', 'topics', 'meeting', 'address', 'published_here'];

/** The timeline as a table: a row for everything that stands on it, oldest first. */
export const timelineTable = (events: readonly TimelineEvent[], permalink: (path: string) => string): string =>
  csv(
    columns,
    events.map((event): Cell[] => [
      dateCell(event.start),
      dateCell(event.end),
      eventRows[event.row],
      kindWords(event),
      event.title,
      joined(event.actors),
      joined(event.topics),
      event.meeting === undefined ? undefined : permalink(recordPath('sessions', event.meeting)),
      permalink(event.path),
      event.published,
    ]),
  );
