import type { TimelineEvent } from './timeline-event.ts';
import { eventKinds, type EventKind } from './event-kind.ts';

/** The kinds that a drawing holds, in the order of its rows. */
export function kindsIn(events: readonly TimelineEvent[]): EventKind[] {
  const found = new Set(events.map(({ kind }) => kind));
  return (Object.keys(eventKinds) as EventKind[]).filter((kind) => found.has(kind));
}

/** A kind in the words of the legend. */
export const legendWords = (kind: EventKind): string =>
  kind === 'letter' || kind === 'statement' ? `${eventKinds[kind].label}s in a month` : eventKinds[kind].label;
