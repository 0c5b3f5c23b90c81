import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { occurrencesOf } from '../../corpus/occurrence.ts';
import { timelineTable } from '../../exports/timeline-table.ts';
import { getCorpus } from '../../record.ts';

export const GET: APIRoute = async () =>
  new Response(timelineTable(occurrencesOf(await getCorpus()), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
