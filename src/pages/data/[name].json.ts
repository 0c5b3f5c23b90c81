import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../ui/address.ts';
import { downloads, mediaTypes } from '../../features/data/downloads.ts';
import { getCorpus } from '../../ui/corpus.ts';

const files = async () => downloads(await getCorpus(), permalink).filter(({ format }) => format === 'JSON');

export const getStaticPaths = (async () =>
  (await files()).map(({ file }) => ({ params: { name: file.replace(/\.json$/, '') } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const download = (await files()).find(({ file }) => file === `${params['name'] ?? ''}.json`);
  if (!download) return new Response(null, { status: 404 });
  return new Response(download.content(), { headers: { 'Content-Type': `${mediaTypes.JSON}; charset=utf-8` } });
};
