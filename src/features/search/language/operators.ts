import { dayBeside, readDate } from './dates.ts';
import { distance, tolerance } from './distance.ts';
import { fold, tight } from './words.ts';

/** What a query can be narrowed by. */
export type FilterName =
  'actor' | 'topic' | 'session' | 'text' | 'article' | 'kind' | 'grade' | 'year' | 'language' | 'before' | 'after';

/** The values that there are, each with its names: ids first, then what people call it. */
export type Known = Partial<Record<FilterName, readonly (readonly [value: string, ...names: string[]])[]>>;

/** Operators by all their names. */
const operators = new Map(
  'actor author by country,topic subject about,session meeting,text draft document,article art,kind type,grade,year,language lang,before,after,date'
    .split(',')
    .flatMap((names) => {
      const all = names.split(' ');
      return all.map((name) => [name, all[0] as FilterName | 'date'] as const);
    }),
);

/** The names of all operators, as they stand before a colon in any case. */
export const operatorNames = [...operators.keys()];

/** What an operator is, by any of its names. */
export const operatorOf = (typed: string) => operators.get(fold(typed));

/** The candidate that a word most probably means. */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, tolerance(word)) + 0.1;
  for (const candidate of candidates) {
    const away = distance(word, candidate, least);
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** A value that was understood, or what is wrong with it and what would be right. */
export interface Reading {
  value?: string;
  fault?: string;
  right?: string | undefined;
}

/** Reads a date. */
function readDay(typed: string): Reading {
  const read = readDate(typed);
  return !read
    ? { fault: `“${typed}” is not a date such as 2024, 2024-02 or 2024-02-09` }
    : read.exists
      ? { value: read.date }
      : { fault: `The date ${typed} does not exist`, right: read.date };
}

/** Reads a value of an operator. A value that is not known is kept: it finds nothing, and the reader is told. Of `date:2024-02` or `date:2023..2024-02` come the days before and after, with a space between them. */
export function readValue(name: FilterName | 'date', typed: string, known: Known): Reading {
  if (name === 'before' || name === 'after') return readDay(typed);
  if (name === 'date') {
    const [first = {}, last = first] = typed.split('..').map(readDay);
    return !first.value
      ? first
      : !last.value
        ? last
        : { value: `${dayBeside(first.value, 'before')} ${dayBeside(last.value, 'after')}` };
  }
  let value = typed;
  if (name === 'year' && !/^(19|2[01])\d\d$/.test(typed)) return { fault: `“${typed}” is not a year such as 2024` };
  if (name === 'article') {
    const [, number, more] = /^\D*(\d{1,3}|preamble) ?(bis|ter|quater)?(?:\(\w+\))*$/.exec(fold(typed)) ?? [];
    if (!number) return { fault: `“${typed}” is not the number of an article, such as 24` };
    value = number + (more ? ` ${more}` : '');
  }
  const values = known[name];
  if (!values) return { value };
  const ids = new Map(values.flatMap(([id, ...names]) => names.map((other) => [tight(other), id] as const)).reverse());
  for (const [id] of values) ids.set(tight(id), id);
  const own = tight(value);
  const meant = ids.get(own);
  return meant
    ? { value: meant }
    : { value, fault: `There is no ${name} “${typed}” here`, right: ids.get(nearestOf(own, ids.keys()) ?? '') };
}
