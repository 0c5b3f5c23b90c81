import { stretchesOf } from '../base/paragraph-runs.ts';
import { base } from './base.ts';

/** A path of the record as a link within the site that is open. */
export const here = (path: string): string => base + path.slice(1);

/** Paragraphs in words: `paragraph 3`, `paragraphs 3–4`. */
export function inWords(paragraphs: readonly number[]): string {
  const list = stretchesOf(paragraphs).map(([first, last]) =>
    first === last ? String(first) : `${String(first)}–${String(last)}`,
  );
  return `${paragraphs.length > 1 ? 'paragraphs' : 'paragraph'} ${list.join(', ')}`;
}
