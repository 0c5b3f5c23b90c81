import type { Occurrence } from './occurrence.ts';
import type { OccurrenceRow } from './occurrence-kind.ts';

/** What stands on the timeline, as its filters read it. */
export interface TimelineItem {
  /** Key of the occurrence: that of its list entry and its mark. */
  key: string;
  row: OccurrenceRow;
  /** First date, as precise as it is told. */
  date: string;
  /** Places in the list of actors. */
  actors: number[];
  /** Places in the list of topics. */
  topics: number[];
  /** Key of its meeting, and its title and path: for statements and letters, which the list names under their meeting. */
  session?: string | undefined;
  title?: string | undefined;
}

/** Everything that the filters of the timeline need, in one file. */
export interface TimelineItems {
  actors: string[];
  topics: string[];
  items: TimelineItem[];
}

/** The occurrences as the filters read them. */
export function timelineItems(occurrences: readonly Occurrence[]): TimelineItems {
  const [actors, topics] = [new Map<string, number>(), new Map<string, number>()];
  const places = (map: Map<string, number>, ids: readonly string[]) =>
    ids.map((id) => {
      const place = map.get(id) ?? map.size;
      map.set(id, place);
      return place;
    });
  const items = occurrences.map((occurrence): TimelineItem => {
    const { key, row, start: date, entry, title } = occurrence;
    const session = entry && 'session' in entry.fields ? entry.fields.session : undefined;
    return {
      key,
      row,
      date,
      actors: places(actors, occurrence.actors),
      topics: places(topics, occurrence.topics),
      ...(session === undefined ? {} : { session: `sessions/${session}`, title }),
    };
  });
  return { actors: [...actors.keys()], topics: [...topics.keys()], items };
}
