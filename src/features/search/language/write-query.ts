import { dayBeside } from './dates.ts';
import type { Query, Term } from './query.ts';

const minus = (excluded: boolean) => (excluded ? '-' : '');

const writeTerm = ({ kind, text }: Term) => (kind === 'phrase' ? `"${text}"` : text);

const writeValue = (value: string) => (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._/-]*$/u.test(value) ? value : `"${value}"`);

/** `2024-02` for the days between two others, `undefined` for what is no whole month or day. */
function spanBetween(after: string, before: string): string | undefined {
  const first = dayBeside(after, 'after');
  return [first, first.slice(0, 7)].find(
    (date) => dayBeside(date, 'before') === after && dayBeside(date, 'after') === before,
  );
}

/** A query in its canonical spelling, which reads as the same query. */
export const writeQuery = ({ clauses, filters }: Pick<Query, 'clauses' | 'filters'>): string =>
  [
    ...clauses.map(({ alternatives, excluded }) => minus(excluded) + alternatives.map(writeTerm).join(' OR ')),
    ...filters.flatMap((filter, place) => {
      const [span, former] = [place, place - 1].map((at) => {
        const [after, before] = filters.slice(Math.max(at, 0), at + 2);
        return after?.name === 'after' && before?.name === 'before' && !after.excluded && !before.excluded
          ? spanBetween(after.value, before.value)
          : undefined;
      });
      if (former) return [];
      return span
        ? `date:${span}`
        : `${minus(filter.excluded)}${filter.name}:${filter.value.split(',').map(writeValue).join()}`;
    }),
  ].join(' ');
