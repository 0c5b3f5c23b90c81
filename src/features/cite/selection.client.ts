import type { Selected } from './passage.ts';
import { passages } from './passages.client.ts';

/* From a stretch of the page to the numbered passages of the record that it touches, and to its words in them. */

/** What is to be cited: passages, the words that are quoted, and where those stand if they are not a whole passage. */
export interface Choice {
  anchors: string[];
  words: string;
  selected?: Selected;
}

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Stands between blocks while their text is taken. */
const separator = '\u2029';

/**
 * The words of a range, block by block, without pilcrows, marks of sources and what else is no part of the record's words.
 * @param apart whether words count as two blocks between which such a thing stands: browsers find no words across it.
 */
function blocksOf(range: Range, apart = false): string[] {
  const copy = range.cloneContents();
  for (const mark of copy.querySelectorAll('.pilcrow, .uncopied')) mark.replaceWith(apart ? separator : '');
  for (const block of copy.querySelectorAll('p, li, td, th, div, blockquote, pre, br')) {
    block.before(separator);
    block.after(separator);
  }
  return copy.textContent.split(separator).map(spaced).filter(Boolean);
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
    .map(({ anchor, element }) => {
      const part = within(element, range);
      return { anchor, element, part, blocks: blocksOf(part) };
    })
    .filter(({ blocks }) => blocks.length > 0);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  const anchors = parts.map(({ anchor }) => anchor);
  // Cells of a row are told apart.
  const words = parts.map(({ element, blocks }) => blocks.join(element.matches('tr') ? '; ' : ' ')).join(' ');
  const isWhole = first === last && blocksOf(rangeOf(first.element)).join() === first.blocks.join();
  if (isWhole) return { anchors, words };
  const before = rangeOf(document.body);
  before.setEnd(first.part.startContainer, first.part.startOffset);
  const after = rangeOf(last.element);
  after.setStart(last.part.endContainer, last.part.endOffset);
  const blocks = parts.flatMap(({ part }) => blocksOf(part, true));
  const [following = ''] = blocksOf(after, true);
  return { anchors, words, selected: { blocks, before: spaced(before.toString()), after: following } };
}
