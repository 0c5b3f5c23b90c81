import type { APIRoute } from 'astro';
import { shownAddress } from '../../address.ts';
import { longDate } from '../../corpus/dates.ts';
import { groupsOf, overviewOf } from '../../corpus/stand-overview.ts';
import { standSubjects } from '../../corpus/stand-subject.ts';
import { standsOf } from '../../corpus/stand.ts';
import { overviewDrawing } from '../../drawings/overview.ts';
import { getCorpus } from '../../record.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const stands = standsOf(corpus);
  const topics = standSubjects(corpus, stands).filter(({ kind }) => kind === 'topics');
  const drawing = overviewDrawing(overviewOf(topics, groupsOf(stands)), {
    title: 'Who stood where: actors for and against points on each topic',
    source: `${site.name}, ${shownAddress('/positions/')}, as of ${longDate(corpus.asOf)}`,
  });
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
