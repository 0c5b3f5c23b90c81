import type { TimelineEvent } from './timeline-event.ts';
import type { EventRow } from './event-kind.ts';

/** What stands on the timeline, as its filters read it. */
export interface TimelineItem {
  /** Key of the event: that of its list entry and its mark. */
  key: string;
  row: EventRow;
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

/** The events as the filters read them. */
export function timelineItems(events: readonly TimelineEvent[]): TimelineItems {
  const [actors, topics] = [new Map<string, number>(), new Map<string, number>()];
  const places = (map: Map<string, number>, ids: readonly string[]) =>
    ids.map((id) => {
      const place = map.get(id) ?? map.size;
      map.set(id, place);
      return place;
    });
  const items = events.map(({ key, row, start: date, title, meeting, vote, ...event }): TimelineItem => ({
    key,
    row,
    date,
    actors: places(actors, event.actors),
    topics: places(topics, event.topics),
    // A vote has an entry of its own under its meeting.
    ...(meeting !== undefined && !vote && { session: `sessions/${meeting}`, title }),
  }));
  return { actors: [...actors.keys()], topics: [...topics.keys()], items };
}
