import type { Corpus } from '../../corpus/corpus.ts';
import { timelineEvents, type TimelineEvent } from './timeline-event.ts';
import type { Phase } from './phase.ts';
import { firstDay } from '../../schemas/edtf.ts';
import { peaksOf, type BandPlan } from './band.ts';
import { wholeYear, type Period } from '../../drawing/time-scale.ts';

/** What every drawing of the timeline is made from. */
export interface TimelineData {
  events: readonly TimelineEvent[];
  phases: readonly Pick<Phase, 'id' | 'title' | 'from'>[];
  /** Day of the record. */
  today: string;
}

/** The data of a corpus. */
export const timelineData = (corpus: Corpus): TimelineData => ({
  events: timelineEvents(corpus),
  phases: corpus.process.phases,
  today: firstDay(corpus.asOf),
});

/** Rows where there is room for one each. */
const wideRows: BandPlan['rows'] = [
  { members: ['committee'], lines: 1 },
  { members: ['consultations'], lines: 1 },
  { members: ['assembly'], lines: 2 },
  { members: ['signature'], lines: 2 },
  { members: ['texts'], lines: 1 },
  { members: ['votes'], lines: 1 },
  { members: ['letters'], lines: 0 },
  { members: ['statements'], lines: 0 },
];

/** Rows of a narrow drawing: shapes tell the kinds apart. */
const narrowRows: BandPlan['rows'] = [
  { label: 'Meetings', members: ['committee', 'consultations', 'assembly', 'signature'], lines: 0 },
  { label: 'Texts and votes', members: ['texts', 'votes'], lines: 0 },
  { members: ['letters'], lines: 0 },
  { members: ['statements'], lines: 0 },
];

/** The whole process in one drawing, or a year of it, for wide screens, print and download. */
export const widePlan = ({ events, phases, today }: TimelineData, period: Period): BandPlan => {
  const year = period.from.slice(0, 4) === period.to.slice(0, 4);
  return {
    period,
    rows: year ? wideRows.map((row) => ({ ...row, lines: Math.min(row.lines * 2, 2) })) : wideRows,
    width: 1136,
    gutter: 132,
    axis: year ? 'months' : 'years',
    phases,
    today,
    peaks: peaksOf(events, period),
    barHeight: { letters: 20, statements: 64 },
    numbers: year ? 'every' : 'highest',
  };
};

/** A year, or a half of one, in a strip for a narrow column. All strips of a page share the measure of their bars. */
export const narrowPlan = ({ events, today }: TimelineData, period: Period, whole: Period): BandPlan => ({
  period,
  rows: narrowRows,
  width: 330,
  gutter: 0,
  axis: 'months',
  phases: [],
  today,
  peaks: peaksOf(events, whole),
  barHeight: { letters: 12, statements: 44 },
  numbers: 'every',
});

/** The two halves of a year. */
export const halves = (year: string): { label: string; period: Period }[] => [
  { label: 'January to June', period: { from: `${year}-01-01`, to: `${year}-06-30` } },
  { label: 'July to December', period: { from: `${year}-07-01`, to: `${year}-12-31` } },
];

/** All the years that a timeline shows: from its first date to the end of the last year that holds anything, or today. */
export function wholePeriod({ events, phases, today }: TimelineData): Period {
  const years = [...phases.map(({ from }) => from), ...events.flatMap(({ start, end = start }) => [start, end]), today]
    .map((date) => date.slice(0, 4))
    .sort();
  return {
    from: wholeYear(years[0] ?? today.slice(0, 4)).from,
    to: wholeYear(years.at(-1) ?? today.slice(0, 4)).to,
  };
}
