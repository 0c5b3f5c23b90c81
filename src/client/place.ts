import { stretchesInWords } from '../base/paragraph-runs.ts';
import { base } from './base.ts';

/** A path of the record as a link within the site that is open. */
export const here = (path: string): string => base + path.slice(1);

/** Paragraphs in words: `paragraph 3`, `paragraphs 3–4`. */
export const inWords = (paragraphs: readonly number[]): string =>
  `${paragraphs.length > 1 ? 'paragraphs' : 'paragraph'} ${stretchesInWords(paragraphs, '–')}`;
