import { longDate } from '../../base/dates.ts';
import type { Matrix, Verdict } from './matrix.ts';
import { shortJudges, statusOrder } from './verdict-account.ts';
import { statuses, type Status } from '../../schemas/red-line.ts';
import { lines, sheetSvg, units, wrapped } from '../../drawing/sheet.ts';

const colours: Record<Status, string> = {
  met: '#1c6138',
  'partly-met': '#7a5200',
  'not-met': '#9b2c1f',
  worse: '#6d1b4e',
};

const titles = { left: 24, width: 250, characters: 36 } as const;
const column = 112;

/** The shape of a verdict, centred on a point. */
function mark(status: Status, x: number, y: number): string {
  const disc = (fill: string) =>
    `<circle cx="${units(x)}" cy="${units(y)}" r="5" fill="${fill}" stroke="${colours[status]}" stroke-width="1.4"/>`;
  const { shape } = statuses[status];
  if (shape === 'full') return disc(colours[status]);
  if (shape === 'empty') return disc('none');
  if (shape === 'half')
    return `${disc('none')}<path d="M${units(x)} ${units(y - 5)}a5 5 0 0 0 0 10z" fill="${colours[status]}"/>`;
  return `<path d="M${units(x - 4.5)} ${units(y - 4.5)}l9 9m0-9l-9 9" stroke="${colours[status]}" stroke-width="2.2" fill="none"/>`;
}

/** The square before whoever judged: filled for a published view, empty for our own reading. */
const judgeMark = (own: boolean, x: number, y: number): string =>
  own
    ? `<rect x="${units(x - 3.5)}" y="${units(y - 3.5)}" width="7" height="7" fill="none" stroke="#5b564a"/>`
    : `<rect x="${units(x - 3.5)}" y="${units(y - 3.5)}" width="7" height="7" fill="#5b564a"/>`;

const word = (status: Status, x: number, y: number) =>
  mark(status, x + 6, y - 4) +
  lines(x + 17, y, [statuses[status].label], 0, `font-weight="700" fill="${colours[status]}"`);

const judge = (own: boolean, text: string, x: number, y: number) =>
  judgeMark(own, x + 6, y - 4) + lines(x + 17, y, wrapped(text, 17), 12, 'font-size="10.5" fill="#5b564a"');

const cellHeight = (verdict: Verdict | undefined) => (verdict ? 34 + wrapped(shortJudges(verdict), 17).length * 12 : 0);

function legend(top: number): string {
  const signs = statusOrder.map((status, index) => word(status, titles.left + index * 110, top));
  const left = titles.left + statusOrder.length * 110;
  return (
    signs.join('') +
    judgeMark(false, left + 6, top - 4) +
    lines(left + 17, top, ['published view of those named'], 0) +
    judgeMark(true, left + 206, top - 4) +
    lines(left + 217, top, ['our reading of the source'], 0)
  );
}

/** The matrix of red lines as a picture of its own. */
export const redLinePicture = ({ texts, rows }: Matrix, lead: string, source: string): string =>
  sheetSvg({
    width: Math.max(titles.left * 2 + titles.width + texts.length * column, 920),
    title: 'Red lines by text',
    lead,
    source,
    draw: (top) => {
      const right = titles.left + titles.width + texts.length * column;
      const x = (index: number) => titles.left + titles.width + index * column;
      const marks = [legend(top + 8)];
      const rule = (y: number, colour: string) =>
        marks.push(`<path d="M${units(titles.left)} ${units(y)}H${units(right)}" stroke="${colour}"/>`);
      let y = top + 44;
      for (const [index, { fields }] of texts.entries())
        marks.push(
          lines(x(index), y, [fields.short], 0, 'font-weight="700"'),
          lines(x(index), y + 14, [longDate(fields.date)], 0, 'font-size="10.5" fill="#5b564a"'),
        );
      y += 24;
      rule(y, '#1d1b16');
      for (const { redLine, cells } of rows) {
        const title = wrapped(redLine.fields.title, titles.characters);
        marks.push(lines(titles.left, y + 18, title, 15));
        for (const [index, cell] of cells.entries())
          if (cell)
            marks.push(
              word(cell.status, x(index), y + 18),
              judge(cell.judges.length === 0, shortJudges(cell), x(index), y + 33),
            );
        y += Math.max(title.length * 15 + 14, ...cells.map(cellHeight));
        rule(y, '#d8d2c2');
      }
      return { marks: marks.join('\n'), bottom: y };
    },
  });
