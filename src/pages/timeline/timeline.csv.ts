import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { timelineEvents } from '../../features/timeline/timeline-event.ts';
import { timelineTable } from '../../features/timeline/timeline-table.ts';
import { getCorpus } from '../../ui/corpus.ts';

export const GET: APIRoute = async () =>
  new Response(timelineTable(timelineEvents(await getCorpus()), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
