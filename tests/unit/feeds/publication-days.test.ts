import { expect, test } from 'vitest';
import type { Event } from '../../../src/ledger/history.ts';
import { publicationWords } from '../../../src/features/feeds/publication-days.ts';

const event = (address: string, more: Partial<Event> = {}): Event => ({
  kind: 'revision',
  date: '2026-11-24',
  address,
  revision: 1,
  note: 'New.',
  ...more,
});

test('what was done on a day is counted by what was done, whatever the kinds of the records', () => {
  expect(publicationWords([event('/statements/a/'), event('/statements/b/'), event('/letters/c/')])).toBe(
    '3 records published for the first time',
  );
  expect(
    publicationWords([
      event('/statements/b/', { kind: 'withdrawal', note: 'Twice.' }),
      event('/statements/a/', { revision: 2, note: 'Corrected.' }),
      event('/letters/c/', { kind: 'renaming', to: '/letters/d/', note: 'Named.' }),
    ]),
  ).toBe('1 record in a new revision, 1 record given a new address, and 1 record withdrawn');
});

test('a day on which only addresses were published counts no records', () => {
  expect(publicationWords([])).toBe('');
});
