import { expect, test } from 'vitest';
import { isSaidAt } from '../../../src/corpus/said-at.ts';
import { minimal } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';

/** Whether a statement of a kind, date and speaker was said at the meeting of 29 January to 9 February 2024. */
function said(kind: string, date: string, actor = 'iran'): boolean {
  const one = (minimal['statements/one.mdx'] ?? '')
    .replace('kind: oral', `kind: ${kind}`)
    .replace('date: 2024-02-01', `date: "${date}"`)
    .replace('actors: [iran]', `actors: [${actor}]`);
  const corpus = corpusWith({
    'statements/one.mdx': one,
    'actors/bloc.yaml': 'id: bloc\nname: The bloc\nkind: regional-group\n',
  });
  const [statement, session] = [corpus.get('statements', 'one'), corpus.get('sessions', 'first')];
  if (!statement || !session) throw new Error('A record is missing');
  return isSaidAt(statement, session, corpus);
}

test.each([
  ['oral', '2024-01-29', true],
  ['oral', '2024-02-09', true],
  ['oral', '2024-02-10', false],
  ['oral', '2024-02', true],
  ['oral', '2024', true],
  ['oral', '2024-03', false],
  ['explanation-of-vote', '2024-02-09', true],
  ['explanation-of-vote', '2024-08-09', false],
  ['proposal', '2024-02-01', true],
  ['written-submission', '2024-02-01', true],
  ['written-submission', '2024-02', false],
  ['written-submission', '2024-01-10', false],
  ['commentary', '2024-02-01', false],
])('a statement of kind %s and of %s was said there: %s', (kind, date, expected) => {
  expect(said(kind, date)).toBe(expected);
});

test('a paper is made at the meeting by States and observers, a speech by whoever speaks', () => {
  expect(said('written-submission', '2024-02-01', 'bloc')).toBe(true);
  expect(said('written-submission', '2024-02-01', 'eff')).toBe(false);
  expect(said('oral', '2024-02-01', 'eff')).toBe(true);
});

test('a meeting of one day ends on that day', () => {
  const corpus = corpusWith({
    'sessions/first.mdx': (before) => before.replace('end: 2024-02-09\n', ''),
    'statements/one.mdx': (before) => before.replace('date: 2024-02-01', 'date: 2024-01-30'),
  });
  const [statement, session] = [corpus.get('statements', 'one'), corpus.get('sessions', 'first')];
  expect(statement && session && isSaidAt(statement, session, corpus)).toBe(false);
});
