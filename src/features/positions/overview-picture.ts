import type { Corpus } from '../../corpus/corpus.ts';
import { palette } from '../../drawing/palette.ts';
import { wrapped, type Sheet } from '../../drawing/sheet.ts';
import { element, lines } from '../../drawing/svg.ts';
import { groupsOf, overviewOf } from './overview.ts';
import { subjectsOf } from './subject.ts';

const layout = { label: 250, total: 110, cell: 92, row: 30 };

/** How many actors took a position on each topic as a picture of its own: for slides, reports and walls. */
export function overviewPicture(corpus: Corpus): Sheet {
  const topics = subjectsOf(corpus).filter(({ kind }) => kind === 'topics');
  const { columns, rows } = overviewOf(topics, groupsOf(topics.flatMap((topic) => topic.lines)));
  const { label, total, cell, row } = layout;
  const width = label + total + columns.length * cell;
  const x = (index: number) => label + total + index * cell;
  const rule = (y: number, stroke: string) => element('path', { d: `M0 ${String(y)}H${String(width)}`, stroke });
  return {
    width,
    title: 'Who took positions: actors with a position on each topic, for or against whichever point',
    lead: 'Absence is not agreement.',
    draw: (top) => {
      const base = top + 62;
      const heads = columns.map(({ short }, index) => {
        const words = wrapped(short, 13);
        return lines(x(index), base - 14 - (words.length - 1) * 14, words, 14);
      });
      const body = rows.flatMap(({ subject, actors, cells }, index) => {
        const y = base + index * row;
        return [
          rule(y, index === 0 ? palette.ink : palette.rule),
          lines(0, y + 20, [subject.title], 0, { 'font-size': 13 }),
          lines(label, y + 20, [String(actors)], 0, { 'font-weight': 700 }),
          ...cells.map((count, place) => (count > 0 ? lines(x(place), y + 20, [String(count)]) : '')),
        ];
      });
      const bottom = base + rows.length * row;
      return {
        marks: [lines(label, base - 14, ['All actors']), ...heads, ...body, rule(bottom, palette.ink)].join('\n'),
        bottom,
      };
    },
  };
}
