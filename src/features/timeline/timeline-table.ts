import { recordPath } from '../../records/addresses.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrenceKinds, occurrenceRows } from './occurrence-kind.ts';
import { kindOf } from '../../records/summary.ts';
import { csv, dateCell, joined, type Cell } from '../../tables/csv.ts';

const columns = ['start', 'end', 'row', 'kind', 'title', 'actors', 'topics', 'meeting', 'address', 'published_here'];

/** The timeline as a table: a row for everything that stands on it, oldest first. */
export const timelineTable = (occurrences: readonly Occurrence[], permalink: (path: string) => string): string =>
  csv(
    columns,
    occurrences.map(({ kind, row, title, start, end, path, published, actors, topics, entry }): Cell[] => {
      const own = entry && kind !== 'vote' ? kindOf(entry) : occurrenceKinds[kind].label;
      const session =
        kind === 'vote' ? entry?.id : entry && 'session' in entry.fields ? entry.fields.session : undefined;
      return [
        dateCell(start),
        dateCell(end),
        occurrenceRows[row],
        own,
        title,
        joined(actors),
        joined(topics),
        session === undefined ? undefined : permalink(recordPath('sessions', session)),
        permalink(path),
        published,
      ];
    }),
  );
