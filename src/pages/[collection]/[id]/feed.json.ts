import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { feedAt, feedRoutes, jsonFeedResponse } from '../../../features/feeds/feed-endpoint.ts';
import { getCorpus, publishedTitles } from '../../../ui/corpus.ts';

export const getStaticPaths = async () => feedRoutes(await getCorpus());

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  jsonFeedResponse(feedAt(props, await getCorpus(), await publishedTitles()));
