import { describe, expect, test } from 'vitest';
import { askedIn, dayFault, todayOf, withDay } from '../../../src/features/known/day.ts';

const [first, today] = ['2024-03-01', '2024-04-15'];

describe('the day that an address names', () => {
  test.each([
    ['?known=2024-03-05', '2024-03-05'],
    ['?q=vote&known=2024-03-05&sort=newest', '2024-03-05'],
    ['?known=%202024-03-05', '2024-03-05'],
    ['?known=2024-03-05&known=2024-03-06', '2024-03-05'],
    ['?known=', undefined],
    ['?unknown=2024-03-05', undefined],
    ['', undefined],
  ])('%j names %j', (address, day) => {
    expect(askedIn(address)).toBe(day);
  });

  test.each([
    ['', '2024-03-05', '?known=2024-03-05'],
    ['?q=vote&known=2024-03-01', '2024-03-05', '?q=vote&known=2024-03-05'],
    ['?q=vote&actor=iran&actor=eff', '2024-03-05', '?q=vote&actor=iran&actor=eff&known=2024-03-05'],
    ['?q=vote&known=2024-03-01', undefined, '?q=vote'],
    ['?known=2024-03-01&known=2024-03-02', undefined, ''],
  ])('%j for %j is %j', (address, day, after) => {
    expect(withDay(address, day)).toBe(after);
  });
});

describe('a day that the record can be seen on', () => {
  test.each(['2024-03-01', '2024-03-02', '2024-04-15'])('%s is one', (day) => {
    expect(dayFault(day, first, today)).toBeUndefined();
  });

  test.each([
    ['2024-02-30', '2024-02-30 is no day of the calendar. Write a day as 2024-03-01: year, month, day.'],
    ['2024-13-01', '2024-13-01 is no day of the calendar. Write a day as 2024-03-01: year, month, day.'],
    ['2024-03', '“2024-03” is no whole day. Write a day as 2024-03-01: year, month, day.'],
    ['5 March', '“5 March” is no whole day. Write a day as 2024-03-01: year, month, day.'],
    [
      '2024-02-29',
      'Nothing was published here on 29 February 2024: the record begins on 1 March 2024. Choose that day or a later one.',
    ],
    ['2024-04-16', '16 April 2024 has not come yet. Choose a day up to today.'],
  ])('%s is none: %s', (day, fault) => {
    expect(dayFault(day, first, today)).toBe(fault);
  });

  test('there is none before anything was published', () => {
    expect(dayFault('2024-03-01', undefined, today)).toContain('Nothing in this record has been published yet');
  });

  test('today goes by the calendar of the reader', () => {
    expect(todayOf(new Date(2024, 2, 5, 23, 59))).toBe('2024-03-05');
  });
});
