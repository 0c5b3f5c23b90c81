import type { Overview } from './stand-overview.ts';
import type { Tally } from './stand.ts';
import { escapeMarkup } from '../../base/markup.ts';
import { wrapped } from '../../drawing/sheet.ts';

/** What stands around a drawing that leaves the site. */
export interface Surroundings {
  title: string;
  /** Who made it, where it is, as of when. */
  source: string;
}

const colours = { paper: '#fcfbf7', ink: '#1d1b16', quiet: '#5b564a', rule: '#d8d2c2' };
const layout = { edge: 24, label: 250, total: 130, cell: 92, row: 34, head: 118, foot: 74 };
const bar = { total: 84, cell: 54, height: 9 };

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${String(x)}" y="${String(y)}"${more}>${escapeMarkup(words)}</text>`;

/** A bar with its number: filled for, hollow against. */
const bars = (x: number, y: number, tally: Tally, most: number, width: number): string =>
  (['for', 'against'] as const)
    .filter((side) => tally[side] > 0)
    .map((side, line) => {
      const long = Math.max(2, Math.round((tally[side] / most) * width));
      const top = y + line * (bar.height + 4);
      const fill = side === 'for' ? colours.ink : 'none';
      return [
        `<rect x="${String(x + 0.5)}" y="${String(top + 0.5)}" width="${String(long - 1)}" height="${String(bar.height - 1)}" fill="${fill}" stroke="${colours.ink}"/>`,
        text(x + long + 5, top + bar.height - 0.5, String(tally[side]), ' font-size="11"'),
      ].join('');
    })
    .join('');

/** The overview of positions as a drawing of its own, on paper: for slides, reports and walls. */
export function overviewDrawing({ columns, rows, most }: Overview, { title, source }: Surroundings): string {
  const { edge, label, total, cell, row, head, foot } = layout;
  const width = edge * 2 + label + total + columns.length * cell;
  const height = head + rows.length * row + foot;
  const greatest = Math.max(1, ...rows.flatMap((entry) => [entry.total.for, entry.total.against]));
  const column = (index: number) => edge + label + total + index * cell;
  const heads = [
    text(edge + label, head - 14, 'All actors', ' font-size="12"'),
    ...columns.flatMap(({ short }, index) => {
      const lines = wrapped(short, 13);
      return lines.map((line, place) =>
        text(column(index), head - 14 - (lines.length - 1 - place) * 14, line, ' font-size="12"'),
      );
    }),
  ];
  const body = rows.flatMap(({ subject, total: sum, cells }, index) => {
    const top = head + index * row;
    return [
      `<path d="M${String(edge)} ${String(top)}H${String(width - edge)}" stroke="${colours.rule}"/>`,
      text(edge, top + 21, subject.title, ' font-size="13"'),
      bars(edge + label, top + 6, sum, greatest, bar.total),
      ...cells.map((tally, place) => (tally ? bars(column(place), top + 6, tally, most, bar.cell) : '')),
    ];
  });
  const base = head + rows.length * row;
  const legend = [
    `<path d="M${String(edge)} ${String(base)}H${String(width - edge)}" stroke="${colours.ink}"/>`,
    `<rect x="${String(edge)}" y="${String(base + 18)}" width="26" height="9" fill="${colours.ink}"/>`,
    text(edge + 34, base + 27, 'actors that support, ask for or propose something on it', ' font-size="12"'),
    `<rect x="${String(edge + 370.5)}" y="${String(base + 18.5)}" width="25" height="8" fill="none" stroke="${colours.ink}"/>`,
    text(edge + 404, base + 27, 'actors that oppose something on it or reserve their position', ' font-size="12"'),
    text(edge, base + 54, `Absence is not agreement. ${source}`, ` font-size="12" fill="${colours.quiet}"`),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="title" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif" fill="${colours.ink}">`,
    `<title id="title">${escapeMarkup(title)}</title>`,
    `<rect width="${String(width)}" height="${String(height)}" fill="${colours.paper}"/>`,
    text(edge, 40, title, ` font-size="20" font-family="Palatino, 'Noto Serif', Georgia, serif"`),
    ...heads,
    ...body,
    ...legend,
    '</svg>\n',
  ].join('\n');
}
