import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../base/site.ts';
import { articlePath } from '../../records/addresses.ts';
import { tableCsv, type Table } from '../../tables/table.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { permalink } from '../../ui/address.ts';
import { biographyOf } from '../../features/articles/biography.ts';
import { biographyTable } from '../../features/articles/biography-table.ts';
import { askTable, signatoryTable } from '../../features/letters/letter-tables.ts';
import { positionTable } from '../../features/positions/position-table.ts';
import { redLineMatrix } from '../../features/red-lines/matrix.ts';
import { matrixTable } from '../../features/red-lines/matrix-table.ts';
import { signatureTable } from '../../features/signature/signature-table.ts';
import { timelineEvents } from '../../features/timeline/timeline-event.ts';
import { timelineTable } from '../../features/timeline/timeline-table.ts';
import { ballotTable, voteTable } from '../../features/votes/vote-tables.ts';

/** Every table as CSV, by its address. */
async function tables(): Promise<Record<string, () => Table>> {
  const corpus = await getCorpus();
  return {
    '/letters/asks.csv': () => askTable(corpus, permalink),
    '/letters/signatories.csv': () => signatoryTable(corpus, permalink),
    '/positions/positions.csv': () => positionTable(corpus, permalink),
    '/red-lines/matrix.csv': () => matrixTable(redLineMatrix(corpus, site.mainText), permalink),
    '/signature/signature.csv': () => signatureTable(corpus, permalink),
    '/timeline/timeline.csv': () => timelineTable(timelineEvents(corpus), permalink),
    '/votes/ballots.csv': () => ballotTable(corpus, permalink),
    '/votes/votes.csv': () => voteTable(corpus, permalink),
    ...Object.fromEntries(
      corpus.articles.map((thread) => [
        `${articlePath(thread.slug)}biography.csv`,
        () => biographyTable(biographyOf(corpus, thread), permalink),
      ]),
    ),
  };
}

/** Folder and name of a file as parameters of its route. */
export const getStaticPaths = (async () =>
  Object.entries(await tables()).map(([path, table]) => {
    const [, view, file] = /^\/(.*)\/(.*)\.csv$/.exec(path) ?? [];
    return { params: { view, file }, props: { table } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: () => Table }> = ({ props: { table } }) =>
  new Response(tableCsv(table()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
