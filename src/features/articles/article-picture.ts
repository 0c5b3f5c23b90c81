import type { Biography, Step } from './biography.ts';
import { recordsAt } from './biography-account.ts';
import { longDate } from '../../base/dates.ts';
import { counted } from '../../records/summary.ts';
import { escapeMarkup } from '../../base/markup.ts';
import { lines, sheetSvg, units, wrapped } from '../../drawing/sheet.ts';

const left = 84;
const stride = 130;
const radius = 19;
const ink = '#1d1b16';
const quiet = '#5b564a';

/** The mark of one version: a ring with the number, or a small dashed one where no place is recorded. */
function stop(step: Step, x: number, y: number): string {
  if (!step.place)
    return `<circle cx="${units(x)}" cy="${units(y)}" r="7" fill="#ffffff" stroke="${quiet}" stroke-dasharray="3 2"/>`;
  const { number } = step.place;
  const ring = `<circle cx="${units(x)}" cy="${units(y)}" r="${String(radius)}" fill="#ffffff" stroke="${ink}" stroke-width="${step.change.number ? '3' : '1.5'}"/>`;
  const size = number.length > 3 ? 9 : 14;
  return `${ring}<text x="${units(x)}" y="${units(y + size * 0.36)}" text-anchor="middle" font-size="${String(size)}" font-weight="700">${escapeMarkup(number === 'preamble' ? 'pre.' : number)}</text>`;
}

function caption(step: Step, x: number, y: number): { marks: string; bottom: number } {
  const said = step.place
    ? [
        ...(step.change.number ? [`${step.change.number.from} → ${step.change.number.to}`] : []),
        ...(recordsAt(step) > 0 ? [counted(recordsAt(step), 'record')] : []),
      ]
    : ['place not recorded'];
  const title = wrapped(step.place?.title ?? '', 19).filter(Boolean);
  const marks = [
    lines(x, y, [step.text.fields.short], 0, 'text-anchor="middle" font-weight="700"'),
    lines(
      x,
      y + 15,
      [longDate(step.text.fields.date), ...said],
      14,
      `text-anchor="middle" font-size="11" fill="${quiet}"`,
    ),
    ...(title.length > 0
      ? [lines(x, y + 19 + (said.length + 1) * 14, title, 14, 'text-anchor="middle" font-size="11"')]
      : []),
  ];
  return { marks: marks.join(''), bottom: y + 19 + (said.length + 1 + title.length) * 14 };
}

/** The way of an article through the versions of the text, as a picture of its own. */
export const articlePicture = ({ steps }: Biography, title: string, lead: string, source: string): string =>
  sheetSvg({
    width: Math.max(2 * left + (steps.length - 1) * stride, 620),
    title,
    lead,
    source,
    draw: (top) => {
      const y = top + 34;
      const x = (index: number) => left + index * stride;
      // The line is whole between two recorded places side by side, and broken where a version between is not known.
      const ways = steps.slice(1).map((step, index) => {
        const whole = step.place && steps[index]?.place;
        return `<path d="M${units(x(index))} ${units(y)}H${units(x(index + 1))}" stroke="${whole ? ink : quiet}" stroke-width="${whole ? '2' : '1'}"${whole ? '' : ' stroke-dasharray="3 4"'}/>`;
      });
      const captions = steps.map((step, index) => caption(step, x(index), y + radius + 22));
      return {
        marks: [
          ...ways,
          ...steps.map((step, index) => stop(step, x(index), y)),
          ...captions.map(({ marks }) => marks),
        ].join('\n'),
        bottom: Math.max(...captions.map(({ bottom }) => bottom)),
      };
    },
  });
