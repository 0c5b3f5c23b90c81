import type { APIRoute } from 'astro';
import { timelineEvents } from '../../features/timeline/timeline-event.ts';
import { timelineItems } from '../../features/timeline/timeline-items.ts';
import { getCorpus } from '../../ui/corpus.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(timelineItems(timelineEvents(await getCorpus()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
