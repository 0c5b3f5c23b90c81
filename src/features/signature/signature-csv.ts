import type { Corpus } from '../../corpus/corpus.ts';
import { recordPath } from '../../records/addresses.ts';
import { byTime, recordOf, stateRows, type Figure } from './signature.ts';
import type { Address } from '../../tables/address.ts';
import { csv, dateCell, type Cell } from '../../tables/csv.ts';

const columns = [
  'what',
  'state',
  'actor',
  'count',
  'date',
  'corrected',
  'told_at',
  'source_url',
  'source_grade',
  'note',
];

/** Reported figures and States by name, one table: `what` says which of the two a row is. */
export function signatureCsv(corpus: Corpus, address: Address): string {
  const figure =
    (what: string) =>
    ({ count, as_of, corrected, record, source, note }: Figure): Cell[] => {
      const told = record === undefined ? undefined : recordOf(corpus, record);
      const path = told && address(recordPath(told.collection, told.id));
      return [what, undefined, undefined, count, dateCell(as_of), corrected, path, source?.url, source?.grade, note];
    };
  const states = stateRows(corpus).flatMap(({ name, actor, did }) =>
    did.map(({ step, date, path, source, note }): Cell[] => [
      step.replace('_', '-'),
      name,
      actor?.id,
      undefined,
      dateCell(date),
      undefined,
      address(path),
      source?.url,
      source?.grade,
      note,
    ]),
  );
  const { signatures, ratifications } = corpus.process;
  return csv(columns, [
    ...byTime(ratifications).map(figure('reported-ratifications')),
    ...byTime(signatures).map(figure('reported-signatures')),
    ...states,
  ]);
}
