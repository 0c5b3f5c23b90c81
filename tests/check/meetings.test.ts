import { expect, test } from 'vitest';
import { check, minimal, replace, type Change } from '../support/content.ts';

/** A meeting that goes on from another. */
const meeting = (id: string, start: string, continues: string): string =>
  (minimal['sessions/first.mdx'] ?? '')
    .replace('id: first', `id: ${id}`)
    .replace(/start: .*\nend: .*/, `start: ${start}\ncontinues: ${continues}`);

const told = (changes: Record<string, Change>) => check(changes).map(([place, , ...words]) => [place, ...words]);

test('a meeting continues an earlier one; a date that may be earlier is no fault', () => {
  expect(told({ 'sessions/later.mdx': meeting('later', '2024-07-29', 'first') })).toEqual([]);
  expect(told({ 'sessions/later.mdx': meeting('later', '2024', 'first') })).toEqual([]);
});

test.each([
  [
    'that does not exist',
    '2024-07-29',
    'frist',
    'There is no record "frist" in content/sessions/',
    'Did you mean first?',
  ],
  [
    'that began after it',
    '2023',
    'first',
    '"first" began on 2024-01-29, after this meeting',
    'The later of the two continues the earlier',
  ],
  [
    'that it is itself',
    '2024-07-29',
    'later',
    '"later" is this meeting itself',
    'Write the id of the earlier meeting, or leave the field out',
  ],
])('a meeting cannot continue one %s', (_, start, continues, message, hint) => {
  expect(told({ 'sessions/later.mdx': meeting('later', start, continues) })).toEqual([
    ['sessions/later.mdx:6:12', message, hint],
  ]);
});

test('meetings cannot continue each other in a circle', () => {
  expect(
    told({
      'sessions/later.mdx': meeting('later', '2024', 'first'),
      'sessions/first.mdx': replace('start: 2024-01-29\nend: 2024-02-09', 'start: "2024"\ncontinues: later'),
    }),
  ).toEqual([
    [
      'sessions/first.mdx:6:12',
      '"first" continues "later", which continues "first": a circle',
      'The oldest of them continues none of the others',
    ],
  ]);
});
