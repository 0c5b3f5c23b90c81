import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { redLineMatrix } from '../../corpus/matrix.ts';
import { matrixCsv } from '../../exports/matrix-table.ts';
import { getCorpus } from '../../record.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () =>
  new Response(matrixCsv(redLineMatrix(await getCorpus(), site.mainText), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
