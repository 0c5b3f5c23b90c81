import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { signatureCsv } from '../../features/signature/signature-csv.ts';
import { getCorpus } from '../../ui/corpus.ts';

export const GET: APIRoute = async () =>
  new Response(signatureCsv(await getCorpus(), permalink), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
