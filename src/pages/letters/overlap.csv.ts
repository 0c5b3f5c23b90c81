import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { overlapOf } from '../../corpus/overlap.ts';
import { signatoriesOf } from '../../corpus/signatories.ts';
import { overlapCsv } from '../../exports/letters.ts';
import { getCorpus } from '../../record.ts';

/** Signatories that letters have in common, as a table. */
export const GET: APIRoute = async () =>
  new Response(overlapCsv(overlapOf(signatoriesOf(await getCorpus())), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
