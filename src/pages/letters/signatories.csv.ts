import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { signatoriesOf } from '../../features/letters/signatories.ts';
import { signatoriesCsv } from '../../features/letters/letters-csv.ts';
import { getCorpus } from '../../ui/corpus.ts';

/** Who signed what, as a table. */
export const GET: APIRoute = async () =>
  new Response(signatoriesCsv(signatoriesOf(await getCorpus()), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
