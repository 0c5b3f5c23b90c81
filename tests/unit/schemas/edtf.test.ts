import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edtfFault, firstDay, lastDay, meantDate } from '../../../src/schemas/edtf.ts';

test.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '1900', '2023-12-31', '2199-12-31'])('%s exists', (date) => {
  expect(edtfFault(date)).toBeUndefined();
});

describe('what is wrong with a date, in records and where readers type it', () => {
  const written = 'is not a date; dates are written 2024, 2024-02 or 2024-02-09';
  test.each([
    ['2023-02-29', '"2023-02-29" does not exist; February 2023 has 28 days'],
    ['2100-02-29', '"2100-02-29" does not exist; February 2100 has 28 days'],
    ['2024-04-31', '"2024-04-31" does not exist; April 2024 has 30 days'],
    ['2024-04-00', '"2024-04-00" does not exist; April 2024 has 30 days'],
    ['2024-00', '"2024-00" has no such month; months are 01 to 12'],
    ['2024-13-01', '"2024-13-01" has no such month; months are 01 to 12'],
    ['1899', '"1899" lies outside the years 1900 to 2199'],
    ['2024-1', `"2024-1" ${written}`],
    ['2024-02-09T10:00', `"2024-02-09T10:00" ${written}`],
    ['2024~', `"2024~" ${written}`],
    ['', `"" ${written}`],
  ])('%s', (date, fault) => {
    expect(edtfFault(date)).toBe(fault);
  });
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-12', '2024-12-01', '2024-12-31'],
  ['2024-02-09', '2024-02-09', '2024-02-09'],
])('%s stands for the days from %s to %s', (date, first, last) => {
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

test.each([
  ['2024-8-9', '2024-08-09'],
  ['2024/08/09', '2024-08-09'],
  ['2024-08-09T12:00:00Z', '2024-08-09'],
  ['9 August 2024', '2024-08-09'],
  ['9. Aug 2024', '2024-08-09'],
  ['August 9, 2024', '2024-08-09'],
  ['August 2024', '2024-08'],
  ['31 June 2024', undefined],
  ['08/09/2024', undefined],
  ['soon', undefined],
])('who writes %s means %s', (written, meant) => {
  expect(meantDate(written)).toBe(meant);
});
