import type { Corpus } from '../../corpus/corpus.ts';
import { byTime, recordOf, stateRows, type Figure } from './signature.ts';
import { recordUrl, type Address } from '../../tables/address.ts';
import { dateCell } from '../../tables/cells.ts';
import { table, type Table } from '../../tables/table.ts';

/** A figure as somebody reported it, or a step that a State took; `what` says which of the two. */
interface Row {
  what: string;
  state?: string;
  actor?: string | undefined;
  count?: number;
  date: string | undefined;
  corrected?: true | undefined;
  told_at: string | undefined;
  source: { url: string; grade: string } | undefined;
  note: string | undefined;
}

function rowsOf(corpus: Corpus, address: Address): Row[] {
  const figure =
    (what: string) =>
    ({ count, as_of, corrected, record, source, note }: Figure): Row => {
      const told = record === undefined ? undefined : recordOf(corpus, record);
      return { what, count, date: as_of, corrected, told_at: told && recordUrl(told, address), source, note };
    };
  const { signatures, ratifications } = corpus.process;
  return [
    ...byTime(ratifications).map(figure('reported-ratifications')),
    ...byTime(signatures).map(figure('reported-signatures')),
    ...stateRows(corpus).flatMap(({ name, actor, did }) =>
      did.map(({ step, date, path, source, note }): Row => ({
        what: step.replace('_', '-'),
        state: name,
        actor: actor?.id,
        date,
        told_at: address(path),
        source,
        note,
      })),
    ),
  ];
}

/** Reported figures and States by name, one table. */
export const signatureTable = (corpus: Corpus, address: Address): Table =>
  table(() => rowsOf(corpus, address), {
    what: ({ what }) => what,
    state: ({ state }) => state,
    actor: ({ actor }) => actor,
    count: ({ count }) => count,
    date: ({ date }) => dateCell(date),
    corrected: ({ corrected }) => corrected,
    told_at: ({ told_at }) => told_at,
    source_url: ({ source }) => source?.url,
    source_grade: ({ source }) => source?.grade,
    note: ({ note }) => note,
  });
