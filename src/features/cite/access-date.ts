/*
 * A build knows no day of reading. Each citation is rendered without one and with the stand-in below; what the second
 * has more is kept beside the first (`1 accessed 31 December 2099`: this, before the last sign), and the
 * reader's browser puts it in with the day that it is. Pure, and free of imports: browsers load it.
 */

/** Stands for the day of access when a citation is rendered. */
export const standIn = '2099-12-31';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day in every shape that citations write one in, always in the same order: `1 May 2026`, `May 1, 2026`, `1 Sept. 2026` ... */
function shapes(day: string): string[] {
  const [year = '', month, date] = day.split('-');
  const name = months[Number(month) - 1] ?? '';
  const number = String(Number(date));
  const short = name.length < 5 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;
  return [
    `${number} ${name} ${year}`,
    `${name} ${number}, ${year}`,
    `${number} ${short} ${year}`,
    `${short} ${number}, ${year}`,
    day,
  ];
}

/**
 * What a citation says more with the stand-in as its day of access, after how many signs before its end that stands.
 * @throws {Error} when the second is not the first with a day put in.
 */
export function accessMark(without: string, withDay: string): string {
  let start = 0;
  while (start < without.length && without[start] === withDay[start]) start += 1;
  const fromEnd = without.length - start;
  const inserted = withDay.slice(start, withDay.length - fromEnd);
  const dated = shapes(standIn).some((shape) => inserted.includes(shape));
  if (!dated || /^\d/.test(inserted) || without.slice(0, start) + inserted + without.slice(start) !== withDay)
    throw new Error(`"${withDay}" is not "${without}" with a day of access put in`);
  return `${String(fromEnd)}${inserted}`;
}

/** A citation with the day of access where its mark says. */
export function withAccess(text: string, mark: string, day: string): string {
  const [, fromEnd = '', inserted = ''] = /^(\d+)(.*)$/su.exec(mark) ?? [];
  const at = text.length - Number(fromEnd);
  const known = shapes(standIn);
  const written = shapes(day);
  const shape = known.findIndex((form) => inserted.includes(form));
  return text.slice(0, at) + inserted.replace(known[shape] ?? '', written[shape] ?? '') + text.slice(at);
}

/** The day in a reader's own time zone, as `2026-05-01`. */
export const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
