import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { csv } from '../../exports/csv.ts';
import { mediaTypes } from '../../exports/downloads.ts';
import { positionTable } from '../../exports/position-table.ts';
import { getCorpus } from '../../record.ts';

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
