import { longDate } from '../../base/dates.ts';
import { palette } from '../../drawing/palette.ts';
import type { Sheet } from '../../drawing/sheet.ts';
import { element } from '../../drawing/svg.ts';
import { paint } from './drawing-svg.ts';
import { layOut } from './drawing.ts';
import { wholePeriod, type TimelineData } from './timeline.ts';

/** What the style sheet of the page does for the drawing, in the colours of paper. */
const style = `.row{fill:${palette.quiet}}.reach{fill:none}
a text{stroke:${palette.paper};stroke-width:4px;stroke-linejoin:round;paint-order:stroke}
.solid{fill:${palette.ink}}.open{fill:${palette.paper};stroke:${palette.ink};stroke-width:1.4;stroke-linejoin:round}
.rule{stroke:${palette.rule};fill:none}.axis{stroke:${palette.ink};fill:none}
.today path{stroke:${palette.accent};stroke-width:1.5;stroke-dasharray:5 3}`;

/** The timeline as a picture of its own. Its links are permanent addresses. */
export function timelinePicture(data: TimelineData, permalink: (path: string) => string): Sheet {
  const drawing = layOut(data.events, wholePeriod(data), data.today);
  return {
    width: drawing.width,
    title: 'Timeline',
    style,
    draw: (top) => ({
      marks: element(
        'g',
        { transform: `translate(0 ${String(top)})` },
        paint(drawing, permalink, `As of ${longDate(data.today)}`),
      ),
      bottom: top + drawing.height,
    }),
  };
}
