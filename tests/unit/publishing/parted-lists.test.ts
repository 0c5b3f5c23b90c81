// Lists that outgrow their pages: each kind is parted by what suits it, loses nothing, and its parts are promised.
import { describe, expect, it } from 'vitest';
import { partPages, type PartedList } from '../../../src/base/parts.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { formerParts, recordList, subjectLists } from '../../../src/corpus/record-lists.ts';
import { groupPath, positionList } from '../../../src/features/positions/position-parts.ts';
import { subjectsOf } from '../../../src/features/positions/subject.ts';
import { indexList } from '../../../src/features/search/printed-index.ts';
import { unarchivedLists } from '../../../src/features/source-check/unarchived.ts';
import { statementList, statementPages } from '../../../src/features/statements/statement-groups.ts';
import { timelineEvents } from '../../../src/features/timeline/timeline-event.ts';
import { timelineList } from '../../../src/features/timeline/timeline-parts.ts';
import { neverPublished, nothingPublished, type Published } from '../../../src/ledger/history.ts';
import { partAddresses } from '../../../src/publishing/addresses.ts';
import { corpusWith } from '../../support/corpus.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { positionsContent } from '../../support/positions.ts';

const corpusAfter = (published: Partial<Published> = {}): Corpus => ({
  ...corpusWith(positionsContent),
  published: { ...nothingPublished, ...published },
});

function scopeOf(corpus: Corpus) {
  const scope = subjectsOf(corpus).find(({ id }) => id === 'scope');
  if (!scope) throw new Error('The record has no position on scope');
  return scope;
}

/** Each kind of list as it is parted when a page holds one entry, with the pages of its parts. */
const kinds: [kind: string, list: (corpus: Corpus) => PartedList<unknown> | undefined, pages: string][] = [
  [
    'records',
    (corpus) => recordList(corpus, { path: '/topics/scope/', title: 'Scope' }, corpus.statements, { limit: 1 }),
    '/topics/scope/2024/ 6, /topics/scope/2024/08/ 2, /topics/scope/2024/03/ 1, /topics/scope/2024/02/ 2, /topics/scope/2024/month-not-known/ 1',
  ],
  [
    'positions',
    (corpus) => positionList(corpus, scopeOf(corpus), 1),
    '/positions/scope/asia-pacific-states/ 2, /positions/scope/asia-pacific-states/i/ 2, /positions/scope/latin-american-and-caribbean-states/ 1',
  ],
  [
    'the index',
    (corpus) => indexList(corpus, 1),
    '/index/a/ 1, /index/c/ 1, /index/e/ 1, /index/i/ 2, /index/p/ 2, /index/s/ 2, /index/t/ 1',
  ],
  [
    'sources',
    (corpus) => unarchivedLists(corpus, temporaryFolder(), 1).find(({ grade }) => grade === 'official')?.list,
    '/method/sources/official/u/ 1',
  ],
  [
    'the timeline',
    (corpus) => timelineList(timelineEvents(corpus), 1),
    '/timeline/2023/ 1, /timeline/2024/ 10, /timeline/2025/ 1',
  ],
];

it.each(kinds)('%s stand in parts, each below the page of the whole, with nothing lost', (_, listOf, pages) => {
  const list = listOf(corpusAfter());
  if (!list) throw new Error('The record has none');
  const parts = partPages(list).map(({ part }) => part);
  expect(parts.map(({ path, count }) => `${path} ${String(count)}`).join(', ')).toBe(pages);
  const shown = parts.filter((part) => part.parts.length === 0).flatMap(({ items }) => items);
  expect(shown).toHaveLength(list.items.length);
  expect(new Set(shown)).toEqual(new Set(list.items));
});

it('a group of actors is found on its own page where there is one, and by the filter of the whole where there is none', () => {
  const corpus = corpusAfter();
  const scope = scopeOf(corpus);
  const group = { id: 'asia-pacific-states' };
  expect(groupPath(positionList(corpus, scope, 1), group)).toBe('/positions/scope/asia-pacific-states/');
  expect(groupPath(positionList(corpus, scope), group)).toBe('/positions/scope/?who=asia-pacific-states');
});

describe('what is promised', () => {
  it('is nothing for lists that stand whole', () => {
    expect(partAddresses(corpusAfter(), temporaryFolder())).toEqual([]);
  });

  it('stays in parts, of every kind of list, were there nothing left of them', () => {
    const addresses = [
      '/topics/scope/2019/',
      '/actors/iran/2024/',
      '/texts/main/2024/',
      '/statements/2024/02/',
      '/statements/by-kind/oral/2024/',
      '/positions/scope/asia-pacific-states/',
      '/method/sources/official/u/',
      '/index/a/',
    ];
    const corpus = corpusAfter({ addresses });
    expect(partAddresses(corpus, temporaryFolder())).toEqual(expect.arrayContaining(addresses));
    const parts = subjectLists(corpus).get('/topics/scope/')?.list.parts;
    expect(parts?.map(({ id, count }) => [id, count])).toEqual([
      ['2024', 5],
      ['2019', 0],
    ]);
  });

  it('is no part of a list where it was retired', () => {
    const corpus = corpusAfter({
      addresses: ['/statements/2024/02/'],
      retired: { '/statements/2024/02/': { to: '/statements/2024/', date: '2026-01-01', note: 'Fewer pages' } },
    });
    expect(statementPages(corpus).map((page) => statementList(corpus, page).parts.length)).not.toContain(1);
  });

  it('leads to what became of a record that was renamed or withdrawn', () => {
    const record = (address: string, formerly: string[] = []) => ({ ...neverPublished(address), formerly });
    const published = {
      ...nothingPublished,
      addresses: ['/topics/old/2024/', '/topics/old/2023/', '/actors/gone/2024/', '/topics/new/2024/', '/topics/old/'],
      histories: { '/topics/new/': record('/topics/new/', ['/topics/old/']), '/actors/gone/': record('/actors/gone/') },
    };
    expect(formerParts(published, new Set(['/topics/new/2024/']))).toEqual([
      { path: '/topics/old/2024/', target: '/topics/new/2024/' },
      { path: '/topics/old/2023/', target: '/topics/new/' },
      { path: '/actors/gone/2024/', target: '/actors/gone/' },
    ]);
  });
});
