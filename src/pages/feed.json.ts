import type { APIRoute } from 'astro';
import { jsonFeedResponse } from '../exports/feed-endpoint.ts';
import { recordFeed } from '../exports/feed.ts';
import { getCorpus } from '../record.ts';

export const GET: APIRoute = async () => jsonFeedResponse(recordFeed(await getCorpus()));
