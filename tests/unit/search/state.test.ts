import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetNames, type FacetName } from '../../../src/features/search/facets.ts';
import {
  filterCount,
  orders,
  readState,
  withoutFilters,
  withoutValue,
  withValue,
  writeState,
} from '../../../src/features/search/query/state.client.ts';

const nothingChosen = readState('').chosen;

test('a search and its address are the same thing', () => {
  const address =
    '?q=human+rights&kind=statement&actor=canada&actor=iran&text=rdtc&article=extradition&year=2024&language=es' +
    '&-actor=eff&-grade=secondary&from=2023&to=2024-02-09&sort=newest';
  expect(readState(address)).toEqual({
    query: 'human rights',
    chosen: {
      ...nothingChosen,
      kind: ['statement'],
      actor: ['canada', 'iran'],
      text: ['rdtc'],
      article: ['extradition'],
      year: ['2024'],
      language: ['es'],
    },
    excluded: { ...nothingChosen, actor: ['eff'], grade: ['secondary'] },
    from: '2023',
    to: '2024-02-09',
    order: 'newest',
  });
  expect(writeState(readState(address))).toBe(address);
});

test('an empty search has the plain address', () => {
  expect(writeState(readState(''))).toBe('');
  expect(writeState(readState('?q=%20&actor=&-actor=&from=&to=&sort=relevance'))).toBe('');
});

test('one search has one address, however it was put together', () => {
  expect(writeState(readState('?-year=2024&actor=iran&q=vote&actor=canada&actor=iran'))).toBe(
    '?q=vote&actor=canada&actor=iran&-year=2024',
  );
});

test('whatever is searched for, its address leads to it', () => {
  const someValues = fc.uniqueArray(
    fc.string({ minLength: 1 }).filter((value) => value === value.trim()),
    { maxLength: 3 },
  );
  const values = () =>
    fc.record(Object.fromEntries(facetNames.map((name) => [name, someValues])) as Record<FacetName, typeof someValues>);
  const day = fc.option(fc.constantFrom('2024', '2024-02', '2024-02-29'), { nil: undefined });
  const states = fc.record({
    query: fc.string().map((query) => query.trim()),
    chosen: values(),
    excluded: values(),
    from: day,
    to: day,
    order: fc.constantFrom(...orders),
  });
  const sorted = (lists: Record<FacetName, string[]>) =>
    Object.fromEntries(facetNames.map((name) => [name, [...lists[name]].sort()]));
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(writeState(state))).toEqual({
        ...state,
        chosen: sorted(state.chosen),
        excluded: sorted(state.excluded),
      });
    }),
  );
});

test('what an address should not hold is left out', () => {
  const state = readState(
    `?q=${'a'.repeat(5000)}&sort=backwards&utm_source=x&known=2026-11-24&__proto__=y&all=everything`,
  );
  expect(state.query).toHaveLength(300);
  expect(state.order).toBe('relevance');
  expect(writeState(state)).not.toContain('known');
  expect(Object.keys(state.chosen)).toEqual([...facetNames]);
});

test.each(['2024-13', '2023-02-29', '24', 'yesterday', '2024-2-9'])('%j is no date, and is left out', (date) => {
  expect(readState(`?from=${date}&to=${date}`)).toMatchObject({ from: undefined, to: undefined });
});

test('a value is asked for once, left out once, and taken back whichever it was', () => {
  const asked = withValue(withValue(readState(''), 'chosen', 'actor', 'iran'), 'chosen', 'actor', 'iran');
  expect(writeState(asked)).toBe('?actor=iran');
  expect(writeState(withValue(readState(''), 'excluded', 'actor', 'iran'))).toBe('?-actor=iran');
  for (const address of ['?actor=iran', '?-actor=iran'])
    expect(writeState(withoutValue(readState(address), 'actor', 'iran'))).toBe('');
});

test('filters are counted, dates included, and cleared without the query', () => {
  const state = readState('?q=vote&actor=iran&actor=canada&-topic=scope&from=2023&to=2024&sort=oldest');
  expect(filterCount(state)).toBe(5);
  expect(writeState(withoutFilters(state))).toBe('?q=vote&sort=oldest');
});
