import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citationFile, citationPaths } from '../../../features/cite/endpoint.ts';
import { getCorpus } from '../../../ui/corpus.ts';

export const getStaticPaths = async () => citationPaths(await getCorpus());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  citationFile('cite.bib', props, await getCorpus());
