import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { readyFile, readyPaths } from '../../../../../features/cite/ready.ts';
import { getCorpus } from '../../../../../ui/corpus.ts';

export const getStaticPaths = async () => readyPaths(await getCorpus());

/** A former revision in every citation style, for the reader's own collection. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(`${JSON.stringify(readyFile(props.history, props.revision, await getCorpus()))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
