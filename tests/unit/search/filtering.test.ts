import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay, lastDay } from '../../../src/schemas/calendar.ts';
import { tableOf } from '../../../src/features/search/build/search-files.ts';
import { readState, type SearchState } from '../../../src/features/search/query/state.client.ts';
import { filter, openTable } from '../../../src/features/search/query/table.client.ts';
import { document } from './support.ts';

const pages = [
  document('a', '', { date: '2022', facets: { actor: ['iran'], topic: ['scope'] } }),
  document('b', '', { date: '2024-02', facets: { actor: ['iran', 'canada'], topic: ['scope', 'gender'] } }),
  document('c', '', { date: '2024-08-08', facets: { actor: ['canada'], topic: ['gender'] } }),
  document('d', '', { facets: { actor: ['eff'] } }),
];
const table = openTable(tableOf(pages));
const all = pages.map((_, page) => page);
const filtered = (address: string) => {
  const { pages: left, ...others } = filter(all, table, readState(address));
  return { urls: left.map(table.pathOf).join(''), ...others };
};

test.each([
  ['', 'abcd'],
  ['?actor=iran&topic=gender', 'b'],
  ['?-actor=iran&-actor=eff', 'c'],
  ['?actor=canada&-actor=iran', 'c'],
  ['?actor=nobody', ''],
  ['?-actor=nobody', 'abcd'],
  // Dates are as precise as they are known, and a page without one is in no stretch of time.
  ['?from=2024-02-29', 'bc'],
  ['?from=2024-03', 'c'],
  ['?to=2022-06', 'a'],
  ['?from=2024-08-08&to=2024-08-08', 'c'],
  ['?from=2024&to=2023', ''],
])('%j leaves %j', (address, urls) => {
  expect(filtered(address).urls).toBe(urls);
});

describe('counts', () => {
  test('another value of a facet counts for what it would add', () => {
    expect(filtered('?actor=iran').counts.actor).toEqual({ canada: 2, eff: 1, iran: 2 });
    expect(filtered('?actor=iran').counts.topic).toEqual({ gender: 1, scope: 2 });
  });

  test('what is left out counts for nothing', () => {
    expect(filtered('?-actor=iran').counts.actor).toEqual({ canada: 1, eff: 1, iran: 0 });
    expect(filtered('?actor=canada&-actor=iran').counts.actor).toEqual({ canada: 1, eff: 1, iran: 0 });
  });
});

test('under any combination, pages and counts are what going through all pages gives', () => {
  const values = { actor: ['iran', 'canada', 'eff'], topic: ['scope', 'gender'], year: ['2022', '2024'] };
  type Name = keyof typeof values;
  const names = Object.keys(values) as Name[];
  const dates = ['2022', '2022-03', '2024', '2024-02-09'];
  const onePage = fc.record({
    actor: fc.subarray(values.actor),
    topic: fc.subarray(values.topic),
    date: fc.constantFrom('', ...dates),
  });
  const choices = fc.record({
    chosen: fc.record({
      actor: fc.subarray(values.actor),
      topic: fc.subarray(values.topic),
      year: fc.subarray(values.year),
    }),
    excluded: fc.record({
      actor: fc.subarray(values.actor, { maxLength: 2 }),
      topic: fc.subarray(values.topic, { maxLength: 1 }),
      year: fc.subarray(values.year, { maxLength: 1 }),
    }),
    from: fc.constantFrom(undefined, ...dates),
    to: fc.constantFrom(undefined, ...dates),
  });
  fc.assert(
    fc.property(fc.array(onePage, { maxLength: 12 }), choices, (list, asked) => {
      const given = list.map(({ actor, topic, date }, place) =>
        document(`u${String(place)}`, '', { date, facets: { actor, topic } }),
      );
      type Page = (typeof given)[number];
      const opened = openTable(tableOf(given));
      const empty = readState('');
      const state: SearchState = {
        ...empty,
        ...asked,
        chosen: { ...empty.chosen, ...asked.chosen },
        excluded: { ...empty.excluded, ...asked.excluded },
      };
      const has = (page: Page, name: Name, value: string) => page.facets[name]?.includes(value) ?? false;
      const within = ({ date = '' }: Page) =>
        (!state.from && !state.to) ||
        (date !== '' &&
          (!state.from || lastDay(date) >= firstDay(state.from)) &&
          (!state.to || firstDay(date) <= lastDay(state.to)));
      const wanted = (page: Page, name: Name) =>
        state.chosen[name].length === 0 || state.chosen[name].some((value) => has(page, name, value));
      const leftIn = (page: Page, name: Name) => !state.excluded[name].some((value) => has(page, name, value));
      const holds = (page: Page, but?: Name) =>
        within(page) && names.every((name) => (but === name || wanted(page, name)) && leftIn(page, name));
      const result = filter(
        given.map((_, page) => page),
        opened,
        state,
      );
      expect(result.pages).toEqual(given.flatMap((page, place) => (holds(page) ? [place] : [])));
      for (const name of names)
        for (const value of opened.values(name))
          expect(result.counts[name][value]).toBe(
            given.filter((page) => has(page, name, value) && holds(page, name)).length,
          );
    }),
    { numRuns: 200 },
  );
});
