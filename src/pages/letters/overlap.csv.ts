import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { overlapOf } from '../../features/letters/overlap.ts';
import { signatoriesOf } from '../../features/letters/signatories.ts';
import { overlapCsv } from '../../features/letters/letters-csv.ts';
import { getCorpus } from '../../ui/corpus.ts';

/** Signatories that letters have in common, as a table. */
export const GET: APIRoute = async () =>
  new Response(overlapCsv(overlapOf(signatoriesOf(await getCorpus())), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
