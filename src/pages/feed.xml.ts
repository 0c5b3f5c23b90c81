import type { APIRoute } from 'astro';
import { atomResponse } from '../features/feeds/feed-endpoint.ts';
import { recordFeed } from '../features/feeds/feed.ts';
import { getCorpus } from '../ui/corpus.ts';

export const GET: APIRoute = async () => atomResponse(recordFeed(await getCorpus()));
