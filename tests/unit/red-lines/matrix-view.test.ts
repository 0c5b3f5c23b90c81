import { expect, it } from 'vitest';
import { grouped, isAsked, ordered, type RowKeys } from '../../../src/features/red-lines/matrix-view.ts';

const row = (title: string, keys: Partial<RowKeys>): RowKeys => ({
  title,
  verdict: 4,
  raised: '',
  topic: [],
  actor: [],
  ...keys,
});
const rows = [
  row('Alpha', { verdict: 2, raised: '2024-02-01', topic: ['scope', 'process'] }),
  row('Beta', { verdict: 1, raised: '2023-10', topic: ['scope'] }),
  row('Delta', { verdict: 0 }),
  row('Gamma', { verdict: 2, raised: '2023-10-05', topic: ['process'] }),
];
const titles = (list: readonly RowKeys[]) => list.map(({ title }) => title);

it('sorts by verdict, best first, and by date, the undated last; equals stay by title', () => {
  expect(titles(ordered(rows, 'verdict'))).toEqual(['Delta', 'Beta', 'Alpha', 'Gamma']);
  expect(titles(ordered(rows, 'raised'))).toEqual(['Beta', 'Gamma', 'Alpha', 'Delta']);
  expect(titles(ordered(rows, 'title'))).toEqual(['Alpha', 'Beta', 'Delta', 'Gamma']);
});

it('groups a row under each of its topics, and last those without', () => {
  const groups = grouped(rows, 'topic', { process: 'Process', scope: 'Scope', other: 'Other' });
  expect(groups.map((group) => [group.label, titles(group.rows)])).toEqual([
    ['Process', ['Alpha', 'Gamma']],
    ['Scope', ['Alpha', 'Beta']],
    ['Not recorded', ['Delta']],
  ]);
});

it('tells verdicts of an organization, of any, and of our own apart', () => {
  const cells = [['eff', 'hrw'], ['hrw'], []];
  const asked = (by: string) => cells.map((cell) => isAsked(by, cell));
  expect(asked('all')).toEqual([true, true, true]);
  expect(asked('published')).toEqual([true, true, false]);
  expect(asked('own')).toEqual([false, false, true]);
  expect(asked('eff')).toEqual([true, false, false]);
});
