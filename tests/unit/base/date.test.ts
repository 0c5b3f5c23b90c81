import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edtfFault, firstDay, lastDay } from '../../../src/base/date-fault.ts';

test.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '2023-12-31'])('%j is a date', (date) => {
  expect(edtfFault(date)).toBeUndefined();
});

test.each([
  ['2024-2', 'Write a date as'],
  ['9 February 2024', 'Write a date as'],
  ['', 'Write a date as'],
  ['2024-00', 'Months are'],
  ['2024-13-01', 'Months are'],
  ['2023-02-29', 'does not exist'],
  ['1900-02-29', 'does not exist'],
  ['2024-04-31', 'does not exist'],
  ['2024-04-00', 'does not exist'],
])('%j is none: %s', (date, fault) => {
  expect(edtfFault(date)).toContain(fault);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-12', '2024-12-01', '2024-12-31'],
  ['2024-02-09', '2024-02-09', '2024-02-09'],
])('%j stands for the days from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});

test('every day of the calendar is a date, and lies within its month and year', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
      const date = day.toISOString().slice(0, 10);
      expect(edtfFault(date)).toBeUndefined();
      for (const length of [4, 7]) {
        expect(firstDay(date.slice(0, length)) <= date).toBe(true);
        expect(lastDay(date.slice(0, length)) >= date).toBe(true);
      }
    }),
  );
});
