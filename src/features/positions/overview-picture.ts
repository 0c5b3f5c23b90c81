import { groupsOf, overviewOf } from './overview.ts';
import { positionSubjects } from './subject.ts';
import { sides, actorPositionsOf, type Side, type Tally } from './actor-position.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { palette } from '../../drawing/palette.ts';
import { legend, wrapped, type Sheet } from '../../drawing/sheet.ts';
import { element, lines } from '../../drawing/svg.ts';

const layout = { label: 250, total: 130, cell: 92, row: 34 };
const barWidth = { total: 84, cell: 54 };

/** A bar: filled for those who are for a point, hollow for those who are against one. */
const bar = (side: Side, x: number, y: number, length: number): string =>
  element('rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: length - 1,
    height: 8,
    fill: side === 'for' ? palette.ink : 'none',
    stroke: palette.ink,
  });

/** Both sides with their numbers, below each other. */
const bars = (x: number, y: number, tally: Tally, most: number, width: number): string =>
  (Object.keys(sides) as Side[])
    .filter((side) => tally[side] > 0)
    .map((side, index) => {
      const length = Math.max(2, Math.round((tally[side] / most) * width));
      const top = y + index * 13;
      return (
        bar(side, x, top, length) + lines(x + length + 5, top + 8.5, [String(tally[side])], 0, { 'font-size': 11 })
      );
    })
    .join('');

/** The overview of positions as a picture of its own: for slides, reports and walls. */
export function overviewPicture(corpus: Corpus): Sheet {
  const actorPositions = actorPositionsOf(corpus);
  const topics = positionSubjects(corpus, actorPositions).filter(({ kind }) => kind === 'topics');
  const { columns, rows, most } = overviewOf(topics, groupsOf(actorPositions));
  const { label, total, cell, row } = layout;
  const width = label + total + columns.length * cell;
  const greatest = Math.max(1, ...rows.flatMap((entry) => [entry.total.for, entry.total.against]));
  const x = (index: number) => label + total + index * cell;
  const rule = (y: number, stroke: string) => element('path', { d: `M0 ${String(y)}H${String(width)}`, stroke });
  return {
    width,
    title: 'Who stood where: actors for and against points on each topic',
    lead: 'Absence is not agreement.',
    draw: (top) => {
      const signs = legend(
        [
          { side: 'for' as const, words: 'actors that support, ask for or propose something on it' },
          { side: 'against' as const, words: 'actors that oppose something on it or reserve their position' },
        ].map(({ side, words }) => ({ sign: (x: number, y: number) => bar(side, x - 7, y - 4, 14), words })),
        top,
        width,
      );
      const base = signs.bottom + 62;
      const heads = columns.map(({ short }, index) => {
        const words = wrapped(short, 13);
        return lines(x(index), base - 14 - (words.length - 1) * 14, words, 14);
      });
      const body = rows.flatMap(({ subject, total: sum, cells }, index) => {
        const y = base + index * row;
        return [
          rule(y, index === 0 ? palette.ink : palette.rule),
          lines(0, y + 21, [subject.title], 0, { 'font-size': 13 }),
          bars(label, y + 6, sum, greatest, barWidth.total),
          ...cells.map((tally, place) => (tally ? bars(x(place), y + 6, tally, most, barWidth.cell) : '')),
        ];
      });
      const bottom = base + rows.length * row;
      return {
        marks: [
          signs.marks,
          lines(label, base - 14, ['All actors']),
          ...heads,
          ...body,
          rule(bottom, palette.ink),
        ].join('\n'),
        bottom,
      };
    },
  };
}
