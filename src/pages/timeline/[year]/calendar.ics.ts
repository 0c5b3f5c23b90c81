import type { APIRoute } from 'astro';
import { permalink } from '../../../ui/address.ts';
import { calendarEvents, calendarFile } from '../../../features/timeline/calendar.ts';
import { getCorpus } from '../../../ui/corpus.ts';
import { site } from '../../../base/site.ts';

export { timelineYears as getStaticPaths } from '../../../features/timeline/timeline-years.ts';

export const GET: APIRoute = async ({ params: { year = '' } }) =>
  new Response(calendarFile(calendarEvents(await getCorpus(), year), { name: `${site.name} ${year}`, permalink }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
