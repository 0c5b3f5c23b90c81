import type { APIRoute } from 'astro';
import { permalink } from '../../../ui/address.ts';
import { occurrencesOf } from '../../../features/timeline/occurrence.ts';
import { timelineTable } from '../../../features/timeline/timeline-table.ts';
import { getCorpus } from '../../../ui/corpus.ts';

export { timelineYears as getStaticPaths } from '../../../features/timeline/timeline-years.ts';

export const GET: APIRoute = async ({ params: { year = '' } }) => {
  const own = occurrencesOf(await getCorpus()).filter(({ start }) => start.startsWith(year));
  return new Response(timelineTable(own, permalink), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
