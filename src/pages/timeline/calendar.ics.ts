import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { calendarEvents, calendarFile } from '../../features/timeline/calendar.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { site } from '../../base/site.ts';

export const GET: APIRoute = async () =>
  new Response(calendarFile(calendarEvents(await getCorpus()), { name: site.name, permalink }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
