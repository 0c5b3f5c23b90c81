import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDay, lastDay } from '../../../src/base/date-fault.ts';
import { filter } from '../../../src/features/search/filtering.ts';
import { readState, type FacetName, type SearchState } from '../../../src/features/search/state.ts';
import { openTable } from '../../../src/features/search/table.ts';
import { tableFrom, type TablePage } from './support.ts';

const pages: TablePage[] = [
  { url: 'a', date: '2022', facets: { actor: ['iran'], topic: ['scope'] } },
  { url: 'b', date: '2024-02', facets: { actor: ['iran', 'canada'], topic: ['scope', 'gender'] } },
  { url: 'c', date: '2024-08-08', facets: { actor: ['canada'], topic: ['gender'] } },
  { url: 'd', facets: { actor: ['eff'] } },
];
const table = openTable(tableFrom(pages));
const all = pages.map((_, page) => page);
const filtered = (address: string) => {
  const { pages: left, ...others } = filter(all, table, readState(address));
  return { urls: left.map((page) => table.urlOf(page)).join(''), ...others };
};

test.each([
  ['', 'abcd'],
  ['?actor=iran', 'ab'],
  ['?actor=iran&actor=canada', 'abc'],
  ['?actor=iran&actor=canada&all=actor', 'b'],
  ['?actor=iran&topic=gender', 'b'],
  ['?-actor=iran', 'cd'],
  ['?-actor=iran&-actor=eff', 'c'],
  ['?actor=canada&-actor=iran', 'c'],
  ['?actor=nobody', ''],
  ['?-actor=nobody', 'abcd'],
])('%j leaves %j', (address, urls) => {
  expect(filtered(address).urls).toBe(urls);
});

test.each([
  ['?from=2024', 'bc'],
  ['?from=2024-02-29', 'bc'],
  ['?from=2024-03', 'c'],
  ['?to=2022-06', 'a'],
  ['?to=2024-02-01', 'ab'],
  ['?from=2024-08-08&to=2024-08-08', 'c'],
  ['?from=2024-08-09', ''],
  ['?from=2024&to=2023', ''],
])(
  'dates are as precise as they are known, and a page without one is in no stretch of time: %j leaves %j',
  (address, urls) => {
    expect(filtered(address).urls).toBe(urls);
  },
);

describe('counts', () => {
  test('another value of a facet counts for what it would add', () => {
    expect(filtered('?actor=iran').counts.actor).toEqual({ canada: 2, eff: 1, iran: 2 });
    expect(filtered('?actor=iran').counts.topic).toEqual({ gender: 1, scope: 2 });
  });

  test('where all chosen are asked for, for what it would leave', () => {
    expect(filtered('?actor=iran&actor=canada&all=actor').counts.actor).toEqual({ canada: 1, eff: 0, iran: 1 });
  });

  test('of a single value, any and all are the same', () => {
    expect(filtered('?actor=iran&all=actor')).toEqual(filtered('?actor=iran'));
  });

  test('of a value that is left out, for what it takes away', () => {
    expect(filtered('?-actor=iran').counts.actor).toEqual({ canada: 1, eff: 1, iran: 2 });
    expect(filtered('?actor=canada&-actor=iran').counts.actor).toEqual({ canada: 1, eff: 1, iran: 1 });
  });

  test('years are counted whatever the dates, but under all other filters', () => {
    expect(filtered('?to=2022').years).toEqual({ 2022: 1, 2024: 2 });
    expect(filtered('?to=2022&actor=canada').years).toEqual({ 2022: 0, 2024: 2 });
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
    all: fc.subarray<FacetName>(['actor', 'topic']),
    from: fc.constantFrom(undefined, ...dates),
    to: fc.constantFrom(undefined, ...dates),
  });
  fc.assert(
    fc.property(fc.array(onePage, { maxLength: 12 }), choices, (list, asked) => {
      const given: TablePage[] = list.map(({ actor, topic, date }, place) => ({
        url: `u${String(place)}`,
        date,
        facets: { actor, topic, year: date ? [date.slice(0, 4)] : [] },
      }));
      const opened = openTable(tableFrom(given));
      const empty = readState('');
      const state: SearchState = {
        ...empty,
        ...asked,
        chosen: { ...empty.chosen, ...asked.chosen },
        excluded: { ...empty.excluded, ...asked.excluded },
      };
      const has = (page: TablePage, name: Name, value: string) => page.facets?.[name]?.includes(value) ?? false;
      const within = ({ date = '' }: TablePage) =>
        (!state.from && !state.to) ||
        (date !== '' &&
          (!state.from || lastDay(date) >= firstDay(state.from)) &&
          (!state.to || firstDay(date) <= lastDay(state.to)));
      const wanted = (page: TablePage, name: Name) => {
        const picked = state.chosen[name];
        const held = picked.filter((value) => has(page, name, value)).length;
        return picked.length === 0 || (state.all.includes(name) ? held === picked.length : held > 0);
      };
      const leftIn = (page: TablePage, name: Name) => !state.excluded[name].some((value) => has(page, name, value));
      const holds = (page: TablePage, but?: { wanted?: Name; excluded?: Name; date?: true }) =>
        (but?.date ?? within(page)) &&
        names.every(
          (name) => (but?.wanted === name || wanted(page, name)) && (but?.excluded === name || leftIn(page, name)),
        );
      const result = filter(
        given.map((_, page) => page),
        opened,
        state,
      );
      expect(result.pages).toEqual(given.flatMap((page, place) => (holds(page) ? [place] : [])));
      for (const name of names)
        for (const value of opened.values(name)) {
          const together = state.all.includes(name) && state.chosen[name].length > 1;
          const counted = given.filter(
            (page) =>
              has(page, name, value) &&
              (state.excluded[name].includes(value)
                ? holds(page, { excluded: name }) && !holds(page)
                : holds(page, together ? {} : { wanted: name })),
          );
          expect(result.counts[name][value]).toBe(counted.length);
        }
      for (const year of opened.values('year'))
        expect(result.years[year]).toBe(
          given.filter((page) => has(page, 'year', year) && holds(page, { date: true })).length,
        );
    }),
    { numRuns: 500 },
  );
});
