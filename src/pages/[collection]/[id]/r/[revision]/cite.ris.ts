import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { revisionCitationFile, revisionCitationPaths } from '../../../../../features/cite/endpoint.ts';
import { getCorpus } from '../../../../../ui/corpus.ts';

export const getStaticPaths = async () => revisionCitationPaths(await getCorpus());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  revisionCitationFile('cite.ris', props, await getCorpus());
