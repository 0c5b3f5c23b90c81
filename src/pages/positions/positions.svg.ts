import type { APIRoute } from 'astro';
import { shownAddress } from '../../ui/address.ts';
import { longDate } from '../../base/dates.ts';
import { groupsOf, overviewOf } from '../../features/positions/stand-overview.ts';
import { standSubjects } from '../../features/positions/stand-subject.ts';
import { standsOf } from '../../features/positions/stand.ts';
import { overviewDrawing } from '../../features/positions/overview.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { site } from '../../base/site.ts';

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
