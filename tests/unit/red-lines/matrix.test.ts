import { expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { redLineMatrix } from '../../../src/features/red-lines/matrix.ts';
import {
  verdictCounts,
  countsSentence,
  outcomeSentence,
  shortJudges,
  standing,
  tally,
  verdictSentence,
} from '../../../src/features/red-lines/verdict-account.ts';
import { replace, type Change } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';
import { twoDrafts } from '../../support/two-drafts.ts';

const corpusOf = (changes: Record<string, Change> = {}): Corpus =>
  corpusWith({ ...twoDrafts, ...changes }, 'convention');

const matrix = () => redLineMatrix(corpusOf(), 'convention');

it('has a column for each text with a verdict, oldest first, and a row for each red line by title', () => {
  const { texts, rows } = matrix();
  expect(texts.map(({ id }) => id)).toEqual(['first-draft', 'third-draft', 'convention']);
  expect(rows.map(({ redLine, cells }) => [redLine.id, ...cells.map((cell) => cell?.status)])).toEqual([
    ['alpha', 'partly-met', undefined, 'not-met'],
    ['line', 'not-met', 'worse', 'partly-met'],
    ['delta', undefined, undefined, 'met'],
    ['gamma', undefined, 'not-met', undefined],
  ]);
});

it('gives each cell its reason, its source, who judged, the paragraph that proves it, and a number in reading order', () => {
  const { verdicts } = matrix();
  expect(
    verdicts.map((verdict) => [verdict.number, verdict.path, verdict.why, verdict.source.grade, shortJudges(verdict)]),
  ).toEqual([
    [1, '/red-lines/alpha/#p1', 'Article 1 is a start.', 'official', 'HRW'],
    [2, '/red-lines/alpha/#p2', 'ARTICLE 1 is a name.', 'official', 'EFF'],
    [3, '/red-lines/line/#p1', 'Nothing was there.', 'official', 'EFF'],
    [4, '/red-lines/line/#p2', 'It is worse.', 'secondary', 'EFF +1'],
    [5, '/red-lines/line/#p3', 'It is better.', 'official', 'our reading'],
    [6, '/red-lines/delta/#p1', 'All of it.', 'official', 'HRW'],
    [7, '/red-lines/gamma/#p1', 'Silence.', 'secondary', 'our reading'],
  ]);
});

it('says how many red lines the adopted text met, none of them left out', () => {
  expect(verdictSentence(corpusOf(), 'convention')).toBe(
    'Of 4 red lines, 1 is met, 1 is partly met and 1 is not met in the Main; 1 is without a verdict.',
  );
  expect(verdictSentence(corpusOf(), 'third-draft')).toBe(
    'Of 4 red lines, none is met, none is partly met and 2 are not met or worse than before in the Third draft; 2 are without a verdict.',
  );
  expect(verdictSentence(corpusOf(), 'second-draft')).toBe(
    'None of 4 red lines has a verdict on the Second draft yet.',
  );
});

it('says who judged how often, and on sources of what grade', () => {
  const account = verdictCounts(matrix().verdicts);
  expect(account).toMatchObject({
    verdicts: 7,
    published: 5,
    own: 2,
    grades: [
      { grade: 'official', count: 5 },
      { grade: 'secondary', count: 2 },
    ],
  });
  expect(account.judges.map(({ actor, count }) => [actor.id, count])).toEqual([
    ['eff', 3],
    ['hrw', 3],
  ]);
  expect(countsSentence(account, 3)).toBe(
    'Of 7 verdicts on 3 texts, 5 follow a published view, most often of EFF (3) and Human Rights Watch (3); 2 are our own reading of the source. They rest on sources of these grades: official (5) and secondary (2).',
  );
});

it('says in a sentence what became of a demand, and who says so', () => {
  const corpus = corpusOf();
  const outcome = (id: string) => {
    const redLine = corpus.get('red-lines', id);
    return redLine && outcomeSentence(corpus, redLine, 'convention');
  };
  expect(outcome('alpha')).toBe('Not met in the Main, according to EFF.');
  expect(outcome('line')).toBe('Partly met in the Main, by our own reading of the source.');
  expect(outcome('gamma')).toBe('No source that was read judges whether the Main met this demand.');
});

it('knows the letter that gives a verdict, and whether those whose view it follows convened it or signed it', () => {
  const corpus = corpusOf({
    'letters/letter.mdx': replace('addressees:', 'signatories: [{name: HRW, actor: hrw}]\naddressees:'),
    'red-lines/delta.mdx': (twoDrafts['red-lines/delta.mdx'] as string).replace(
      'by: [hrw]',
      'by: [hrw]\n    letter: letter',
    ),
  });
  const { verdicts } = redLineMatrix(corpus, 'convention');
  expect(verdicts.map(({ letter }) => letter?.id)).toContain('letter');
  const letter = corpus.get('letters', 'letter')!;
  expect(standing(letter, [{ id: 'hrw' }])).toBe('signatories');
  expect(standing(letter, [{ id: 'eff' }])).toBe('convenors');
  expect(standing(letter, [{ id: 'eff' }, { id: 'hrw' }])).toBe('convenors and signatories');
});

it('counts verdicts by kind, best first', () => {
  expect(tally(matrix().verdicts)).toEqual([
    { status: 'met', count: 1 },
    { status: 'partly-met', count: 2 },
    { status: 'not-met', count: 3 },
    { status: 'worse', count: 1 },
  ]);
});
