import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { asksCsv } from '../../features/letters/letters-csv.ts';
import { getCorpus } from '../../ui/corpus.ts';

/** What letters asked for, as a table. */
export const GET: APIRoute = async () =>
  new Response(asksCsv((await getCorpus()).letters, permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
