import { timelineData, wholePeriod } from './timeline.ts';
import { yearsIn } from '../../drawing/time-scale.ts';
import { getCorpus } from '../../ui/corpus.ts';

/** The years of the timeline as parameters of its pages and files. */
export const timelineYears = async () =>
  yearsIn(wholePeriod(timelineData(await getCorpus()))).map((year) => ({ params: { year } }));
