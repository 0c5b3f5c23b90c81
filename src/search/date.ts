const pattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** What is wrong with a date that somebody typed; `undefined` when it exists. Small, for browsers: schemas/edtf.ts says more. */
export function edtfFault(value: string): string | undefined {
  if (!pattern.test(value)) return 'Write a date as 2024, 2024-02 or 2024-02-09';
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  if (month < 1 || month > 12) return 'Months are 01 to 12';
  return day < 1 || day > daysIn(year, month) ? 'This day does not exist' : undefined;
}

/** The first day that a date may stand for. */
export const firstDayOf = (date: string): string => date + '-01-01'.slice(date.length - 4);

/** The last day that a date may stand for. */
export function lastDayOf(date: string): string {
  const [year = 0, month = 12] = date.split('-').map(Number);
  if (date.length === 10) return date;
  return `${date.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(daysIn(year, month)).padStart(2, '0')}`;
}
