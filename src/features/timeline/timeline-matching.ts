import type { TimelineItem, TimelineItems } from './timeline-items.ts';

/** What the reader wants to see; the empty word is anything. */
export interface Wanted {
  kind: string;
  actor: string;
  topic: string;
}

/** What a query asks for. */
export function wantedOf(query: URLSearchParams): Wanted {
  const read = (name: string) => query.get(name) ?? '';
  return { kind: read('kind'), actor: read('actor'), topic: read('topic') };
}

/** The query with what is wanted in the place of what was; whatever else it holds stays. */
export function queryOf(wanted: Wanted, before: URLSearchParams): string {
  const query = new URLSearchParams(before);
  for (const name of ['kind', 'actor', 'topic'] as const)
    if (wanted[name] === '') query.delete(name);
    else query.set(name, wanted[name]);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The items that match. */
export function matching({ items, actors, topics }: TimelineItems, wanted: Wanted): TimelineItem[] {
  const [actor, topic] = [actors.indexOf(wanted.actor), topics.indexOf(wanted.topic)];
  return items.filter(
    (item) =>
      (wanted.kind === '' || item.row === wanted.kind) &&
      (wanted.actor === '' || item.actors.includes(actor)) &&
      (wanted.topic === '' || item.topics.includes(topic)),
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
