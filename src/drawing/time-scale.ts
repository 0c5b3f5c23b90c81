import { scaleUtc } from 'd3-scale';

/** Milliseconds of a day. */
const day = 86_400_000;

/** The moment at which a day begins, in universal time, so that drawings are the same everywhere. */
export const dayStart = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The moment at which it ends. */
export const dayEnd = (date: string): number => dayStart(date) + day;

/** The stretch of time that a drawing shows, with both days whole. */
export interface Period {
  from: string;
  to: string;
}

/** Places moments of a period between two edges of a drawing. */
export function timeScale({ from, to }: Period, left: number, right: number): (moment: number) => number {
  const scale = scaleUtc([new Date(dayStart(from)), new Date(dayEnd(to))], [left, right]);
  return (moment) => scale(moment);
}

/** The months of a period as `2024-02`. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let at = new Date(dayStart(`${from.slice(0, 7)}-01`)); ; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const month = at.toISOString().slice(0, 7);
    if (month > to.slice(0, 7)) return months;
    months.push(month);
  }
}

/** The years of a period. */
export const yearsIn = ({ from, to }: Period): string[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => String(first + index));
};

/** A whole year as a period. */
export const wholeYear = (year: string): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });
