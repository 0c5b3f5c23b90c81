import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { publicationTable } from '../../exports/publication-table.ts';
import { getCorpus, publishedTitles } from '../../record.ts';

export const GET: APIRoute = async () => {
  const { published } = await getCorpus();
  return new Response(publicationTable(published, await publishedTitles(), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
