import { describe, expect, test } from 'vitest';
import { hiddenSentence, ownState } from '../../../src/features/known/banner.client.ts';
import { asOfDay, publishedAfter, withdrawnSince } from '../../../src/client/publications.ts';
import type { Days } from '../../../src/ledger/days.ts';

const days: Days = {
  days: [
    { date: '2024-03-01', fingerprint: 'a', records: 10 },
    { date: '2024-03-10', fingerprint: 'b', records: 6 },
    { date: '2024-03-20', fingerprint: 'c', records: 1 },
  ],
  withdrawn: [{ title: 'Second', address: '/letters/second/', from: '2024-03-10', until: '2024-03-20' }],
};

test.each([
  ['2024-03-01', 'a', 7, 0],
  ['2024-03-09', 'a', 7, 0],
  ['2024-03-10', 'b', 1, 1],
  ['2024-03-19', 'b', 1, 1],
  ['2024-03-20', 'c', 0, 0],
  ['2030-01-01', 'c', 0, 0],
])(
  'on %s the record has the fingerprint %s; %i records follow, and %i is withdrawn since',
  (day, mark, after, gone) => {
    expect(asOfDay(days, day)?.fingerprint).toBe(mark);
    expect(publishedAfter(days, day)).toBe(after);
    expect(withdrawnSince(days, day)).toHaveLength(gone);
  },
);

test('before the first publication there is no state of the record', () => {
  expect(asOfDay(days, '2024-02-29')).toBeUndefined();
});

test.each([
  [7, 3, '7 records published later are hidden, 3 of them on this page.'],
  [7, 7, '7 records published later are hidden, all of them on this page.'],
  [7, 0, '7 records published later are hidden, none of them on this page.'],
  [1, 1, '1 record published later is hidden.'],
  [1, 0, '1 record published later is hidden, not on this page.'],
  [0, 0, 'No record was published later: nothing is hidden.'],
  [undefined, 1, '1 record published later is hidden here.'],
  [undefined, 0, 'Nothing on this page is hidden.'],
])('of %j records published later, %i on the page: %s', (all, here, sentence) => {
  expect(hiddenSentence(all, here)).toBe(sentence);
});

describe('the page of a record', () => {
  const revisions = ['2024-03-01', '2024-03-10', '2024-03-20'];

  test.each([
    ['2024-03-01', 1],
    ['2024-03-09', 1],
    ['2024-03-10', 2],
  ])('leads on %s to revision %i', (day, revision) => {
    expect(ownState(revisions, day)).toEqual({
      words: `On that day this record stood at revision ${String(revision)}; this page shows a later state.`,
      revision,
    });
  });

  test('says that it shows the revision of the day', () => {
    expect(ownState(revisions, '2024-03-25')).toEqual({
      words: 'This page shows revision 3, which was the current one on that day.',
    });
  });

  test('leads to the last revision while it shows a change that is not published', () => {
    expect(ownState([...revisions, 'unpublished'], '2024-03-25').revision).toBe(3);
  });

  test('says that the record was not there yet', () => {
    expect(ownState(revisions, '2024-02-29')).toEqual({
      words: 'This record was first published on 1 March 2024: on 29 February 2024 it was not part of the record.',
    });
    expect(ownState(['unpublished'], '2024-03-25').words).toBe('This record is not published yet.');
  });
});
