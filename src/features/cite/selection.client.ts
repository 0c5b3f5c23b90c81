import { passages } from './passages.client.ts';

/* From a stretch of the page to the numbered passages of the record that it touches, and to its words in them. */

/** What is to be cited: passages, and the words that are quoted. */
export interface Choice {
  anchors: string[];
  words: string;
}

/** Stands between blocks while their text is taken. */
const separator = '\u2029';

/** The words of a range, block by block, without pilcrows, marks of sources and what else is no part of the record's words. */
function blocksOf(range: Range): string[] {
  const copy = range.cloneContents();
  for (const mark of copy.querySelectorAll('.pilcrow, .uncopied')) mark.remove();
  for (const block of copy.querySelectorAll('p, li, td, th, div, blockquote, pre, br')) {
    block.before(separator);
    block.after(separator);
  }
  const blocks = copy.textContent.split(separator);
  return blocks.map((text) => text.replace(/\s+/gu, ' ').trim()).filter(Boolean);
}

/** All that an element holds. */
export function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

/** The part of an element that lies within a range. */
function within(element: Element, range: Range): Range {
  const part = rangeOf(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/** The passages that a range touches, with its words in them; none where it touches none. */
export function choiceOf(range: Range): Choice | undefined {
  const parts = passages
    .filter(({ element }) => range.intersectsNode(element))
    .map(({ anchor, element }) => ({ anchor, element, blocks: blocksOf(within(element, range)) }))
    .filter(({ blocks }) => blocks.length > 0);
  if (parts.length === 0) return undefined;
  return {
    anchors: parts.map(({ anchor }) => anchor),
    // Cells of a row are told apart.
    words: parts.map(({ element, blocks }) => blocks.join(element.matches('tr') ? '; ' : ' ')).join(' '),
  };
}
