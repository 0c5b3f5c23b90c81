/* Quotations from a record, how its paragraphs are named, and links that mark words in it. Browsers load it. */
import { escapeMarkup } from '../../base/markup.ts';
import { stretchesInWords } from '../../base/paragraph-runs.ts';
import { escapeMarkdown, quoted, singlyQuoted } from './typography.ts';

/** Paragraphs as citations name them: `para. 3`, `paras. 3–4`, `paras. 3, 7–8`. */
export function paragraphs(anchors: readonly string[]): string {
  const numbers = anchors.map((anchor) => Number(anchor.slice(1)));
  return `para${anchors.length > 1 ? 's' : ''}. ${stretchesInWords(numbers, '–')}`;
}

/** Words of a record in quotation marks, and where they stand, in the manner of a style. */
export function quotation(words: string, citation: string, style: string): string {
  if (style === 'wikipedia') return `${quoted(words)}<ref>${citation}</ref>`;
  if (style === 'markdown') return `${escapeMarkdown(quoted(words))} ${citation}`;
  if (style === 'html') return `${escapeMarkup(quoted(words))} ${citation}`;
  return `${style === 'oscola' ? singlyQuoted(words) : quoted(words)} ${citation}`;
}

/** Where selected words stand. A block is what a browser sets by itself: a paragraph, a cell. All texts have single spaces. */
export interface Selected {
  /** The selected words, block by block. */
  blocks: readonly string[];
  /** All that the page says before them. */
  before: string;
  /** What follows them in their last block. */
  after: string;
}

/** A hyphen, an ampersand and a comma have a meaning of their own in a text directive. */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** The fewest words, from the start or the end of a text, that pass; all of them when no fewer do. */
function fewest(text: string, from: 'start' | 'end', pass: (words: string) => boolean): string {
  const words = text.split(' ');
  for (let count = 1; count < words.length; count += 1) {
    const some = (from === 'start' ? words.slice(0, count) : words.slice(-count)).join(' ');
    if (pass(some)) return some;
  }
  return text;
}

/** How many words a directive carries whole. */
const short = 8;

/**
 * The text directive for selected words. Browsers mark the first place of a page where it matches, so it is as long as
 * it takes to match nowhere earlier: a few words whole, with those that follow if need be; more words by their first and last.
 * @returns none when even all the words stand earlier in the page.
 */
export function textDirective({ blocks, before, after }: Selected): string | undefined {
  const [first = ''] = blocks;
  const last = blocks.at(-1) ?? '';
  const here = `${blocks.join(' ')} ${after}`.toLowerCase();
  const earlier = before.toLowerCase();
  const isNew = (words: string) => !earlier.includes(words.toLowerCase());
  const isOnce = (words: string) => here.indexOf(words.toLowerCase()) === here.lastIndexOf(words.toLowerCase());
  if (blocks.length === 1 && first.split(' ').length <= short) {
    if (isNew(first)) return `text=${encoded(first)}`;
    const suffix = fewest(after, 'start', (words) => isNew(`${first} ${words}`));
    return suffix !== '' && isNew(`${first} ${suffix}`) ? `text=${encoded(first)},-${encoded(suffix)}` : undefined;
  }
  if (!isNew(first)) return undefined;
  const start = fewest(first, 'start', (words) => isNew(words) && isOnce(words));
  const end = fewest(last, 'end', isOnce);
  // Where the two would share words, the whole is said.
  if (blocks.length === 1 && start.length + end.length >= first.length) return `text=${encoded(first)}`;
  return `text=${encoded(start)},${encoded(end)}`;
}

/** A permanent link: to a paragraph, and to words in it unless all of it is meant. */
export function passageLink(address: string, anchor: string, selected?: Selected): string {
  const directive = selected && textDirective(selected);
  return `${address}#${anchor}${directive === undefined ? '' : `:~:${directive}`}`;
}
