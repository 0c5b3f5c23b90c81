import { longDate } from '../../base/dates.ts';
import { eventName, type TimelineEvent } from './timeline-event.ts';
import { eventWords } from './event-kind.ts';
import { counted } from '../../base/counted.ts';
import { labelSize, type Band, type BandRow, type Bar } from './band.ts';
import type { Mark } from './mark-row.ts';
import { shapeOf } from './shapes.ts';
import { escapeMarkup } from '../../base/markup.ts';
import { element } from '../../drawing/svg.ts';

/** What a drawing leads to, as paths below the base. */
export interface BandLinks {
  /** Where the event of a mark is told. */
  mark(event: TimelineEvent): string;
  /** Where a year or month is told; `undefined` where nothing is. */
  date(date: string): string | undefined;
  phase(id: string): string;
  /** Makes an address of a path. */
  address(path: string): string;
}

/** What a drawing says in words of its own. */
export interface BandWords {
  /** Name of the drawing. */
  title: string;
  /** Day of the record in words. */
  today: string;
}

const text = (x: number, y: number, words: string, attributes: Record<string, string> = {}) =>
  element('text', { x, y, ...attributes }, escapeMarkup(words));

function link(
  address: string | undefined,
  attributes: Record<string, string | undefined>,
  name: string,
  ...content: string[]
) {
  return address === undefined
    ? content.join('')
    : element('a', { href: address, ...attributes }, element('title', {}, escapeMarkup(name)), ...content);
}

function paintMark({ event, x, y, left, right, exact, label }: Mark, { mark, address }: BandLinks): string {
  const wide = right - left > 14;
  const content = [
    // A finger needs more than the shape.
    element('rect', {
      class: 'reach',
      x: Math.min(left, x - 12),
      y: y - 11,
      width: Math.max(right - left, 24),
      height: 22,
    }),
    wide
      ? element('path', {
          class: exact ? 'span' : 'span somewhere',
          d: `M${String(Math.round(left))} ${String(Math.round(y))}H${String(Math.round(right))}`,
        })
      : '',
    shapeOf(event.kind, x, y),
  ];
  if (label) {
    const { lines, x: labelX, anchor } = label;
    const first = y + labelSize * 0.35 - ((lines.length - 1) * 12) / 2;
    for (const [index, line] of lines.entries())
      content.push(text(labelX, first + index * 12, line, anchor === 'end' ? { 'text-anchor': 'end' } : {}));
  }
  return link(address(mark(event)), { class: 'mark', 'data-item': event.key }, eventName(event), ...content);
}

function paintBar({ row, bin, x, width, base, height, told }: Bar, { date, address }: BandLinks): string {
  const count = bin.events.length;
  const [one, many] = eventWords[row];
  const path = date(bin.month);
  return link(
    path === undefined ? undefined : address(path),
    { class: 'mark bin', 'data-bin': `${row} ${bin.month}` },
    `${counted(count, one, many)} in ${longDate(bin.month)}`,
    element('rect', { class: 'reach', x: x - 1, y: base - height - 14, width: width + 2, height: height + 14 }),
    element('rect', { class: row === 'statements' ? 'solid bar' : 'open bar', x, y: base - height, width, height }),
    told ? text(x + width / 2, base - height - 3, String(count), { class: 'figure', 'text-anchor': 'middle' }) : '',
  );
}

function paintRow(row: BandRow, band: Band, links: BandLinks): string {
  const bottom = row.top + row.height;
  const line = `M0 ${String(Math.round(bottom))}H${String(band.width)}`;
  return element(
    'g',
    { role: 'group', 'aria-label': row.label },
    element('path', { class: 'rule', d: line }),
    band.left > 0 ? text(0, row.bars.length > 0 ? bottom - 6 : row.top + 16, row.label, { class: 'row' }) : '',
    ...row.marks.map((mark) => paintMark(mark, links)),
    ...row.bars.map((bar) => paintBar(bar, links)),
  );
}

/** Everything within the drawing of a band, as markup. */
export function paintBand(band: Band, links: BandLinks, words: BandWords): string {
  const { width, height, phases, phaseY, ticks, axisY, bodyY, rows, today, left } = band;
  const grid = ticks
    .map((tick) => `M${String(Math.round(tick.left))} ${String(bodyY)}V${String(Math.round(height))}`)
    .join('');
  const axis = ticks.map((tick) => {
    const path = links.date(tick.date);
    const room = tick.right - tick.left;
    return link(
      path === undefined ? undefined : links.address(path),
      { class: 'tick' },
      longDate(tick.date),
      path === undefined
        ? ''
        : element('rect', { class: 'reach', x: tick.left, y: axisY - 18, width: room, height: 24 }),
      text(tick.left + 4, axisY, tick.label),
    );
  });
  const drawnPhases = phases.map(({ id, title, left: from, right: to, lines, side }) => {
    const first = side === 'above' ? phaseY - 8 - (lines.length - 1) * 14 : phaseY + 19;
    const tick = side === 'above' ? -6 - lines.length * 14 : 6 + lines.length * 14;
    return link(
      links.address(links.phase(id)),
      { class: 'phase' },
      `Phase: ${title}`,
      element('path', {
        class: 'stretch',
        d: `M${String(Math.round(from))} ${String(Math.round(phaseY))}H${String(Math.round(to) - 2)}`,
      }),
      lines.length > 0
        ? element('path', {
            class: 'leader',
            d: `M${String(Math.round(from))} ${String(Math.round(phaseY))}v${String(tick)}`,
          })
        : '',
      ...lines.map((line, index) => text(from + 5, first + index * 14, line)),
    );
  });
  return [
    element('title', {}, escapeMarkup(words.title)),
    phases.length > 0 ? element('g', { role: 'group', 'aria-label': 'Phases' }, ...drawnPhases) : '',
    element('path', { class: 'grid', d: grid }),
    element('g', { role: 'group', 'aria-label': 'Time' }, ...axis),
    element('path', { class: 'axis', d: `M${String(left)} ${String(bodyY)}H${String(width)}` }),
    today === undefined
      ? ''
      : element(
          'g',
          { class: 'today' },
          element('title', {}, escapeMarkup(words.today)),
          element('path', { d: `M${String(Math.round(today))} ${String(bodyY)}V${String(Math.round(height))}` }),
        ),
    ...rows.map((row) => paintRow(row, band, links)),
  ].join('');
}
