import { escapeMarkup } from '../base/markup.ts';

/** A number as it stands in SVG: no more than one decimal. */
export const units = (value: number): string => String(Math.round(value * 10) / 10);

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

/** Lines of text below each other; `attributes` go to the text as a whole. */
export const lines = (x: number, y: number, texts: readonly string[], step: number, attributes = ''): string =>
  `<text x="${units(x)}" y="${units(y)}" ${attributes}>${texts
    .map((text, index) =>
      index === 0 ? escapeMarkup(text) : `<tspan x="${units(x)}" dy="${units(step)}">${escapeMarkup(text)}</tspan>`,
    )
    .join('')}</text>`;

/** A picture that stands for itself: what is drawn, between a title and the line that says where it comes from. */
export interface Sheet {
  width: number;
  title: string;
  /** The sentence under the title. */
  lead: string;
  /** What is drawn, from the given height downwards. */
  draw: (top: number) => { marks: string; bottom: number };
  /** Where it comes from: the site, the address, the date. */
  source: string;
}

const margin = 24;

/** Writes a picture as a file of its own: light, with its own style, readable without the site. */
export function sheetSvg({ width, title, lead, draw, source }: Sheet): string {
  const perLine = Math.floor((width - 2 * margin) / 6.9);
  const head = wrapped(lead, perLine);
  const { marks, bottom } = draw(58 + head.length * 18 + 14);
  const height = Math.ceil(bottom + 36);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${units(width)}" height="${String(height)}" viewBox="0 0 ${units(width)} ${String(height)}" role="img" font-family="Helvetica, Arial, sans-serif" font-size="12" fill="#1d1b16">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<desc>${escapeMarkup(lead)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    lines(margin, 38, [title], 0, 'font-size="20" font-weight="700"'),
    lines(margin, 62, head, 18, 'font-size="13.5"'),
    marks,
    lines(margin, height - 14, [source], 0, 'font-size="11" fill="#5b564a"'),
    '</svg>\n',
  ].join('\n');
}
