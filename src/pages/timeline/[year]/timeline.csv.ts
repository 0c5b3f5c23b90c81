import type { APIRoute } from 'astro';
import { permalink } from '../../../address.ts';
import { occurrencesOf } from '../../../corpus/occurrence.ts';
import { timelineTable } from '../../../exports/timeline-table.ts';
import { getCorpus } from '../../../record.ts';

export { timelineYears as getStaticPaths } from '../../../timeline-years.ts';

export const GET: APIRoute = async ({ params: { year = '' } }) => {
  const own = occurrencesOf(await getCorpus()).filter(({ start }) => start.startsWith(year));
  return new Response(timelineTable(own, permalink), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
