import { longDate } from '../../base/dates.ts';
import { yearPath } from '../../records/addresses.ts';
import { layOut } from './band.ts';
import { paintBand, type BandLinks } from './band-svg.ts';
import { kindsIn, legendWords } from './legend.ts';
import { shapeOf } from './shapes.ts';
import { palette } from '../../drawing/palette.ts';
import { legend, type Sheet } from '../../drawing/sheet.ts';
import { element } from '../../drawing/svg.ts';
import { wholePeriod, widePlan, type TimelineData } from './timeline.ts';

/** What the style sheet of the page does for the drawing, in the colours of paper. */
const style = `.row,.figure{fill:${palette.quiet}}.figure{font-size:10.5px}
.mark text{font-size:11.5px;stroke:${palette.paper};stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.solid{fill:${palette.ink};stroke:${palette.ink};stroke-width:1.4}
.open{fill:${palette.paper};stroke:${palette.ink};stroke-width:1.4;stroke-linejoin:round}
.bar{stroke-width:1}.reach{fill:none;stroke:none}
.span{stroke:${palette.ink};stroke-width:3;fill:none}.somewhere{stroke-width:1.2;stroke-dasharray:2 3}
.rule,.grid{stroke:${palette.rule};fill:none}.axis{stroke:${palette.ink};fill:none}
.stretch{stroke:${palette.accent};stroke-width:4}.leader{stroke:${palette.accent};fill:none}
.today path{stroke:${palette.accent};stroke-width:1.5;stroke-dasharray:5 3}`;

/** The timeline as a picture of its own. Its links are permanent addresses. */
export function timelinePicture(data: TimelineData, permalink: (path: string) => string): Sheet {
  const plan = widePlan(data, wholePeriod(data));
  const band = layOut(data.events, plan);
  const title = 'Timeline';
  const links: BandLinks = {
    mark: ({ path }) => path,
    date: (date) => yearPath(date.slice(0, 4)),
    phase: (id) => `/timeline/#${id}`,
    address: permalink,
  };
  const today = `As of ${longDate(data.today)}`;
  return {
    width: plan.width,
    title,
    style,
    draw: (top) => {
      const signs = legend(
        kindsIn(data.events).map((kind) => ({
          sign: (x: number, y: number) => shapeOf(kind, x, y),
          words: legendWords(kind),
        })),
        top + band.height + 18,
        plan.width,
      );
      const drawn = element(
        'g',
        { transform: `translate(0 ${String(top)})` },
        paintBand(band, links, { title, today }),
      );
      return { marks: `${drawn}\n${signs.marks}`, bottom: signs.bottom };
    },
  };
}
