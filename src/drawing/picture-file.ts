import { escapeMarkup } from '../base/markup.ts';
import { element } from './svg.ts';

/** What a drawing needs to stand alone, outside the site. */
export interface PictureFile {
  title: string;
  /** Where it comes from: name of the site, address, date. */
  source: string;
  width: number;
  /** Parts from top to bottom, each with its height. */
  parts: readonly { markup: string; height: number }[];
}

/** Light theme, with faces that every machine has. */
const style = `text{font:12px Helvetica,Arial,sans-serif;fill:#1d1b16}
.title{font:600 18px Georgia,serif}.source,.row,.figure{fill:#5b564a}.figure{font-size:10.5px}
.mark text{font-size:11.5px;stroke:#fcfbf7;stroke-width:4px;stroke-linejoin:round;paint-order:stroke}.solid{fill:#1d1b16;stroke:#1d1b16;stroke-width:1.4}.open{fill:#fcfbf7;stroke:#1d1b16;stroke-width:1.4;stroke-linejoin:round}
.bar{stroke-width:1}.reach{fill:none;stroke:none}.span{stroke:#1d1b16;stroke-width:3;fill:none}.somewhere{stroke-width:1.2;stroke-dasharray:2 3}
.rule,.grid{stroke:#d8d2c2;fill:none}.axis{stroke:#1d1b16;fill:none}.stretch{stroke:#7a1f2b;stroke-width:4}.leader{stroke:#7a1f2b;fill:none}
.today path{stroke:#7a1f2b;stroke-width:1.5;stroke-dasharray:5 3}`;

const margin = 24;

/** A drawing as a file of its own: with its title, its style, on white, and the line that says where it comes from. */
export function pictureFile({ title, source, width, parts }: PictureFile): string {
  let y = margin + 34;
  const placed = parts.map(({ markup, height }) => {
    const part = element('g', { transform: `translate(0 ${String(Math.round(y))})` }, markup);
    y += height + 18;
    return part;
  });
  const [outerWidth, outerHeight] = [width + 2 * margin, Math.round(y + margin)];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: outerWidth,
      height: outerHeight,
      viewBox: `0 0 ${String(outerWidth)} ${String(outerHeight)}`,
      role: 'img',
      'aria-label': title,
    },
    element('title', {}, escapeMarkup(title)),
    element('style', {}, style),
    element('rect', { width: outerWidth, height: outerHeight, fill: '#fcfbf7' }),
    element(
      'g',
      { transform: `translate(${String(margin)} 0)` },
      element('text', { class: 'title', x: 0, y: margin + 14 }, escapeMarkup(title)),
      ...placed,
      element('text', { class: 'source', x: 0, y: Math.round(y + 4) }, escapeMarkup(source)),
    ),
  )}\n`;
}
