import { escapeMarkup } from '../../base/markup.ts';
import { element, units } from '../../ui/svg.ts';
import { yearPath } from '../../records/addresses.ts';
import type { Drawing, Mark, Row, Sign } from './drawing.ts';
import { eventName } from './timeline-event.ts';

/** Outlines of the signs around the origin, about 12 units across. */
const outlines: Record<Sign, string> = {
  meeting: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z',
  text: 'M-4.5-6H1.5L4.5-3V6H-4.5zM-2.3-1H2.3M-2.3 2H2.3',
  vote: 'M-5.5-5.5h11v11h-11zM-3 0L-.7 2.7L3.3-2.8',
  date: 'M-4-6V7M-4-6H6L3-2.5L6 1H-4',
};

const text = (x: number, y: number, words: string, attributes: Record<string, string> = {}) =>
  element('text', { x, y, ...attributes }, escapeMarkup(words));

const paintMark = ({ event, x, y, label }: Mark, sign: Sign, address: (path: string) => string) =>
  element(
    'a',
    { href: address(event.path) },
    element('title', {}, escapeMarkup(eventName(event))),
    // A finger needs more than the sign.
    element('rect', { class: 'reach', x: x - 12, y: y - 10, width: 24, height: 20 }),
    element('path', {
      class: sign === 'meeting' ? 'solid' : 'open',
      transform: `translate(${units(x)} ${units(y)})`,
      d: outlines[sign],
    }),
    label ? text(label.x, y + 4, label.words, label.anchor === 'end' ? { 'text-anchor': 'end' } : {}) : '',
  );

const paintRow = ({ label, sign, top, bottom, marks }: Row, width: number, address: (path: string) => string) =>
  element(
    'g',
    { role: 'group', 'aria-label': label },
    element('path', { class: 'rule', d: `M0 ${units(bottom)}H${units(width)}` }),
    text(0, top + 20, label, { class: 'row' }),
    ...marks.map((mark) => paintMark(mark, sign, address)),
  );

/**
 * Everything within the drawing, as markup.
 * @param address makes an address of a path.
 * @param asOf day of the record in words.
 */
export function paint(
  { width, height, left, years, rows, today }: Drawing,
  address: (path: string) => string,
  asOf: string,
): string {
  return [
    element('path', { class: 'rule', d: years.map(({ x }) => `M${units(x)} 22V${units(height)}`).join('') }),
    element(
      'g',
      { role: 'group', 'aria-label': 'Years' },
      ...years.map(({ year, x }) => element('a', { href: address(yearPath(year)) }, text(x + 4, 16, year))),
    ),
    element('path', { class: 'axis', d: `M${units(left)} 26H${units(width)}` }),
    element(
      'g',
      { class: 'today' },
      element('title', {}, escapeMarkup(asOf)),
      element('path', { d: `M${units(today)} 26V${units(height)}` }),
    ),
    ...rows.map((row) => paintRow(row, width, address)),
  ].join('');
}
