import type { Matrix } from './matrix.ts';
import type { Address } from '../../tables/address.ts';
import { dateCell, joined } from '../../tables/cells.ts';
import { table, type Table } from '../../tables/table.ts';

/** The verdicts of the matrix, one a row, each with the address of its proof; `by` is empty where it is our reading. */
export const matrixTable = ({ verdicts }: Matrix, address: Address): Table =>
  table(() => verdicts, {
    red_line: ({ redLine }) => redLine.id,
    title: ({ redLine }) => redLine.fields.title,
    text: ({ text }) => text.id,
    text_date: ({ text }) => dateCell(text.fields.date),
    status: ({ status }) => status,
    by: ({ judges }) => joined(judges.map(({ id }) => id)),
    letter: ({ letter }) => letter?.id,
    why: ({ why }) => why,
    source: ({ source }) => source.url,
    source_title: ({ source }) => source.title,
    grade: ({ source }) => source.grade,
    address: ({ path }) => address(path),
  });
