import type { APIRoute } from 'astro';
import { permalink } from '../address.ts';
import { atom } from '../exports/atom.ts';
import { correctionFeed, corrections } from '../exports/corrections.ts';
import { getCorpus, publishedTitles } from '../record.ts';

/** Changes to published records as a feed. */
export const GET: APIRoute = async () => {
  const { published } = await getCorpus();
  return new Response(atom(correctionFeed(corrections(published, await publishedTitles()), published), permalink), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
