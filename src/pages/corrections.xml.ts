import type { APIRoute } from 'astro';
import { correctionFeed, corrections } from '../features/feeds/corrections.ts';
import { atomResponse } from '../features/feeds/feed-endpoint.ts';
import { getCorpus, publishedTitles } from '../ui/corpus.ts';

/** Changes to published records as a feed. */
export const GET: APIRoute = async () => {
  const { published } = await getCorpus();
  return atomResponse(correctionFeed(corrections(published, await publishedTitles()), published));
};
