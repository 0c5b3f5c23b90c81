import type { APIRoute } from 'astro';
import { permalink } from '../address.ts';
import { openSearch } from '../exports/opensearch.ts';

export const GET: APIRoute = () =>
  new Response(openSearch(permalink), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
