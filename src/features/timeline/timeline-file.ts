import { longDate } from '../../base/dates.ts';
import { yearPath } from '../../records/addresses.ts';
import { site } from '../../base/site.ts';
import { layOut } from './band.ts';
import { paintBand, type BandLinks } from './band-svg.ts';
import { kindsIn, paintLegend } from './legend.ts';
import { pictureFile } from '../../drawing/picture-file.ts';
import { wholePeriod, widePlan, type TimelineData } from './timeline.ts';
import { wholeYear } from '../../drawing/time-scale.ts';

/** The timeline, or a year of it, as a picture that stands alone. Its links are permanent addresses. */
export function timelineFile(data: TimelineData, permalink: (path: string) => string, year?: string): string {
  const period = year === undefined ? wholePeriod(data) : wholeYear(year);
  const plan = widePlan(data, period);
  const band = layOut(data.occurrences, plan);
  const title = `${site.name}: timeline${year === undefined ? '' : ` of ${year}`}`;
  const links: BandLinks = {
    mark: ({ path }) => path,
    date: (date) => yearPath(date.slice(0, 4)),
    phase: (id) => `/timeline/#${id}`,
    address: permalink,
  };
  const { from, to } = period;
  const shown = data.occurrences.filter(({ start, end = start }) => start <= to && end >= from.slice(0, end.length));
  const today = longDate(data.today);
  return pictureFile({
    title,
    source: `${site.name}, ${permalink(year === undefined ? '/timeline/' : yearPath(year))}, as of ${today}. CC BY 4.0.`,
    width: plan.width,
    parts: [
      { markup: paintBand(band, links, { title, today: `As of ${today}` }), height: band.height },
      paintLegend(kindsIn(shown), plan.width),
    ],
  });
}
