import type { APIRoute } from 'astro';
import { permalink } from '../ui/address.ts';
import { openSearch } from '../features/search/opensearch.ts';

export const GET: APIRoute = () =>
  new Response(openSearch(permalink), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
