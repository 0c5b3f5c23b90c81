import { expect, test } from 'vitest';
import { nothingChosen, readState, withChoice, writeState } from '../../../src/search/state.ts';

test('a search and its address are the same thing', () => {
  const address = '?q=human+rights&kind=statement&actor=canada&actor=iran&year=2024&sort=newest';
  expect(readState(address)).toEqual({
    query: 'human rights',
    chosen: { ...nothingChosen, kind: ['statement'], actor: ['canada', 'iran'], year: ['2024'] },
    order: 'newest',
  });
  expect(writeState(readState(address))).toBe(address);
});

test('an empty search has the plain address', () => {
  expect(writeState(readState(''))).toBe('');
  expect(writeState(readState('?q=%20&actor=&sort=relevance'))).toBe('');
});

test('one search has one address, however it was put together', () => {
  expect(writeState(readState('?actor=iran&q=vote&actor=canada&actor=iran'))).toBe('?q=vote&actor=canada&actor=iran');
});

test('what an address should not hold is left out', () => {
  const state = readState(`?q=${'a'.repeat(5000)}&sort=backwards&utm_source=x&__proto__=y`);
  expect(state.query).toHaveLength(300);
  expect(state.order).toBe('relevance');
  expect(Object.keys(state.chosen)).toEqual(['kind', 'actor', 'topic', 'session', 'year', 'grade']);
});

test('values are chosen and taken back', () => {
  const one = withChoice(nothingChosen, 'actor', 'iran', true);
  expect(withChoice(one, 'actor', 'iran', true).actor).toEqual(['iran']);
  expect(withChoice(withChoice(one, 'actor', 'canada', true), 'actor', 'iran', false).actor).toEqual(['canada']);
});
