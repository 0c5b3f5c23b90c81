import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { calendarEvents, calendarFile } from '../../exports/calendar.ts';
import { getCorpus } from '../../record.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () =>
  new Response(calendarFile(calendarEvents(await getCorpus()), { name: site.name, permalink }), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
