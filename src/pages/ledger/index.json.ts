import type { APIRoute } from 'astro';
import { readEnvironment } from '../../base/environment.ts';
import { ledgerFiles, ledgerIndex } from '../../ledger/served.ts';
import { getCorpus, publishedTitles } from '../../ui/corpus.ts';

/** What was published of each record: for checking citations, here and by others. */
export const GET: APIRoute = async () => {
  const { published } = await getCorpus();
  const files = ledgerFiles(readEnvironment().contentDir).map(({ name }) => name);
  return new Response(`${JSON.stringify(ledgerIndex(published, files, await publishedTitles()))}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
