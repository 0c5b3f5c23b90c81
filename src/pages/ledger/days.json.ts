import type { APIRoute } from 'astro';
import { daysFile } from '../../ledger/days.ts';
import { getCorpus, publishedTitles } from '../../ui/corpus.ts';

/** The days of publication, each with the fingerprint of the whole at its end. */
export const GET: APIRoute = async () => {
  const { published } = await getCorpus();
  return new Response(`${JSON.stringify(daysFile(published, await publishedTitles()))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
