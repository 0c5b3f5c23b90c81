import { describe, expect, test } from 'vitest';
import { edtfFault, meantDate } from '../../../src/schemas/edtf.ts';

describe('dates that exist', () => {
  test.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '1900', '2199-12-31'])('%s', (date) => {
    expect(edtfFault(date)).toBeUndefined();
  });
});

describe('dates that do not', () => {
  test.each([
    ['2023-02-29', '"2023-02-29" does not exist; February 2023 has 28 days'],
    ['2100-02-29', '"2100-02-29" does not exist; February 2100 has 28 days'],
    ['2024-04-31', '"2024-04-31" does not exist; April 2024 has 30 days'],
    ['2024-04-00', '"2024-04-00" does not exist; April 2024 has 30 days'],
    ['2024-00', '"2024-00" has no such month; months are 01 to 12'],
    ['1899', '"1899" lies outside the years 1900 to 2199'],
    ['2024-1', '"2024-1" is not a date; dates are written 2024, 2024-02 or 2024-02-09'],
    ['2024-02-09T10:00', '"2024-02-09T10:00" is not a date; dates are written 2024, 2024-02 or 2024-02-09'],
    ['2024~', '"2024~" is not a date; dates are written 2024, 2024-02 or 2024-02-09'],
  ])('%s', (date, fault) => {
    expect(edtfFault(date)).toBe(fault);
  });
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
