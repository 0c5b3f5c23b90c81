import type { APIRoute, GetStaticPaths } from 'astro';
import { tableCsv, type Table } from '../../tables/table.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { permalink } from '../../ui/address.ts';
import { positionTable } from '../../features/positions/position-table.ts';
import { signatureTable } from '../../features/signature/signature-table.ts';
import { timelineEvents } from '../../features/timeline/timeline-event.ts';
import { timelineTable } from '../../features/timeline/timeline-table.ts';

/** Tables of views that `/data/` does not have, and the one that was promised here, by their addresses. */
async function tables(): Promise<Record<string, () => Table>> {
  const corpus = await getCorpus();
  return {
    '/positions/positions.csv': () => positionTable(corpus, permalink),
    '/signature/signature.csv': () => signatureTable(corpus, permalink),
    '/timeline/timeline.csv': () => timelineTable(timelineEvents(corpus), permalink),
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
