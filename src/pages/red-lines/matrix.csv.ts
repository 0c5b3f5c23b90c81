import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { redLineMatrix } from '../../features/red-lines/matrix.ts';
import { matrixCsv } from '../../features/red-lines/matrix-table.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { site } from '../../base/site.ts';

export const GET: APIRoute = async () =>
  new Response(matrixCsv(redLineMatrix(await getCorpus(), site.mainText), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
