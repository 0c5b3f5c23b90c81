import type { Question } from './questions.ts';
import { wordsOf } from './words.ts';

/** What a search answered: addresses of records in order, as questions name them, and what it said of absent words. */
export interface Answered {
  results: readonly string[];
  /** Sentences that say of words that no record has them. */
  denials: readonly string[];
}

/** How one question went. */
export interface Verdict {
  question: Question;
  /** Place of the first right result, from 1; absent when there was none. */
  rank: number | undefined;
  /** Whether the first right result opens at the paragraph; absent when the question does not ask for one. */
  atParagraph: boolean | undefined;
  /** What came first instead. */
  first: string | undefined;
}

/** Shares of questions, and the mean of the reciprocal ranks. */
export interface Score {
  questions: number;
  success1: number;
  success3: number;
  mrr: number;
}

const recordOf = (address: string) => address.split('#')[0] ?? address;
/** Whether a query consists of absent words only. */
export const onlyAbsent = ({ query, absent }: Question): boolean => {
  const known = new Set(absent.flatMap(wordsOf));
  return wordsOf(query).every((word) => known.has(word));
};

/**
 * Judges an answer. A question about absent words is answered in the first place or not at all: each of them must be denied,
 * and nothing may be found when there are no other words.
 */
export function judge(question: Question, { results, denials }: Answered): Verdict {
  const first = results[0];
  if (question.absent.length > 0) {
    const denied = new Set(denials.flatMap(wordsOf));
    const honest =
      question.absent.flatMap(wordsOf).every((word) => denied.has(word)) &&
      (!onlyAbsent(question) || results.length === 0);
    return { question, rank: honest ? 1 : undefined, atParagraph: undefined, first };
  }
  const right = new Set(question.answers.map(recordOf));
  const place = results.findIndex((result) => right.has(recordOf(result)));
  const found = results[place];
  const paragraphs = question.answers.filter(
    (answer) => found !== undefined && answer.startsWith(`${recordOf(found)}#`),
  );
  return {
    question,
    rank: place === -1 ? undefined : place + 1,
    atParagraph: paragraphs.length === 0 ? undefined : paragraphs.includes(found ?? ''),
    first,
  };
}

/** Sums verdicts up. */
export function score(verdicts: readonly Verdict[]): Score {
  const share = (right: (verdict: Verdict) => number) =>
    verdicts.reduce((sum, verdict) => sum + right(verdict), 0) / Math.max(1, verdicts.length);
  const within = (places: number) => share(({ rank }) => (rank !== undefined && rank <= places ? 1 : 0));
  return {
    questions: verdicts.length,
    success1: within(1),
    success3: within(3),
    mrr: share(({ rank }) => (rank === undefined ? 0 : 1 / rank)),
  };
}
