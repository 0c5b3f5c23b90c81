import type { APIRoute } from 'astro';
import { permalink } from '../../../address.ts';
import { calendarEvents, calendarFile } from '../../../exports/calendar.ts';
import { getCorpus } from '../../../record.ts';
import { site } from '../../../site.ts';

export { timelineYears as getStaticPaths } from '../../../timeline-years.ts';

export const GET: APIRoute = async ({ params: { year = '' } }) =>
  new Response(calendarFile(calendarEvents(await getCorpus(), year), { name: `${site.name} ${year}`, permalink }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
