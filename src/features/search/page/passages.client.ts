import type { PageFile } from '../files.ts';
import { wordsIn, type Word } from '../words.ts';
import type { EngineTerm } from '../query/engine.client.ts';

/** Words of a text that answer a part of the query, from the first to before the last, by their places. */
export interface Hit {
  from: number;
  to: number;
  /** Which part of the query. */
  clause: number;
}

/** A text with its words and those that match. */
export interface MarkedText {
  text: string;
  words: Word[];
  hits: Hit[];
}

/** A part of a page that matches. */
export interface MarkedPassage extends MarkedText {
  anchor: string;
  heading: string;
}

type Test = (word: string) => boolean;

/** What words one after the other must be to answer a term. */
function testsOf(term: EngineTerm): Test[] {
  const oneOf = (forms: readonly string[]): Test => {
    const set = new Set(forms);
    return (word) => set.has(word);
  };
  if (term.kind === 'word') return [oneOf(term.forms)];
  if (term.kind === 'sequence') return term.words.map(({ forms }) => oneOf(forms));
  if (term.kind === 'phrase') return term.words.map((wanted) => (word) => word === wanted);
  return term.kind === 'beginning' ? [(word) => word.startsWith(term.word)] : [];
}

/** The words that begin at a place and are joined by signs: `co-operation`. */
const runAt = (words: readonly Word[], at: number): Word[] => {
  const next = words.findIndex(({ joined }, place) => place > at && !joined);
  return words.slice(at, next < 0 ? words.length : next);
};

/** A text with the words in it that answer the query. */
export function markText(text: string, marked: readonly (readonly EngineTerm[])[]): MarkedText {
  const words = wordsIn(text);
  const tests = marked.map((terms) => terms.map(testsOf).filter((list) => list.length > 0));
  const hits = words.flatMap(({ joined }, at) => {
    const run = joined ? [] : runAt(words, at);
    const whole = run.length > 1 ? run.map((word) => word.text).join('') : undefined;
    return tests.flatMap((alternatives, clause): Hit[] => {
      const matching = alternatives.find((list) => list.every((test, offset) => test(words[at + offset]?.text ?? '')));
      if (matching) return [{ from: at, to: at + matching.length, clause }];
      const asWhole = whole !== undefined && alternatives.some(([test, other]) => !other && test?.(whole));
      return asWhole ? [{ from: at, to: at + run.length, clause }] : [];
    });
  });
  return { text, words, hits };
}

/** Sources are searched, but seldom what somebody means. */
const apparatus = new Set(['sources', 'notes', 'corrections']);

/** Parts of the query that a passage answers count most, then their standing together in the order asked for, then how often they occur. */
function score({ anchor, hits }: MarkedPassage): number {
  const distinct = new Set(hits.map(({ clause }) => clause)).size;
  const inOrder = hits.filter(({ from, clause }) =>
    hits.some((other) => other.to === from && other.clause === clause - 1),
  ).length;
  const value = distinct * 10 + Math.min(inOrder, 4) * 3 + Math.min(hits.length, 6) * 0.5;
  return apparatus.has(anchor) ? value / 4 : value;
}

/** What a result shows of its page. */
export interface Shown {
  title: MarkedText;
  /** Places that answer the query best, best first; none where only the head of the page does. */
  passages: MarkedPassage[];
  /** What stands at the head of the page, where nothing else matches. */
  head: MarkedText | undefined;
}

/** The parts of a page that answer a query best. */
export function shownOf(page: PageFile, marked: readonly (readonly EngineTerm[])[], limit = 3): Shown {
  const all = page.passages.map(({ anchor, heading, text }): MarkedPassage => ({
    anchor,
    heading,
    ...markText(text, marked),
  }));
  const matching = all.filter(({ hits }) => hits.length > 0);
  const passages = matching
    .filter(({ anchor }) => anchor !== '')
    .map((passage) => ({ passage, value: score(passage) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, limit)
    .map(({ passage }) => passage);
  return {
    title: markText(page.title, marked),
    passages,
    head: passages.length > 0 ? undefined : (matching[0] ?? all[0]),
  };
}
