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
  const [first, last] = [dayStart(from), dayEnd(to)];
  return (moment) => left + ((moment - first) / (last - first)) * (right - left);
}

/** The years of a period. */
export const yearsIn = ({ from, to }: Period): string[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => String(first + index));
};

/** A whole year as a period. */
export const wholeYear = (year: string): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });
