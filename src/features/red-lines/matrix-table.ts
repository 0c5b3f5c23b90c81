import type { Matrix } from './matrix.ts';
import type { Address } from '../../tables/address.ts';
import { csv, dateCell, joined } from '../../tables/csv.ts';

const columns = [
  'red_line',
  'title',
  'text',
  'text_date',
  'status',
  'by',
  'why',
  'source',
  'source_title',
  'grade',
  'address',
] as const;

/** The verdicts of the matrix as CSV, one a row, each with the address of its proof; `by` is empty where it is our reading. */
export const matrixCsv = ({ verdicts }: Matrix, address: Address): string =>
  csv(
    columns,
    verdicts.map(({ redLine, text, status, judges, why, source, path }) => [
      redLine.id,
      redLine.fields.title,
      text.id,
      dateCell(text.fields.date),
      status,
      joined(judges.map(({ id }) => id)),
      why,
      source.url,
      source.title,
      source.grade,
      address(path),
    ]),
  );
