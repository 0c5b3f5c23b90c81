import { expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { correctionFeed } from '../../../src/features/feeds/correction-feed.ts';
import { changedRecords, corrections } from '../../../src/features/feeds/corrections.ts';
import { historyOf, nothingPublished, type Event, type Published } from '../../../src/ledger/history.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();
const titleOf = (path: string) => `Title of ${path}`;
const norland = '/statements/2024-02-norland/';

const revision = (address: string, number: number, date: string, note: string): Event => ({
  kind: 'revision',
  address,
  revision: number,
  date,
  note,
});
const withEvents = (events: Event[], more: Partial<Published> = {}): Corpus => {
  const published: Published = { ...nothingPublished, ...more, events };
  return { ...corpus, published, history: (entry) => historyOf(published, entry) };
};

test('corrections of fact are those that records tell, and withdrawals, newest first', () => {
  const of = withEvents([
    { kind: 'withdrawal', address: '/letters/gone/', date: '2024-06-15', note: 'It was a duplicate.' },
    revision(norland, 2, '2024-08-01', 'Fields in a new order'),
  ]);
  expect(corrections(of, titleOf).map(({ what, date, note, anchor }) => [what, date, note, anchor])).toEqual([
    ['Corrected', '2024-07', 'The name, too.', 'correction-statements-2024-02-norland-2024-07'],
    ['Withdrawn', '2024-06-15', 'It was a duplicate.', 'withdrawal-letters-gone-2024-06-15'],
    ['Corrected', '2024-06-02', 'The date was wrong', 'correction-statements-2024-02-norland-2024-06-02'],
  ]);
});

test('two corrections of a record on one day have a place each, which a new name of the record does not change', () => {
  const same = smallCorpus({
    'statements/2024-02-norland.mdx': (text) => text.replace('date: 2024-07,', 'date: 2024-06-02,'),
  });
  const history = { ...historyOf(nothingPublished, same.statements[0]!), formerly: ['/statements/first-name/'] };
  expect(corrections({ ...same, history: () => history }, titleOf).map(({ anchor, path }) => [anchor, path])).toEqual([
    ['correction-statements-first-name-2024-06-02', norland],
    ['correction-statements-first-name-2024-06-02-2', norland],
  ]);
});

test('other changes are one for each publication, whatever the number of records; a first publication is none', () => {
  const { published } = withEvents([
    revision('/letters/a/', 1, '2024-01-01', 'First publication'),
    ...['a', 'b', 'c'].map((id) => revision(`/letters/${id}/`, 2, '2024-02-01', 'Fields added')),
    revision('/letters/a/', 3, '2024-02-01', 'Title shorter'),
    { kind: 'renaming', address: '/letters/b/', to: '/letters/d/', date: '2024-03-01', note: 'Fields added' },
  ]);
  const changed = changedRecords(published, titleOf);
  expect(changed.map(({ date, note, changes }) => [date, note, changes.map(({ anchor }) => anchor)])).toEqual([
    ['2024-03-01', 'Fields added', ['renaming-letters-b-2024-03-01']],
    ['2024-02-01', 'Title shorter', ['revision-letters-a-3']],
    ['2024-02-01', 'Fields added', ['revision-letters-a-2', 'revision-letters-b-2', 'revision-letters-c-2']],
  ]);
  expect(new Set(changed.map(({ anchor }) => anchor)).size).toBe(3);
});

test('the feed has an entry for each correction and each publication; of one day, the corrections come first', () => {
  const many = Array.from({ length: 300 }, (_, index) =>
    revision(`/letters/l${String(index)}/`, 2, '2024-07-01', 'Housekeeping'),
  );
  const of = withEvents(many, { date: '2024-07-01' });
  const { entries } = correctionFeed(corrections(of, titleOf), changedRecords(of.published, titleOf), of.published);
  expect(entries.map(({ title }) => title)).toEqual([
    `Corrected: Title of ${norland}`,
    '300 records changed: Housekeeping',
    `Corrected: Title of ${norland}`,
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  // A publication that comes later changes no identity.
  const later = withEvents([...many, revision(norland, 2, '2024-09-01', 'Housekeeping')], { date: '2024-09-01' });
  const ids = correctionFeed(corrections(later, titleOf), changedRecords(later.published, titleOf), later.published);
  expect(ids.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(entries.map(({ id }) => id)));
});
