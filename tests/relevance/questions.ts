import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a question tries: each kind has questions of its own, and its own line in the reports. */
export const kinds = [
  'exact title',
  'actor and topic',
  'article',
  'symbol',
  'acronym',
  'misspelling',
  'phrase',
  'synonym',
  'country variant',
  'paraphrase',
  'when and where',
  'absent word',
  'combined',
  'word form',
  'number or sign',
  'day',
  'question',
] as const;
export type Kind = (typeof kinds)[number];

/** A question as somebody types it, with what answers it. */
export interface Question {
  kind: Kind;
  query: string;
  /**
   * Every record that a person would accept: `statements/2024-01-29-iran`, with `#p1` where one paragraph holds the answer.
   * The record decides whether a result is right; whether it opens at the paragraph is counted apart.
   */
  answers: readonly string[];
  /** Words of the query that are in no record: the search has to say so, and where there are no others, find nothing. */
  absent: readonly string[];
  /** Never looked at while tuning: its results are reported apart. */
  heldOut: boolean;
}

/** Of the first questions every fourth of a kind is held out; of those that came later, every second. */
const later: readonly Kind[] = ['word form', 'number or sign', 'day', 'question'];
const isHeldOut = (kind: Kind, place: number) => (later.includes(kind) ? place % 2 === 1 : place % 4 === 3);

/** A line of a kind, as `query → record record`, or `query → -word` for a word that is in no record. */
function read(kind: Kind, line: string, place: number): Question {
  const [query = '', given = ''] = line.split(' → ');
  const words = given.split(' ');
  return {
    kind,
    query,
    answers: words.filter((word) => !word.startsWith('-')),
    absent: words.flatMap((word) => (word.startsWith('-') ? word.slice(1) : [])),
    heldOut: isHeldOut(kind, place),
  };
}

/** Lines of each kind, below its name. */
const groups = readFileSync(join(import.meta.dirname, 'questions.txt'), 'utf8')
  .trim()
  .split('\n\n')
  .map((group) => group.split('\n'));

/*
 * All questions. Written by reading content/, without looking at what any search returns; please go on like that. A new question goes
 * to the end of its kind, because the place decides which are held out. An answer is corrected only where the record shows that it
 * was wrong.
 */
export const questions: readonly Question[] = kinds.flatMap((kind) =>
  (groups.find(([name]) => name === `# ${kind}`) ?? []).slice(1).map((line, place) => read(kind, line, place)),
);
