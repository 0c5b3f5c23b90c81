import { base } from './base.ts';

/** A path of the record as a link within the site that is open. */
export const here = (path: string): string => base + path.slice(1);

/** Paragraphs in words: `paragraph 3`, `paragraphs 3–4`. */
export function inWords(paragraphs: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of paragraphs) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  const list = runs.map(([first, last]) => (first === last ? String(first) : `${String(first)}–${String(last)}`));
  return `${paragraphs.length > 1 ? 'paragraphs' : 'paragraph'} ${list.join(', ')}`;
}
