import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { signatureCsv } from '../../exports/signature.ts';
import { getCorpus } from '../../record.ts';

export const GET: APIRoute = async () =>
  new Response(signatureCsv(await getCorpus(), permalink), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
