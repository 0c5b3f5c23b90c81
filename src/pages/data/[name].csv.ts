import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../ui/address.ts';
import { downloads, mediaTypes } from '../../features/data/downloads.ts';
import { getCorpus } from '../../ui/corpus.ts';

const files = async () => downloads(await getCorpus(), permalink).filter(({ format }) => format === 'CSV');

export const getStaticPaths = (async () =>
  (await files()).map(({ file }) => ({ params: { name: file.replace(/\.csv$/, '') } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const download = (await files()).find(({ file }) => file === `${params['name'] ?? ''}.csv`);
  if (!download) return new Response(null, { status: 404 });
  return new Response(download.content(), { headers: { 'Content-Type': `${mediaTypes.CSV}; charset=utf-8` } });
};
