import { escapeMarkup } from '../../base/markup.ts';
import { paragraphs } from './passage.ts';

/*
 * A citation leaves room for what only its reader knows: which paragraphs are cited, and on which day they were read.
 * Each place is an empty element whose attribute has the words around it. The day is in day-slot.ts.
 */

/** Room for paragraphs, behind the revision: `, {}`. */
export const paragraphSlot = (words: string): string => `<span data-paragraphs="${escapeMarkup(words)}"></span>`;

/** Room for the anchor of the first paragraph, behind the address. */
export const anchorSlot = '<span data-anchor></span>';

/** The words of a place for paragraphs, with their names. */
export const withParagraphs = (words: string, anchors: readonly string[]): string =>
  words.replace('{}', () => paragraphs(anchors));
