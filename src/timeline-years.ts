import { timelineData, wholePeriod } from './drawings/timeline.ts';
import { yearsIn } from './drawings/time-scale.ts';
import { getCorpus } from './record.ts';

/** The years of the timeline as parameters of its pages and files. */
export const timelineYears = async () =>
  yearsIn(wholePeriod(timelineData(await getCorpus()))).map((year) => ({ params: { year } }));
