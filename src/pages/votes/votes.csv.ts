import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { votesCsv } from '../../exports/votes.ts';
import { getCorpus } from '../../record.ts';

export const GET: APIRoute = async () =>
  new Response(votesCsv(await getCorpus(), permalink), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
