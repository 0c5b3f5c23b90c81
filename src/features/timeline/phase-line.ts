import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import { wrap } from '../../drawing/labels.ts';
import { dayEnd, dayStart, type Period } from '../../drawing/time-scale.ts';

/** A phase as it is drawn: a stretch of a line, with its name above or below. */
export interface PhaseMark {
  id: string;
  title: string;
  left: number;
  right: number;
  /** Lines of its name, and where they stand; none where they find no room. */
  lines: string[];
  side: 'above' | 'below';
}

/** What a phase is drawn from. */
export interface PhaseSpan {
  id: string;
  title: string;
  from: Edtf;
}

/** Size of names of phases. */
const phaseSize = 12;

/** Most lines of a name. */
const most = 3;

/**
 * Places phases on a line. Where every name fits over its own stretch they all stand above; elsewhere they stand above and
 * below by turns, so that each may reach over the stretch that follows.
 */
export function phaseLine(
  phases: readonly PhaseSpan[],
  { from, to }: Period,
  at: (moment: number) => number,
): PhaseMark[] {
  const spans = phases
    .map((phase, index) => {
      const next = phases[index + 1];
      const start = Math.max(dayStart(firstDay(phase.from)), dayStart(from));
      const end = Math.min(next ? dayStart(firstDay(next.from)) : dayEnd(to), dayEnd(to));
      return { id: phase.id, title: phase.title, start, end };
    })
    .filter(({ start, end }) => start < end)
    .map(({ start, end, ...phase }) => ({ ...phase, left: at(start), right: at(end) }));
  const within = (left: number, right: number, title: string) => wrap(title, right - left - 8, phaseSize, most);
  if (spans.every(({ left, right, title }) => within(left, right, title)))
    return spans.map((span) => ({ ...span, side: 'above', lines: within(span.left, span.right, span.title) ?? [] }));
  const edge = spans.at(-1)?.right ?? 0;
  return spans.map((span, index) => {
    const reach = spans[index + 2]?.left ?? edge;
    // A last name may be wider than its stretch: it stays within the drawing.
    const lines = within(span.left, reach, span.title) ?? [];
    return { ...span, side: index % 2 === 0 ? 'above' : 'below', lines };
  });
}

/** Most lines on a side of the line. */
export const phaseLines = (phases: readonly PhaseMark[], side: PhaseMark['side']): number =>
  Math.max(0, ...phases.filter((phase) => phase.side === side).map(({ lines }) => lines.length));
