import { expect, it } from 'vitest';
import { earlierNumbers, mentionSentence } from '../../../src/features/articles/biography-account.ts';
import { biographyOf } from '../../../src/features/articles/biography.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { Change } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';
import { twoDrafts } from '../../support/two-drafts.ts';

const corpusOf = (changes: Record<string, Change> = {}): Corpus =>
  corpusWith({ ...twoDrafts, ...changes }, 'convention');

/** A record of the two drafts with a piece changed. */
const changed = (file: string, piece: string, by: string): string => {
  const text = twoDrafts[file];
  if (typeof text !== 'string' || !text.includes(piece)) throw new Error(`${file} does not hold ${piece}`);
  return text.replace(piece, by);
};

const biography = (slug = 'purpose', changes: Record<string, Change> = {}) => {
  const corpus = corpusOf(changes);
  return biographyOf(
    corpus,
    corpus.articles.find((thread) => thread.slug === slug)!,
  );
};

/** What stands at each version of the article: a word for each, in its order. */
const atEach = (words: (step: ReturnType<typeof biography>['steps'][number]) => readonly string[]) =>
  biography().steps.map((step) => [step.text.id, ...words(step)].join(' '));
const ids = (...lists: readonly { id: string }[][]) => lists.flatMap((list) => list.map(({ id }) => id));

it('goes through the versions from the oldest to the newest, gaps included, and says what changed', () => {
  expect(biography().steps.map(({ text, place, change }) => [text.id, place?.number, place?.title, change])).toEqual([
    ['first-draft', '1', 'Aims', {}],
    ['second-draft', undefined, undefined, {}],
    ['third-draft', '2', 'Purpose', { number: { from: '1', to: '2' }, title: { from: 'Aims', to: 'Purpose' } }],
    ['convention', '1', 'Purpose', { number: { from: '2', to: '1' } }],
  ]);
});

it('places meetings by the text on the table, and by date only where the dates leave no doubt', () => {
  expect(atEach(({ tabled, between }) => [...ids(tabled), ...ids(between).map((id) => `(${id})`)])).toEqual([
    'first-draft (between)',
    'second-draft',
    'third-draft first',
    'convention',
  ]);
});

it('lists each record at the text whose article it names, by date; votes on the article, not those on the whole text', () => {
  expect(
    atEach(({ statements, letters, votes }) => [...ids(statements, letters), ...votes.map(({ vote }) => vote.id)]),
  ).toEqual(['first-draft early', 'second-draft', 'third-draft one late letter 2024-02-08-deletion', 'convention one']);
});

it('links each position on this article to its paragraph, and none on another', () => {
  expect(biography().steps.flatMap(({ positions }) => positions.map(({ path }) => path))).toEqual([
    '/statements/one/#p2',
  ]);
  expect(biography().steps[2]?.positions).toHaveLength(1);
});

it('sorts positions by what is to become of the article, with those who voted', () => {
  const step = biography('purpose', {
    'statements/one.mdx': changed(
      'statements/one.mdx',
      'article: "2"}, paragraph',
      'article: "2"}, effect: delete, paragraph',
    ),
    'sessions/first.mdx': changed(
      'sessions/first.mdx',
      'result: retained',
      'result: retained\n    choices: {in_favour: delete, against: keep}\n    ballots: [{actor: iran, ballot: in-favour}, {name: Elbonia, ballot: against}]',
    ),
  }).steps[2];
  expect(step?.positions.map(({ name, side, head, path }) => [name, side, head, path])).toEqual([
    ['Iran', 'delete', 'Delete:', '/statements/one/#p2'],
    ['Iran', 'delete', 'Voted to delete:', '/votes/2024-02-08-deletion/'],
    ['Elbonia', 'keep', 'Voted to keep:', '/votes/2024-02-08-deletion/'],
  ]);
});

it('lists red lines that name the article in any text: with the verdict on each, or where they name it', () => {
  const naming = changed(
    'red-lines/gamma.mdx',
    '\nraised_in',
    '\nprovisions: [{text: convention, article: "1"}]\nraised_in',
  );
  const at = biography('purpose', { 'red-lines/gamma.mdx': naming }).steps.map(({ redLines }) =>
    redLines.map(({ redLine, verdict }) => `${redLine.id} ${verdict?.status ?? 'named'} ${verdict?.path ?? ''}`),
  );
  expect(at).toEqual([
    ['line not-met /red-lines/line/#p1'],
    [],
    ['line worse /red-lines/line/#p2', 'gamma not-met /red-lines/gamma/#p1'],
    ['line partly-met /red-lines/line/#p3', 'gamma named '],
  ]);
});

it('counts each record once', () => {
  const { statements, letters, redLines, votes } = biography();
  expect([statements, letters, redLines, votes].map((list) => list.length)).toEqual([3, 1, 1, 1]);
});

it('is told in a sentence made from the records', () => {
  const found = biography();
  expect(mentionSentence(found)).toBe(
    '3 statements, 1 letter, and 1 red line name it; 1 recorded vote was taken on it.',
  );
  expect(earlierNumbers(found.thread)).toBe('1 in First draft; 2 in Third draft');
});

it('stays honest where nothing is recorded', () => {
  const found = biography('terms');
  expect(mentionSentence(found)).toBe('No statement, letter or red line in this record names it.');
  expect(found.steps.filter(({ place }) => place).map(({ text }) => text.id)).toEqual(['convention']);
});
