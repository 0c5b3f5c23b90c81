import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { signatoriesOf } from '../../corpus/signatories.ts';
import { signatoriesCsv } from '../../exports/letters.ts';
import { getCorpus } from '../../record.ts';

/** Who signed what, as a table. */
export const GET: APIRoute = async () =>
  new Response(signatoriesCsv(signatoriesOf(await getCorpus()), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
