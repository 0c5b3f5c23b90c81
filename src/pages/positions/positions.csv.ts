import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { csv } from '../../tables/csv.ts';
import { mediaTypes } from '../../features/data/downloads.ts';
import { positionTable } from '../../features/positions/position-table.ts';
import { getCorpus } from '../../ui/corpus.ts';

export const GET: APIRoute = async () => {
  const { columns, rows } = positionTable(await getCorpus(), permalink);
  return new Response(
    csv(
      columns.map(({ name }) => name),
      rows(),
    ),
    {
      headers: { 'Content-Type': `${mediaTypes.CSV}; charset=utf-8` },
    },
  );
};
