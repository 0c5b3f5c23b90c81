import { placeNames } from './labels.ts';
import { dayEnd, dayStart, timeScale, wholeYear, yearsIn, type Period } from './time-scale.ts';
import { isOf } from '../../records/summary.ts';
import { firstDay, lastDay } from '../../schemas/edtf.ts';
import { isDraft } from '../../schemas/text.ts';
import { isLandmark } from './landmark.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** The signs of the drawing. Each has one meaning, which its row names. */
export type Sign = 'meeting' | 'text' | 'vote' | 'date';

/** An event as it is drawn. */
export interface Mark {
  event: TimelineEvent;
  x: number;
  y: number;
  /** Its name and where it begins or ends; none in a row of marks without words. */
  label?: { words: string; x: number; anchor: 'start' | 'end' } | undefined;
}

/** A row of the drawing. */
export interface Row {
  label: string;
  sign: Sign;
  top: number;
  bottom: number;
  marks: Mark[];
}

/** The process as a drawing: every place in its units. */
export interface Drawing {
  width: number;
  height: number;
  /** Left edge of time; names of rows stand before it. */
  left: number;
  years: { year: string; x: number }[];
  rows: Row[];
  /** The day of the record. */
  today: number;
}

/** Width of the drawing, and of the names of its rows. */
const [width, gutter] = [1136, 124];

/** Height of the axis, of a lane, and the space around the lanes of a row. */
const [axis, lane, padding] = [26, 20, 6];

/** Size of the names of marks. */
const labelSize = 12;

/** Whether an event is a meeting that everybody names; `undefined` where it is no meeting. */
const landmark = ({ entry, vote }: TimelineEvent): boolean | undefined =>
  entry && !vote && isOf(entry, 'sessions') ? isLandmark(entry.fields) : undefined;

/** What each row holds, and the name that a mark has there. What belongs in no row stands in the list alone. */
const rows: readonly {
  label: string;
  sign: Sign;
  holds(event: TimelineEvent): boolean;
  name?(event: TimelineEvent): string;
}[] = [
  {
    label: 'Landmarks',
    sign: 'meeting',
    holds: (event) => landmark(event) === true,
    name: ({ title }) => title,
  },
  {
    label: 'Drafts',
    sign: 'text',
    holds: ({ entry }) => entry !== undefined && isOf(entry, 'texts') && isDraft(entry.fields),
    name: ({ short, title }) => short ?? title,
  },
  { label: 'Recorded votes', sign: 'vote', holds: ({ vote }) => vote !== undefined, name: ({ title }) => title },
  { label: 'Other meetings', sign: 'meeting', holds: (event) => landmark(event) === false },
  { label: 'Upcoming dates', sign: 'date', holds: ({ kind }) => kind === 'fixed-date', name: ({ title }) => title },
];

/** Lays the drawing of a period out. Events are given in the order of time. */
export function layOut(events: readonly TimelineEvent[], period: Period, today: string): Drawing {
  const at = timeScale(period, gutter, width - 1);
  const room = { left: gutter, right: width, size: labelSize };
  let bottom = axis;
  const laidOut = rows.flatMap(({ label, sign, holds, name }): Row[] => {
    const own = events
      .filter(holds)
      .map((event) => {
        const middle = (dayStart(firstDay(event.start)) + dayEnd(lastDay(event.end ?? event.start))) / 2;
        return { event, x: Math.min(Math.max(at(middle), gutter + 9), width - 9), name: name?.(event) };
      })
      .sort((a, b) => a.x - b.x);
    if (own.length === 0) return [];
    const top = bottom;
    const places = placeNames(own, room);
    const marks = own.map(({ event, x, name: words = '' }, index): Mark => {
      const { lane: place = 0, side } = places[index] ?? {};
      const label = side && {
        words,
        x: side === 'right' ? x + 11 : x - 11,
        anchor: side === 'right' ? ('start' as const) : ('end' as const),
      };
      return { event, x, y: top + padding + lane * (place + 0.5), label };
    });
    bottom = top + lane * (1 + Math.max(...places.map((place) => place.lane))) + 2 * padding;
    return [{ label, sign, top, bottom, marks }];
  });
  return {
    width,
    height: bottom + 2,
    left: gutter,
    years: yearsIn(period).map((year) => ({ year, x: at(dayStart(wholeYear(year).from)) })),
    rows: laidOut,
    today: at(dayStart(today)),
  };
}
