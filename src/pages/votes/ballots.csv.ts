import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { ballotsCsv } from '../../exports/votes.ts';
import { getCorpus } from '../../record.ts';

export const GET: APIRoute = async () =>
  new Response(ballotsCsv(await getCorpus(), permalink), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
