import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { readEnvironment } from '../../../../base/environment.ts';
import { readRevisionJson } from '../../../../ledger/revision-file.ts';
import { revisionRoutes } from '../../../../ledger/routes.ts';
import { getCorpus } from '../../../../ui/corpus.ts';

export const getStaticPaths = async () => revisionRoutes((await getCorpus()).published);

/** The canonical JSON of a revision, byte for byte as it was published: its SHA-256 is the fingerprint that is cited. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(readRevisionJson(readEnvironment().contentDir, props.revision), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
