import { expect, test } from 'vitest';
import type { Question } from '../../relevance/questions.ts';
import { judge, score } from '../../relevance/scoring.ts';

const question = (query: string, answers: string[], absent: string[] = []): Question => ({
  kind: 'combined',
  query,
  answers,
  absent,
  heldOut: false,
});
const wanted = question('iran vote', ['statements/a#p2', 'letters/b']);
const answer = (results: string[], denials: string[] = []) => ({ results, denials });

test('the record decides about the rank, the paragraph is judged apart', () => {
  expect(judge(wanted, answer(['statements/x', 'statements/a#p1', 'letters/b']))).toMatchObject({
    rank: 2,
    atParagraph: false,
    first: 'statements/x',
  });
  expect(judge(wanted, answer(['statements/a#p2']))).toMatchObject({ rank: 1, atParagraph: true });
  expect(judge(wanted, answer(['letters/b#p1']))).toMatchObject({ rank: 1, atParagraph: undefined });
  expect(judge(wanted, answer([]))).toMatchObject({ rank: undefined, first: undefined });
});

test('an absent word must be denied, and alone it finds nothing', () => {
  const alone = question('Türkiye', [], ['türkiye']);
  expect(judge(alone, answer([], ['No record contains “Türkiye”'])).rank).toBe(1);
  expect(judge(alone, answer(['statements/a'], ['No record contains “Türkiye”'])).rank).toBeUndefined();
  expect(judge(alone, answer([])).rank).toBeUndefined();
  const besides = question('türkiye vote', [], ['türkiye']);
  expect(judge(besides, answer(['statements/a'], ['No record contains “turkiye”'])).rank).toBe(1);
  expect(judge(besides, answer(['statements/a'], ['No record contains “vote”'])).rank).toBeUndefined();
});

test('scores are shares of all questions', () => {
  const ranked = (rank?: number) =>
    judge(wanted, answer([...Array<string>((rank ?? 99) - 1).fill('x/y'), 'letters/b'].slice(0, 20)));
  expect(score([ranked(1), ranked(2), ranked(4), ranked()])).toEqual({
    questions: 4,
    success1: 0.25,
    success3: 0.5,
    mrr: (1 + 1 / 2 + 1 / 4) / 4,
  });
});
