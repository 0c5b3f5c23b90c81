import type { TimelineEvent } from './timeline-event.ts';
import { eventRows, type EventRow } from './event-kind.ts';
import { binsOf, type Bin } from './bins.ts';
import { laneHeight, markRow, type Mark } from './mark-row.ts';
import { phaseLine, phaseLines, type PhaseMark, type PhaseSpan } from './phase-line.ts';
import { dayEnd, dayStart, monthsOf, timeScale, yearsIn, wholeYear, type Period } from '../../drawing/time-scale.ts';

/** A month of letters or statements as it is drawn: a bar as high as there are many. */
export interface Bar {
  row: 'letters' | 'statements';
  bin: Bin;
  x: number;
  width: number;
  /** Line that the bar stands on. */
  base: number;
  height: number;
  /** Whether the number is written over the bar. */
  told: boolean;
}

/** A row of a band. */
export interface BandRow {
  label: string;
  top: number;
  height: number;
  marks: Mark[];
  bars: Bar[];
}

/** A year or month of the axis. */
export interface Tick {
  /** `2024`, or `2024-02`. */
  date: string;
  label: string;
  left: number;
  right: number;
}

/** A band of time, laid out: every place in units of the drawing. */
export interface Band {
  width: number;
  height: number;
  /** Left edge of time; row names stand before it. */
  left: number;
  /** The line of the phases. */
  phases: PhaseMark[];
  phaseY: number;
  ticks: Tick[];
  /** Base line of the axis's words, and the edge under which rows begin. */
  axisY: number;
  bodyY: number;
  rows: BandRow[];
  /** The day of the record, where it lies within. */
  today?: number | undefined;
}

/** What a band shows, and how wide. */
export interface BandPlan {
  period: Period;
  /** Rows by the kinds that share them, with the lines that labels may have there. */
  rows: readonly { label?: string; members: readonly EventRow[]; lines: number }[];
  width: number;
  /** Space for names of rows. */
  gutter: number;
  axis: 'years' | 'months';
  phases: readonly PhaseSpan[];
  today: string;
  /** Highest counts that bars are measured by. */
  peaks: Record<'letters' | 'statements', number>;
  barHeight: Record<'letters' | 'statements', number>;
  /** Whether every bar tells its number, or the highest alone. */
  numbers: 'every' | 'highest';
}

/** Size of labels of marks. */
export const labelSize = 11.5;

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Kinds that are drawn as density. */
const dense = new Set<EventRow>(['letters', 'statements']);

/** Highest number in a month, of letters and of statements. */
export function peaksOf(events: readonly TimelineEvent[], period: Period): BandPlan['peaks'] {
  const highest = (row: EventRow) =>
    Math.max(
      1,
      ...binsOf(
        events.filter((entry) => entry.row === row),
        period,
      ).map((bin) => bin.events.length),
    );
  return { letters: highest('letters'), statements: highest('statements') };
}

function axisTicks({ period, axis }: BandPlan, at: (moment: number) => number): Tick[] {
  if (axis === 'years')
    return yearsIn(period).map((year) => {
      const { from, to } = wholeYear(year);
      return { date: year, label: year, left: at(dayStart(from)), right: at(dayEnd(to)) };
    });
  const months = monthsOf(period);
  return months.map((month, index) => {
    const next = months[index + 1];
    const right = at(next === undefined ? dayEnd(period.to) : dayStart(`${next}-01`));
    return {
      date: month,
      label: monthNames[Number(month.slice(5)) - 1] ?? month,
      left: at(dayStart(`${month}-01`)),
      right,
    };
  });
}

function barsOf(
  row: 'letters' | 'statements',
  events: readonly TimelineEvent[],
  { period, peaks, barHeight, numbers }: BandPlan,
  at: (moment: number) => number,
  base: number,
): Bar[] {
  const bins = binsOf(events, period);
  const most = Math.max(0, ...bins.map((bin) => bin.events.length));
  const highest = bins.find((bin) => bin.events.length === most);
  return bins.map((bin) => {
    const left = at(dayStart(`${bin.month}-01`));
    const right = at(dayEnd(`${bin.month}-28`));
    const width = Math.min(right - left - 1, 24);
    return {
      row,
      bin,
      width,
      x: (left + right - width) / 2,
      base,
      height: Math.max(1.5, (bin.events.length / peaks[row]) * barHeight[row]),
      told: numbers === 'every' || bin === highest,
    };
  });
}

/** Lays a band of time out. Events are given in the order of time. */
export function layOut(events: readonly TimelineEvent[], plan: BandPlan): Band {
  const { period, width, gutter } = plan;
  const at = timeScale(period, gutter, width - 1);
  const overlaps = ({ start, end = start }: TimelineEvent) =>
    start.slice(0, 10) <= period.to && end >= period.from.slice(0, end.length);
  const shown = events.filter(overlaps);
  const phases = phaseLine(plan.phases, period, at);
  const phaseY = phases.length === 0 ? 0 : phaseLines(phases, 'above') * 14 + 8;
  const below = phaseLines(phases, 'below');
  const axisY = phaseY + (phases.length === 0 ? 0 : below * 14 + 18) + 16;
  const bodyY = axisY + 8;
  let y = bodyY + 2;
  const rows = plan.rows.flatMap(({ label, members, lines }): BandRow[] => {
    const own = shown.filter(({ row }) => members.includes(row));
    const [first] = members;
    if (own.length === 0 || first === undefined) return [];
    const name = label ?? eventRows[first];
    const top = y;
    if (dense.has(first)) {
      const row = first === 'letters' ? 'letters' : 'statements';
      const height = plan.barHeight[row] + 18;
      const bars = barsOf(row, own, plan, at, y + height - 2);
      if (bars.length === 0) return [];
      y += height;
      return [{ label: name, top, height, marks: [], bars }];
    }
    const { marks, height } = markRow(own, period, at, { left: gutter, right: width, top, lines, size: labelSize });
    y += height + 4;
    return [{ label: name, top, height: height + 4, marks, bars: [] }];
  });
  const inside = plan.today >= period.from && plan.today <= period.to;
  return {
    width,
    height: y + (rows.length === 0 ? laneHeight(1) : 2),
    left: gutter,
    phases,
    phaseY,
    ticks: axisTicks(plan, at),
    axisY,
    bodyY,
    rows,
    today: inside ? at(dayStart(plan.today)) : undefined,
  };
}
