import { expect, test } from 'vitest';
import { nearest } from '../../../src/base/nearest.ts';

const fields = ['title', 'date', 'kind', 'actors', 'open_to_stakeholders', 'Quote', 'Note'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['DATE', 'date'],
  ['actor', 'actors'],
  ['stakeholders', 'open_to_stakeholders'],
  ['qoute', 'Quote'],
  ['xyzzy', undefined],
  ['', undefined],
  ['x'.repeat(1000), undefined],
])('%s: %s', (word, meant) => {
  expect(nearest(word, fields)).toBe(meant);
});
