import type { APIRoute } from 'astro';
import { atomResponse } from '../features/feeds/feed-endpoint.ts';
import { correctionFeed } from '../features/feeds/correction-feed.ts';
import { changedRecords, corrections } from '../features/feeds/corrections.ts';
import { getCorpus, publishedTitles } from '../ui/corpus.ts';

/** Corrections of fact, and publications that changed records, as a feed. */
export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const titleOf = await publishedTitles();
  const { published } = corpus;
  return atomResponse(correctionFeed(corrections(corpus, titleOf), changedRecords(published, titleOf), published));
};
