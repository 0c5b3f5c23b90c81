import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { votesCsv } from '../../features/votes/votes-csv.ts';
import { getCorpus } from '../../ui/corpus.ts';

export const GET: APIRoute = async () =>
  new Response(votesCsv(await getCorpus(), permalink), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
