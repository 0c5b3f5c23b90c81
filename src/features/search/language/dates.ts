const months = 'january february march april may june july august september october november december'.split(' ');

/** A date as people write it, for use within patterns. */
export const datePattern = String.raw`\d{4}[-/]\d\d?(?:[-/]\d\d?)?|(?:\d\d?\D{0,3} )?[a-z]{3,9}\.? (?:\d\d?,? )?\d{4}`;

const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * A date as people write it: `2024`, `2024-02`, `2024-2-9`, `2024/02/09`, `February 2024`, `9 Feb 2024`, `Feb 9, 2024`.
 * @returns the date as precise as it was written, and whether it exists; `undefined` for what is no date.
 */
export function readDate(text: string): { date: string; exists: boolean } | undefined {
  if (!/^\d{4}(?:[-/.]\d\d?){0,2}$/.test(text)) {
    const [, before, name = '-', after, year = ''] =
      /^(?:(\d\d?)\D{0,3} )?([a-z]{3,9})\.? (?:(\d\d?),? )?(\d{4})$/.exec(text.toLowerCase()) ?? [];
    const number = months.findIndex((month) => month.startsWith(name.replace('sept', 'sep'))) + 1;
    return number > 0 ? readDate([year, number, before ?? after ?? []].flat().join('-')) : undefined;
  }
  const [year = 0, month, day] = text.split(/[-/.]/).map(Number);
  if (year < 1900 || year > 2199) return undefined;
  if (month === undefined) return { date: text, exists: true };
  const right = Math.min(Math.max(month, 1), 12);
  // The zeroth day of a month is the last one of the month before.
  const last = iso(Date.UTC(year, right, 0));
  const wanted = iso(Date.UTC(year, right - 1, day ?? 1));
  const exists = right === month && day !== 0 && wanted <= last;
  return { date: (exists ? wanted : last).slice(0, day === undefined ? 7 : 10), exists };
}

/** A date in words: `August 2024`, `8 August 2024`. */
export function dateInWords(date: string): string {
  const [year = '', month = '', day] = date.split('-');
  const name = months[Number(month) - 1] ?? '';
  return `${day ? `${String(Number(day))} ` : ''}${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${year}`.trim();
}

/** The day before a date begins, or the day after it ends. */
export function dayBeside(date: string, side: 'before' | 'after'): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  return iso(
    side === 'before'
      ? Date.UTC(year, (month ?? 1) - 1, (day ?? 1) - 1)
      : Date.UTC(month ? year : year + 1, month ? (day ? month - 1 : month) : 0, (day ?? 0) + 1),
  );
}
