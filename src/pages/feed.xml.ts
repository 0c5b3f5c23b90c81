import type { APIRoute } from 'astro';
import { atomResponse } from '../exports/feed-endpoint.ts';
import { recordFeed } from '../exports/feed.ts';
import { getCorpus } from '../record.ts';

export const GET: APIRoute = async () => atomResponse(recordFeed(await getCorpus()));
