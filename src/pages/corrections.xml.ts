import type { APIRoute } from 'astro';
import { permalink } from '../ui/address.ts';
import { atom } from '../features/feeds/atom.ts';
import { correctionFeed, corrections } from '../features/feeds/corrections.ts';
import { getCorpus, publishedTitles } from '../ui/corpus.ts';

/** Changes to published records as a feed. */
export const GET: APIRoute = async () => {
  const { published } = await getCorpus();
  return new Response(atom(correctionFeed(corrections(published, await publishedTitles()), published), permalink), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
