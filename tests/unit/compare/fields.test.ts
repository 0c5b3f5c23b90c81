import { describe, expect, test } from 'vitest';
import { compareArticles } from '../../../src/features/compare/articles.ts';
import { compareFields } from '../../../src/features/compare/fields.ts';
import { makeVocabulary } from '../../../src/features/compare/make-vocabulary.ts';
import type { Snapshot } from '../../../src/ledger/snapshot.ts';

const state = (collection: Snapshot['collection'], id: string, fields: Record<string, unknown>): Snapshot => ({
  address: `/${collection}/${id}/`,
  collection,
  id,
  revision: 1,
  published: '2024-03-01',
  fields,
  body: '',
  passages: [],
  removed: [],
});
const titles: Record<string, string> = {
  'actors/iran': 'Iran',
  'topics/scope': 'Scope',
  'letters/a': 'Letter A',
  'texts/cnd': 'CND',
};
const titleOf = (collection: string, id: string) => titles[`${collection}/${id}`];
const rows = (a: Snapshot, b: Snapshot) => compareFields(a, b, makeVocabulary([]), titleOf);

describe('fields', () => {
  test('read as people read them: names, words, dates; an id without a record stays', () => {
    const a = state('statements', 'a', {
      date: '2024-02-09',
      kind: 'oral',
      actors: ['iran', 'gone'],
      topics: ['scope'],
      provisions: [
        { text: 'cnd', article: '5' },
        { text: 'cnd', article: 'preamble' },
      ],
      positions: [{ stance: 'opposes', what: 'the clause', topic: 'scope', paragraph: 'p2' }],
      position: 'It spoke.',
    });
    expect(rows(a, a).map(({ label, a: items }) => [label, ...items])).toEqual([
      ['Date', '9 February 2024'],
      ['Kind', 'Oral statement'],
      ['Actors', 'Iran', 'gone'],
      ['Topics', 'Scope'],
      ['Provisions', 'Article 5, CND', 'Preamble, CND'],
      ['Position', 'It spoke.'],
      ['Positions', 'Opposes the clause (paragraph: p2; topic: Scope)'],
    ]);
  });

  test('of which one record has none are told', () => {
    const [a, b] = [
      state('statements', 'a', { notes: 'N', added: '2024' }),
      state('letters', 'b', { date: '2024', added: '2023' }),
    ];
    expect(rows(a, b)).toEqual([
      { label: 'Date', a: [], b: ['2024'], same: false },
      { label: 'Notes', a: ['N'], b: [], same: false },
    ]);
  });

  test('of red lines: a row for the verdict on each text, with whose view it is', () => {
    const verdict = (status: string, by?: string[]) => ({
      text: 'cnd',
      status,
      why: 'W',
      source: 'S',
      ...(by ? { by } : {}),
    });
    const [a, b] = ['met', 'not-met'].map((status, place) =>
      state('red-lines', String(place), { assessments: [verdict(status, place === 0 ? ['iran'] : undefined)] }),
    );
    expect(rows(a!, b!)).toEqual([
      { label: 'Verdict: CND', a: ['Met, in the view of Iran'], b: ['Not met, our reading'], same: false },
    ]);
  });

  test('that hold references are known from the schemas', () => {
    expect(makeVocabulary([]).references).toMatchObject({
      actors: ['actors'],
      raised_in: ['letters', 'statements'],
      text: ['texts'],
    });
  });
});

describe('articles of two texts', () => {
  const old = state('texts', 'old', {
    articles: [
      { number: '1', title: 'Purpose' },
      { number: '5', title: 'Rights' },
      { number: '7', title: 'Gone' },
    ],
  });
  const main = state('texts', 'main', {
    articles: [
      { number: '1', slug: 'purpose', title: 'Purpose', formerly: [{ text: 'old', article: '1' }] },
      { number: '2', slug: 'terms', title: 'Terms' },
      { number: '6', slug: 'rights', title: 'Human rights', formerly: [{ text: 'old', article: '5' }] },
      { number: '9', slug: 'late', title: 'Late', formerly: [{ text: 'old', article: '8' }] },
    ],
  });
  const told = (a: Snapshot, b: Snapshot, threads?: Snapshot) =>
    compareArticles(a, b, threads).map(
      ({ kind, a: one, b: other }) => `${kind} ${one?.number ?? '-'} ${other?.number ?? '-'}`,
    );

  test('keep their row by thread, whatever their number', () => {
    expect(told(old, main, main)).toEqual(['same 1 1', 'only-b - 2', 'both 5 6', 'only-a 7 -', 'renumbered 8 9']);
    expect(told(main, old, main)).toEqual(['same 1 1', 'only-a 2 -', 'both 6 5', 'only-b - 7', 'renumbered 9 8']);
  });

  test('without threads are one by the same number and title alone', () => {
    expect(told(old, main)).toEqual(['same 1 1', 'only-b - 2', 'only-b - 6', 'only-b - 9', 'only-a 5 -', 'only-a 7 -']);
  });
});
