import { element } from '../../../client/element.ts';
import type { Hit, MarkedText } from './passages.client.ts';

/** The words to show of a longer text, from the first to before the last: where most words match, from the start when that loses nothing. */
export function densest(words: number, hits: readonly Hit[], length: number): { from: number; to: number } {
  if (words <= length) return { from: 0, to: words };
  const inside = (start: number) => hits.filter(({ from }) => from >= start && from < start + length).length;
  // A match needs a few words before it to be understood.
  const starts = [0, ...hits.map(({ from }) => Math.max(0, Math.min(from - 6, words - length)))];
  const best = starts.reduce((winner, start) => (inside(start) > inside(winner) ? start : winner), 0);
  return { from: best, to: best + length };
}

/** A text as nodes, with its matching words marked and ellipses where it was cut. What is in it never becomes markup. */
export function excerpt({ text, words, hits }: MarkedText, length: number): (Node | string)[] {
  const part = densest(words.length, hits, length);
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
