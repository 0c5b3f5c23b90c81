import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { asksOf } from '../../corpus/asks.ts';
import { asksCsv } from '../../exports/letters.ts';
import { getCorpus } from '../../record.ts';

/** What letters asked for, as a table. */
export const GET: APIRoute = async () =>
  new Response(asksCsv(asksOf((await getCorpus()).letters), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
