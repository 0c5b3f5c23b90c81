import { element } from '../../../client/element.ts';
import type { PageFile } from '../files.ts';
import { possibleJoins, type Join } from '../joins.ts';
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

interface ReadText {
  words: Word[];
  /** What may be run together, by the place of its first word. */
  joins: Map<number, Join[]>;
}

/** Texts that were read: whoever types asks of the same pages again and again. */
const readTexts = new Map<string, ReadText>();
const mostRead = 5000;

function readText(text: string): ReadText {
  const known = readTexts.get(text);
  if (known) return known;
  const words = wordsIn(text);
  const read = { words, joins: Map.groupBy(possibleJoins(words), ({ from }) => from) };
  if (readTexts.size >= mostRead) readTexts.clear();
  readTexts.set(text, read);
  return read;
}

/** A text with the words in it that answer the query. */
export function markText(text: string, marked: readonly (readonly EngineTerm[])[]): MarkedText {
  const { words, joins } = readText(text);
  const tests = marked.map((terms) => terms.map(testsOf).filter((list) => list.length > 0));
  const hits = words.flatMap((_, at) => {
    const here = joins.get(at) ?? [];
    return tests.flatMap((alternatives, clause): Hit[] => {
      const matching = alternatives.find((list) => list.every((test, offset) => test(words[at + offset]?.text ?? '')));
      if (matching) return [{ from: at, to: at + matching.length, clause }];
      const whole = here.find(({ text }) => alternatives.some(([test, other]) => !other && test?.(text)));
      return whole ? [{ from: at, to: whole.to, clause }] : [];
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

/** The parts of a page that answer a query best. @param place the one that the query names by its anchor. */
export function shownOf(page: PageFile, marked: readonly (readonly EngineTerm[])[], place?: string, limit = 3): Shown {
  const all = page.passages.map(({ anchor, heading, text }): MarkedPassage => ({
    anchor,
    heading,
    ...markText(text, marked),
  }));
  const matching = all.filter(({ hits, anchor }) => hits.length > 0 || (anchor !== '' && anchor === place));
  const passages = matching
    .filter(({ anchor }) => anchor !== '')
    .map((passage) => ({ passage, value: passage.anchor === place ? Number.POSITIVE_INFINITY : score(passage) }))
    .sort((a, b) => b.value - a.value)
    // Of a list, the entry that answers best.
    .filter(({ passage: { anchor } }, at, list) => list.findIndex((other) => other.passage.anchor === anchor) === at)
    .slice(0, limit)
    .map(({ passage }) => passage);
  return {
    title: markText(page.title, marked),
    passages,
    head: passages.length > 0 ? undefined : (matching[0] ?? all[0]),
  };
}

/** Places of the words that begin sentences. */
const sentences = (text: string, words: readonly Word[]): number[] =>
  words.flatMap(({ from }, at) =>
    at === 0 || /[.!?]['"’”)]*\s+['"‘“(]*$/.test(text.slice(words[at - 1]?.to, from)) ? [at] : [],
  );

/**
 * The words to show of a longer text, from the first to before the last: where most words match, whole sentences where they
 * show as much; from the start when that loses nothing.
 */
export function densest({ text, words, hits }: MarkedText, length: number): { from: number; to: number } {
  if (words.length <= length) return { from: 0, to: words.length };
  const inside = (start: number) => hits.filter(({ from }) => from >= start && from < start + length).length;
  const begins = sentences(text, words);
  // A match needs a few words before it to be understood.
  const starts = [...begins, ...hits.map(({ from }) => Math.max(0, Math.min(from - 6, words.length - length)))];
  const best = starts.reduce((winner, start) => (inside(start) > inside(winner) ? start : winner), 0);
  const last = Math.max(best, ...hits.filter(({ from }) => from >= best && from < best + length).map(({ to }) => to));
  const end = begins.filter((at) => at >= last && at > best && at <= best + length).at(-1);
  return { from: best, to: end ?? Math.min(words.length, best + length) };
}

/** A text as nodes, with its matching words marked and ellipses where it was cut. What is in it never becomes markup. */
export function excerpt(marked: MarkedText, length: number): (Node | string)[] {
  const { text, words, hits } = marked;
  const part = densest(marked, length);
  const start = part.from === 0 ? 0 : (words[part.from]?.from ?? 0);
  const end = part.to >= words.length ? text.length : (words[part.to]?.from ?? text.length);
  const nodes: (Node | string)[] = start > 0 ? ['… '] : [];
  let at = start;
  for (const hit of hits) {
    const [from, to] = [words[hit.from]?.from ?? 0, words[hit.to - 1]?.to ?? 0];
    if (from < at || to > end) continue;
    nodes.push(text.slice(at, from), element('mark', {}, text.slice(from, to)));
    at = to;
  }
  return [...nodes, text.slice(at, end).trimEnd(), ...(end < text.length ? [' …'] : [])];
}
