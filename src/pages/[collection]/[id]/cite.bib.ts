import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citationFile, citationPaths } from '../../../citation/endpoint.ts';
import { getCorpus } from '../../../record.ts';

export const getStaticPaths = async () => citationPaths(await getCorpus());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  citationFile('cite.bib', props, await getCorpus());
