import { longDate } from '../../base/dates.ts';
import { yearPath } from '../../records/addresses.ts';
import { site } from '../../base/site.ts';
import { layOut } from './band.ts';
import { paintBand, type BandLinks } from './band-svg.ts';
import { kindsIn, paintLegend } from './legend.ts';
import { pictureFile } from '../../drawing/picture-file.ts';
import { wholePeriod, widePlan, type TimelineData } from './timeline.ts';

/** The timeline as a picture that stands alone. Its links are permanent addresses. */
export function timelineFile(data: TimelineData, permalink: (path: string) => string): string {
  const plan = widePlan(data, wholePeriod(data));
  const band = layOut(data.events, plan);
  const title = `${site.name}: timeline`;
  const links: BandLinks = {
    mark: ({ path }) => path,
    date: (date) => yearPath(date.slice(0, 4)),
    phase: (id) => `/timeline/#${id}`,
    address: permalink,
  };
  const today = longDate(data.today);
  return pictureFile({
    title,
    source: `${site.name}, ${permalink('/timeline/')}, as of ${today}. CC BY 4.0.`,
    width: plan.width,
    parts: [
      { markup: paintBand(band, links, { title, today: `As of ${today}` }), height: band.height },
      paintLegend(kindsIn(data.events), plan.width),
    ],
  });
}
