import { escapeMarkup } from '../base/markup.ts';
import { textWidth } from './labels.ts';
import { palette } from './palette.ts';
import { element, lines } from './svg.ts';

/** Breaks a text into lines of at most so many characters, between words; a longer word stands alone. */
export function wrapped(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A part of a drawing and where it ends. */
export interface Drawn {
  marks: string;
  bottom: number;
}

/** A picture that stands for itself: what is drawn, under a title. */
export interface Sheet {
  /** Width of what is drawn, without the margins. */
  width: number;
  title: string;
  /** The sentence under the title. */
  lead?: string;
  /** Rules for drawings that a page styles by its own style sheet. */
  style?: string;
  /** What is drawn, from a height downwards; its left edge is at 0. */
  draw: (top: number) => Drawn;
}

const margin = 24;

/** Signs with their words in a row, in as many lines as it takes. A sign is drawn around a point. */
export function legend(
  signs: readonly { sign: (x: number, y: number) => string; words: string }[],
  top: number,
  width: number,
): Drawn {
  let [x, y] = [0, top + 8];
  const marks = signs.map(({ sign, words }) => {
    const room = 18 + textWidth(words, 12) + 18;
    if (x > 0 && x + room > width) [x, y] = [0, y + 20];
    const mark = sign(x + 7, y) + lines(x + 18, y + 4, [words]);
    x += room;
    return mark;
  });
  return { marks: marks.join(''), bottom: y + 12 };
}

/**
 * Writes a picture as a file of its own: on white, readable without the site.
 * @param source where it comes from: the site, the address, the date.
 */
export function sheetSvg({ width, title, lead = '', style, draw }: Sheet, source: string): string {
  const head = lead === '' ? [] : wrapped(lead, Math.floor(width / 6.9));
  const { marks, bottom } = draw(58 + head.length * 18 + 14);
  const [outerWidth, height] = [width + 2 * margin, Math.ceil(bottom + 36)];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: outerWidth,
      height,
      viewBox: `0 0 ${String(outerWidth)} ${String(height)}`,
      role: 'img',
      'font-family': 'Helvetica, Arial, sans-serif',
      'font-size': 12,
      fill: palette.ink,
      color: palette.ink,
    },
    element('title', {}, escapeMarkup(title)),
    ...(lead === '' ? [] : [element('desc', {}, escapeMarkup(lead))]),
    ...(style === undefined ? [] : [element('style', {}, style)]),
    element('rect', { width: '100%', height: '100%', fill: palette.paper }),
    element(
      'g',
      { transform: `translate(${String(margin)} 0)` },
      lines(0, 38, [title], 0, { 'font-size': 20, 'font-weight': 700 }),
      ...(head.length === 0 ? [] : [lines(0, 62, head, 18, { 'font-size': 13.5 })]),
      marks,
      lines(0, height - 14, [source], 0, { 'font-size': 11, fill: palette.quiet }),
    ),
  )}\n`;
}
