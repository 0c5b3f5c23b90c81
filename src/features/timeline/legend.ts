import type { TimelineEvent } from './timeline-event.ts';
import { eventKinds, type EventKind } from './event-kind.ts';
import { textWidth } from '../../drawing/labels.ts';
import { shapeOf } from './shapes.ts';
import { escapeMarkup } from '../../base/markup.ts';
import { element } from '../../drawing/svg.ts';

/** The kinds that a drawing holds, in the order of its rows. */
export function kindsIn(events: readonly TimelineEvent[]): EventKind[] {
  const found = new Set(events.map(({ kind }) => kind));
  return (Object.keys(eventKinds) as EventKind[]).filter((kind) => found.has(kind));
}

/** A kind in the words of the legend. */
export const legendWords = (kind: EventKind): string =>
  kind === 'letter' || kind === 'statement' ? `${eventKinds[kind].label}s in a month` : eventKinds[kind].label;

/** A legend as part of a drawing: shapes with words, in as many lines as it takes. */
export function paintLegend(kinds: readonly EventKind[], width: number): { markup: string; height: number } {
  let [x, y] = [0, 8];
  const parts = kinds.map((kind) => {
    const words = legendWords(kind);
    const room = 14 + textWidth(words, 12) + 18;
    if (x > 0 && x + room > width) [x, y] = [0, y + 20];
    const part = shapeOf(kind, x + 7, y) + element('text', { x: x + 18, y: y + 4 }, escapeMarkup(words));
    x += room;
    return part;
  });
  return { markup: parts.join(''), height: y + 12 };
}
