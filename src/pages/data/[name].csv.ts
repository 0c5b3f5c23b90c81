import type { APIRoute, GetStaticPaths } from 'astro';
import { permalink } from '../../address.ts';
import { downloads, mediaTypes } from '../../exports/downloads.ts';
import { getCorpus } from '../../record.ts';

const files = async () => downloads(await getCorpus(), permalink).filter(({ format }) => format === 'CSV');

export const getStaticPaths = (async () =>
  (await files()).map(({ file }) => ({ params: { name: file.replace(/\.csv$/, '') } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const download = (await files()).find(({ file }) => file === `${params['name'] ?? ''}.csv`);
  if (!download) return new Response(null, { status: 404 });
  return new Response(download.content(), { headers: { 'Content-Type': `${mediaTypes.CSV}; charset=utf-8` } });
};
