import type { Values } from '../../client/form-address.ts';
import type { TimelineItem, TimelineItems } from './timeline-items.ts';

/** The items that match the values of the filters; an empty value, or none, matches all. */
export function matching(
  { items, actors, topics }: TimelineItems,
  { kind = '', actor = '', topic = '' }: Values,
): TimelineItem[] {
  const [actorPlace, topicPlace] = [actors.indexOf(actor), topics.indexOf(topic)];
  return items.filter(
    (item) =>
      (kind === '' || item.row === kind) &&
      (actor === '' || item.actors.includes(actorPlace)) &&
      (topic === '' || item.topics.includes(topicPlace)),
  );
}

/** Numbers by row and month, as bars are known: `statements 2024-08`. */
export function binCounts(items: readonly TimelineItem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { row, date } of items) {
    const bin = `${row} ${date.slice(0, 7)}`;
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return counts;
}
