import type { APIRoute } from 'astro';
import { occurrencesOf } from '../../corpus/occurrence.ts';
import { timelineItems } from '../../exports/timeline-items.ts';
import { getCorpus } from '../../record.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(timelineItems(occurrencesOf(await getCorpus()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
