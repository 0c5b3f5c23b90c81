import type { APIRoute } from 'astro';
import { getCorpus } from '../../record.ts';
import { labelsOf } from '../../search/labels.ts';

/** What the search page calls the values of its filters. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(labelsOf(await getCorpus())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
