import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { publicationTable } from '../../features/timeline/publication-table.ts';
import { getCorpus, publishedTitles } from '../../ui/corpus.ts';

export const GET: APIRoute = async () => {
  const { published } = await getCorpus();
  return new Response(publicationTable(published, await publishedTitles(), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
