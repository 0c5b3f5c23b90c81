import { eventSpan, type TimelineEvent } from './timeline-event.ts';
import { placeLabels, type Label } from '../../drawing/labels.ts';
import { dayEnd, dayStart, type Period } from '../../drawing/time-scale.ts';

/** An event as it is drawn: a shape over the stretch of time that it takes up. */
export interface Mark {
  event: TimelineEvent;
  /** Middle of the shape. */
  x: number;
  y: number;
  /** The stretch of time: a line where it is told to the day, dashes where it lies somewhere within. */
  left: number;
  right: number;
  exact: boolean;
  label?: Label | undefined;
}

/** How a row of marks is laid out. */
export interface MarkPlan {
  left: number;
  right: number;
  /** Upper edge. */
  top: number;
  /** Lines that a label may have; none where marks stand without words. */
  lines: number;
  /** Size of labels. */
  size: number;
}

/** Half the width of a shape, with the space around it. */
const half = 8;

/** Height of a lane of marks by the lines of its labels. */
export const laneHeight = (lines: number): number => (lines > 1 ? 30 : 22);

/** Lays marks out from left to right; what would touch the mark before it goes to the next lane. */
export function markRow(
  events: readonly TimelineEvent[],
  period: Period,
  at: (moment: number) => number,
  { left: edge, right: end, top, lines, size }: MarkPlan,
): { marks: Mark[]; height: number } {
  const height = laneHeight(lines);
  const lanes: number[] = [];
  const marks = events
    .map((event) => {
      const { from, to, exact } = eventSpan(event);
      const left = at(Math.max(dayStart(from), dayStart(period.from)));
      const right = at(Math.min(dayEnd(to), dayEnd(period.to)));
      const middle = (left + right) / 2;
      return { event, left, right, exact, x: Math.min(Math.max(middle, edge + half), end - half) };
    })
    .sort((a, b) => a.x - b.x)
    .map((mark): Mark & { lane: number } => {
      const found = lanes.findIndex((taken) => mark.x - half >= taken);
      const lane = found < 0 ? lanes.length : found;
      lanes[lane] = mark.x + half;
      return { ...mark, lane, y: top + height * (lane + 0.5) };
    });
  if (lines > 0)
    for (const lane of lanes.keys()) {
      const inLane = marks.filter((mark) => mark.lane === lane);
      const labels = placeLabels(
        inLane.map(({ x, left, right, exact, event: { title, short } }) => ({
          left: exact ? Math.min(left, x - half + 1) : x - half + 1,
          right: exact ? Math.max(right, x + half - 1) : x + half - 1,
          texts: short === undefined ? [title] : [title, short],
        })),
        { left: edge, right: end, size, lines },
      );
      for (const [index, mark] of inLane.entries()) mark.label = labels[index];
    }
  return { marks, height: height * Math.max(1, lanes.length) };
}
