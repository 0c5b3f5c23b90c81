import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { revisionCitationFile, revisionCitationPaths } from '../../../../../citation/endpoint.ts';
import { getCorpus } from '../../../../../record.ts';

export const getStaticPaths = async () => revisionCitationPaths(await getCorpus());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  revisionCitationFile('cite.csl.json', props, await getCorpus());
