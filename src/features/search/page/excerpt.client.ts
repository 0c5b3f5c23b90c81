import { element } from '../../../client/element.ts';
import type { Word } from '../words.ts';
import type { MarkedText } from './passages.client.ts';

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
