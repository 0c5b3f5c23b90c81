import type { APIRoute } from 'astro';
import { permalink } from '../address.ts';
import { atom } from '../exports/atom.ts';
import { recordFeed } from '../exports/feed.ts';
import { getCorpus } from '../record.ts';

export const GET: APIRoute = async () =>
  new Response(atom(recordFeed(await getCorpus()), permalink), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
