import { expect, test } from 'vitest';
import { byDatePart, type DatePart } from '../../../src/corpus/date-groups.ts';
import { smallCorpus } from './small-corpus.ts';

const [pattern] = smallCorpus().statements;
if (!pattern) throw new Error('The small corpus has no statement');
const entries = ['2024-02-09', '2023', '2024-02', '2024-02-01', '2024', '2024-11-05'].map((date, index) => ({
  ...pattern,
  id: `s${String(index)}`,
  fields: { ...pattern.fields, date },
}));
const groups = (part: DatePart, order?: 'newest first' | 'oldest first') =>
  byDatePart(entries, part, order).map(
    ({ date, label, entries: list }) => `${date} (${label}): ${list.map(({ fields }) => fields.date).join(' ')}`,
  );

test('records are grouped by year, the newest first', () => {
  expect(groups('year')).toEqual(['2024 (2024): 2024-11-05 2024-02-09 2024-02-01 2024-02 2024', '2023 (2023): 2023']);
});

test('what is not dated so closely has a group that says so', () => {
  expect(groups('month')).toEqual([
    '2024-11 (November 2024): 2024-11-05',
    '2024-02 (February 2024): 2024-02-09 2024-02-01 2024-02',
    '2024 (2024, month not known): 2024',
    '2023 (2023, month not known): 2023',
  ]);
  expect(groups('day', 'oldest first')).toEqual([
    '2023 (2023, day not known): 2023',
    '2024 (2024, day not known): 2024',
    '2024-02 (February 2024, day not known): 2024-02',
    '2024-02-01 (1 February 2024): 2024-02-01',
    '2024-02-09 (9 February 2024): 2024-02-09',
    '2024-11-05 (5 November 2024): 2024-11-05',
  ]);
});

test('no record is left out or shown twice', () => {
  for (const part of ['year', 'month', 'day'] as const)
    expect(
      byDatePart(entries, part)
        .flatMap((group) => group.entries.map(({ id }) => id))
        .sort(),
    ).toEqual(entries.map(({ id }) => id));
});
