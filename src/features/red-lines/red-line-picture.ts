import { longDate } from '../../base/dates.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { redLineMatrix, type Verdict } from './matrix.ts';
import { shortJudges, statusOrder, verdictSentence } from './verdict-account.ts';
import { statuses, type Status } from '../../schemas/red-line.ts';
import { palette } from '../../drawing/palette.ts';
import { legend, wrapped, type Sheet } from '../../drawing/sheet.ts';
import { element, lines } from '../../drawing/svg.ts';

const titles = { width: 250, characters: 36 } as const;
const column = 112;
const small = { 'font-size': 10.5, fill: palette.quiet };

/** The shape of a verdict, centred on a point. */
function statusMark(status: Status, x: number, y: number): string {
  const colour = palette[status];
  const { shape } = statuses[status];
  const disc = element('circle', {
    cx: x,
    cy: y,
    r: 5,
    fill: shape === 'full' ? colour : 'none',
    stroke: colour,
    'stroke-width': 1.4,
  });
  if (shape === 'half')
    return disc + element('path', { d: `M${String(x)} ${String(y - 5)}a5 5 0 0 0 0 10z`, fill: colour });
  if (shape === 'cross')
    return element('path', {
      d: `M${String(x - 4.5)} ${String(y - 4.5)}l9 9m0-9l-9 9`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 2.2,
    });
  return disc;
}

/** The square before whoever judged: filled for a published view, empty for our own reading. */
const judgeMark = (own: boolean, x: number, y: number): string =>
  element('rect', {
    x: x - 3.5,
    y: y - 3.5,
    width: 7,
    height: 7,
    fill: own ? 'none' : palette.quiet,
    stroke: own ? palette.quiet : undefined,
  });

/** A verdict in its cell: the word, and who judged. */
const cellMarks = (verdict: Verdict, x: number, y: number): string =>
  [
    statusMark(verdict.status, x + 6, y - 4),
    lines(x + 17, y, [statuses[verdict.status].label], 0, { 'font-weight': 700, fill: palette[verdict.status] }),
    judgeMark(verdict.judges.length === 0, x + 6, y + 11),
    lines(x + 17, y + 15, wrapped(shortJudges(verdict), 17), 12, small),
  ].join('');

const cellHeight = (verdict: Verdict | undefined) => (verdict ? 34 + wrapped(shortJudges(verdict), 17).length * 12 : 0);

/** The matrix of red lines as a picture of its own; `main` is the text that was adopted. */
export function redLinePicture(corpus: Corpus, main: string): Sheet {
  const { texts, rows } = redLineMatrix(corpus, main);
  const right = titles.width + texts.length * column;
  const width = Math.max(right, 872);
  const x = (index: number) => titles.width + index * column;
  const rule = (y: number, stroke: string) => element('path', { d: `M0 ${String(y)}H${String(right)}`, stroke });
  return {
    width,
    title: 'Red lines by text',
    lead: verdictSentence(corpus, main),
    draw: (top) => {
      const signs = legend(
        [
          ...statusOrder.map((status) => ({
            sign: (x: number, y: number) => statusMark(status, x, y),
            words: statuses[status].label,
          })),
          { sign: (x, y) => judgeMark(false, x, y), words: 'published view of those named' },
          { sign: (x, y) => judgeMark(true, x, y), words: 'our reading of the source' },
        ],
        top,
        width,
      );
      let y = signs.bottom + 24;
      const marks = [
        signs.marks,
        ...texts.flatMap(({ fields }, index) => [
          lines(x(index), y, [fields.short], 0, { 'font-weight': 700 }),
          lines(x(index), y + 14, [longDate(fields.date)], 0, small),
        ]),
        rule((y += 24), palette.ink),
      ];
      for (const { redLine, cells } of rows) {
        const title = wrapped(redLine.fields.title, titles.characters);
        marks.push(lines(0, y + 18, title, 15));
        for (const [index, cell] of cells.entries()) if (cell) marks.push(cellMarks(cell, x(index), y + 18));
        y += Math.max(title.length * 15 + 14, ...cells.map(cellHeight));
        marks.push(rule(y, palette.rule));
      }
      return { marks: marks.join('\n'), bottom: y };
    },
  };
}
