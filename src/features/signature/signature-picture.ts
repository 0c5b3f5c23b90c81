import { scaleLinear, scaleUtc } from 'd3-scale';
import { longDate } from '../../base/dates.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { datesAfter } from './fixed-date.ts';
import { byTime, signatureSentence, type Figure } from './signature.ts';
import { firstDay, lastDay } from '../../schemas/edtf.ts';
import { legend, wrapped, type Sheet } from '../../drawing/sheet.ts';
import { element, lines, units, type Attributes } from '../../drawing/svg.ts';

/** What the chart shows: reported figures over time, the number that is needed, and dates ahead. */
export interface SignatureChart {
  signatures: readonly Figure[];
  ratifications: readonly Figure[];
  /** None while no text says how many. */
  needed: number | undefined;
  /** Upcoming dates, marked with a line. */
  ahead: readonly { date: string; title: string }[];
  /** The day that the site means by today. */
  asOf: string;
}

/** The chart of a corpus. */
export const chartOf = ({ process, asOf }: Corpus): SignatureChart => ({
  signatures: process.signatures,
  ratifications: process.ratifications,
  needed: process.ratifications_needed?.count,
  ahead: datesAfter(process, asOf),
  asOf,
});

type Kind = 'signatures' | 'ratifications';

const dayOf = (date: string) => new Date(`${date}T00:00:00Z`);
const middle = (date: string) => new Date((dayOf(firstDay(date)).getTime() + dayOf(lastDay(date)).getTime()) / 2);

/** The sign of a figure: a ring for signatures, a full diamond for ratifications; a figure that was corrected is crossed out. */
export function figureSign(kind: Kind, x: number, y: number, corrected = false): string {
  const line = { stroke: 'currentColor', 'stroke-width': 1.5 };
  const sign =
    kind === 'signatures'
      ? element('circle', { cx: x, cy: y, r: 4, fill: 'none', ...line, 'stroke-width': 1.8 })
      : element('path', {
          d: `M${units(x)} ${units(y - 5.5)}l5.5 5.5-5.5 5.5-5.5-5.5z`,
          fill: corrected ? 'none' : 'currentColor',
          ...line,
        });
  return corrected
    ? sign + element('path', { d: `M${units(x - 7)} ${units(y + 7)}L${units(x + 7)} ${units(y - 7)}`, ...line })
    : sign;
}

/** Figures so close in time that their labels would cover each other are labelled together. */
function clusters(points: readonly { x: number; y: number; count: number }[], reach: number) {
  const found: { x: number; top: number; bottom: number; counts: number[] }[] = [];
  for (const { x, y, count } of points) {
    const last = found.at(-1);
    if (last && x - last.x <= reach && Math.abs(y - last.top) < 60) {
      if (!last.counts.includes(count)) last.counts.push(count);
      last.top = Math.min(last.top, y);
      last.bottom = Math.max(last.bottom, y);
      last.x = Math.max(last.x, x);
    } else found.push({ x, top: y, bottom: y, counts: [count] });
  }
  return found;
}

/** Draws the chart into a field of `width` by `height` whose upper left corner is at 0, 0. */
export function signatureChart(chart: SignatureChart, width: number, height: number): string {
  const all = [...chart.signatures, ...chart.ratifications];
  const dates = all
    .flatMap(({ as_of }) => as_of ?? [])
    .map(firstDay)
    .sort();
  const first = dates[0] ?? firstDay(chart.asOf);
  const last = [chart.asOf, ...dates, ...chart.ahead.map(({ date }) => date)].map(lastDay).sort().at(-1) ?? first;
  const undated = all.some(({ as_of }) => as_of === undefined);
  const [left, right, top, bottom] = [30 + (undated ? 92 : 14), width - 8, 12, height - 24];
  const x = scaleUtc()
    .domain([dayOf(first), dayOf(last)])
    .range([left, right]);
  const y = scaleLinear()
    .domain([0, Math.max(chart.needed ?? 1, ...all.map(({ count }) => count)) * 1.12])
    .range([bottom, top]);
  const quiet = { class: 'quiet-ink', 'fill-opacity': 0.8 };
  const line = (d: string, look: Attributes = {}) => element('path', { d, stroke: 'currentColor', ...look });
  const parts: string[] = [];
  for (const tick of y.ticks(5))
    parts.push(
      line(`M28 ${units(y(tick))}H${units(right)}`, { 'stroke-opacity': '.18' }),
      lines(24, y(tick) + 4, [String(tick)], 0, { 'text-anchor': 'end', ...quiet }),
    );
  // Names of months stand apart, even with the spacing that readers may choose.
  let free = 0;
  for (const tick of x.ticks(6)) {
    if (x(tick) < free) continue;
    free = x(tick) + 76;
    const words = longDate(tick.toISOString().slice(0, 7)).replace(/^(\w{3})\w*/, '$1');
    parts.push(
      line(`M${units(x(tick))} ${units(bottom)}v4`, { 'stroke-opacity': '.6' }),
      lines(x(tick), height - 8, [words], 0, { 'text-anchor': 'middle', ...quiet }),
    );
  }
  if (undated) parts.push(lines(58, height - 8, ['undated'], 0, { 'text-anchor': 'middle', ...quiet }));
  if (chart.needed !== undefined)
    parts.push(
      line(`M28 ${units(y(chart.needed))}H${units(right)}`, { 'stroke-width': 1.8, 'stroke-dasharray': '6 4' }),
      lines(left + 8, y(chart.needed) - 7, [`${String(chart.needed)} ratifications needed`], 0, { 'font-weight': 600 }),
    );
  for (const { date, title } of chart.ahead) {
    const at = x(dayOf(lastDay(date)));
    parts.push(
      line(`M${units(at)} ${units(top)}V${units(bottom)}`, { 'stroke-dasharray': '2 3' }),
      lines(at - 6, bottom - 64, [longDate(date), ...wrapped(title, 22)], 14, { 'text-anchor': 'end', ...quiet }),
    );
  }
  const taken: { x: number; y: number }[] = [];
  // Signs that would cover each other stand beside each other.
  const apart = (at: number, high: number): number => {
    let free = at;
    while (taken.some((other) => Math.abs(other.x - free) < 12 && Math.abs(other.y - high) < 11)) free += 12;
    taken.push({ x: free, y: high });
    return free;
  };
  for (const kind of ['signatures', 'ratifications'] as const) {
    const points = byTime(chart[kind]).map(({ as_of, count, corrected }) => {
      const at = apart(as_of === undefined ? 58 : x(middle(as_of)), y(count));
      if (as_of !== undefined && firstDay(as_of) !== lastDay(as_of))
        parts.push(
          line(
            `M${units(Math.max(left, x(dayOf(firstDay(as_of)))))} ${units(y(count))}H${units(x(dayOf(lastDay(as_of))))}`,
            {
              'stroke-opacity': '.55',
            },
          ),
        );
      parts.push(figureSign(kind, at, y(count), corrected));
      return { x: at, y: y(count), count, dated: as_of !== undefined };
    });
    for (const inTime of [false, true])
      for (const { x: at, top: high, bottom: low, counts } of clusters(
        points.filter(({ dated }) => dated === inTime),
        32,
      )) {
        const words = counts.sort((p, q) => p - q).join(', ');
        // Several figures are labelled below, where later ones do not stand in the way; near the axis there is no room.
        const below = counts.length > 1 && low + 20 < bottom;
        parts.push(lines(below ? at - 18 : at + 8, below ? low + 18 : high - 7, [words], 0, { 'font-weight': 600 }));
      }
  }
  return parts.join('\n');
}

/** The chart as a picture of its own. */
export function signaturePicture(corpus: Corpus): Sheet {
  const [width, height] = [680, 320];
  const chart = chartOf(corpus);
  return {
    width,
    title: 'Signature and ratification',
    lead: signatureSentence(corpus),
    draw: (top) => {
      const signs = legend(
        [
          { sign: (x, y) => figureSign('signatures', x, y), words: 'Signatures, as reported' },
          { sign: (x, y) => figureSign('ratifications', x, y), words: 'Ratifications, as reported' },
          { sign: (x, y) => figureSign('ratifications', x, y, true), words: 'Since corrected by its publisher' },
        ],
        top,
        width,
      );
      const y = signs.bottom + 10;
      const drawn = element('g', { transform: `translate(0 ${units(y)})` }, signatureChart(chart, width, height));
      return { marks: `${signs.marks}\n${drawn}`, bottom: y + height };
    },
  };
}
