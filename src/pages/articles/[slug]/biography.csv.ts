import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../../ui/address.ts';
import { biographyOf } from '../../../features/articles/biography.ts';
import { biographyCsv } from '../../../features/articles/biography-table.ts';
import { getCorpus } from '../../../ui/corpus.ts';

export const getStaticPaths = (async () =>
  (await getCorpus()).articles.map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const corpus = await getCorpus();
  const thread = corpus.articles.find(({ slug }) => slug === params['slug']);
  if (!thread) return new Response(null, { status: 404 });
  return new Response(biographyCsv(biographyOf(corpus, thread), permalink), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
