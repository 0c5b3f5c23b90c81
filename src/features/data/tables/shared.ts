import type { Corpus } from '../../../corpus/corpus.ts';
import { leadingTexts, type Entry, dateOf, gradesOf, type Dated } from '../../../records/entry.ts';
import { titleOf } from '../../../records/summary.ts';
import { firstDay, lastDay } from '../../../schemas/edtf.ts';
import { schemas, type Collection, type Fields, type Provision } from '../../../schemas/index.ts';
import { recordUrl, type Address } from '../../../tables/address.ts';
import { dateCell, dateOfCell, itemsOfCell, joined, type Cell } from '../../../tables/cells.ts';
import { describeField, holdsList } from '../../../tables/fields.ts';
import { column, describedTable, into, intoDate, intoList, type Column, type Table } from '../../../tables/table.ts';
import { sourceColumns } from './source-columns.ts';

/** A table of the data page: one row for each record, or for each thing that a record has several of. */
export interface DataTable extends Table {
  /** First part of the file name: `/data/red-lines.csv`. */
  name: string;
  title: string;
  description: string;
}

/** A table of the data page, from what its rows are made of. */
export const dataTable = <R>(
  name: string,
  title: string,
  description: string,
  rows: () => readonly R[],
  columns: readonly Column<R>[],
): DataTable => ({ name, title, description, ...describedTable(rows, columns) });

/** Fields of a record as columns, described as the schema does; lists are joined. They are read back as words or lists of them. */
export const fieldColumns = <C extends Collection>(
  collection: C,
  ...names: (keyof Fields<C> & string)[]
): Column<Entry<C>>[] =>
  names.map((name) =>
    column(
      name,
      describeField(schemas[collection], name),
      ({ fields }) => {
        const value = (fields as Fields<C>)[name] as Cell | string[];
        return Array.isArray(value) ? joined(value) : value;
      },
      holdsList(schemas[collection], name) ? intoList(name) : into(name),
    ),
  );

/** When, as written and as days to sort and filter by. */
export const dateColumns = <C extends Dated>(
  description: string,
  end?: (fields: Fields<C>) => string | undefined,
): Column<Entry<C>>[] => [
  column(
    'date',
    `${description}; X stands for what the source does not say: 2024-02-XX, 2024-XX-XX`,
    (entry) => dateCell(dateOf(entry)),
    intoDate('date'),
  ),
  column('year', 'Its year', (entry) => Number(dateOf(entry)?.slice(0, 4)) || undefined),
  column(
    'first_day',
    'First day that the date may stand for; for sorting',
    (entry) => firstDay(dateOf(entry) ?? '') || undefined,
  ),
  column('last_day', 'Last day that the date may stand for', (entry) =>
    lastDay(end?.(entry.fields) ?? dateOf(entry) ?? ''),
  ),
];

/** Former ids of a record. */
export const formerIds: Column<{ fields: { aliases?: string[] | undefined } }> = column(
  'former_ids',
  'Former ids; their addresses forward to the record',
  ({ fields }) => joined(fields.aliases ?? []),
  intoList('aliases'),
);

/** Reads the dates and notes of corrections back. */
const intoCorrections = into('corrections', (cell) =>
  itemsOfCell(cell).map((item) => ({ date: dateOfCell(item.slice(0, 10)), note: item.slice(11) })),
);

/** What closes the row of every record with sources of its own. */
export const closingColumns: Column<Entry<Dated>>[] = [
  column('source_count', 'Number of sources', ({ fields }) => fields.sources.length),
  column(
    'best_grade',
    'Grade of the most reliable source: official, primary, secondary, automated-report',
    ({ fields }) => gradesOf(fields)[0],
  ),
  ...sourceColumns,
  column('notes', describeField(schemas.statements, 'notes'), ({ fields }) => fields.notes, into('notes')),
  column(
    'corrections',
    'Date and note of each correction',
    ({ fields }) => joined((fields.corrections ?? []).map(({ date, note }) => `${dateCell(date) ?? ''} ${note}`)),
    intoCorrections,
  ),
  formerIds,
  column('added', 'When the record was added to this site', ({ fields }) => dateCell(fields.added), intoDate('added')),
  column(
    'account',
    'The account in plain text; ¶ stands between paragraphs. See passages.csv for one row per paragraph',
    // What stands before the account on the page has columns of its own.
    ({ fields, passages }) =>
      passages
        .slice(leadingTexts(fields).length)
        .map(({ text }) => text)
        .join(' ¶ '),
    {
      field: 'body',
      read: (cell, draft) => {
        draft.body = cell.split(/\s*¶\s*/).join('\n\n');
      },
    },
  ),
];

/** Columns that need the other records or the address of the site. */
export function columnsFor(corpus: Corpus, address: Address) {
  const name = (collection: Collection, id: string | undefined): string | undefined => {
    const entry = id === undefined ? undefined : corpus.get(collection, id);
    return entry && titleOf(entry);
  };
  const names = (collection: Collection, ids: readonly string[]) => joined(ids.map((id) => name(collection, id)));
  /** A text and an article by short name and number: `Updated draft (May 2024) 6`. */
  const place = ({ text, article }: Provision): string =>
    [corpus.get('texts', text)?.fields.short ?? text, article].filter((part) => part !== undefined).join(' ');
  const id: Column<Entry> = column('id', 'Permanent id', (entry) => entry.id, into('id'));
  const url: Column<Entry> = column('url', 'Permanent address: the one to cite', (entry) => recordUrl(entry, address));
  const title: Column<Entry> = column('title', 'Title of the record, as it is shown and cited', titleOf, into('title'));
  const topics: Column<{ fields: { topics: string[] } }>[] = [
    column('topics', 'What it is about: ids of topics', ({ fields }) => joined(fields.topics), intoList('topics')),
    column('topic_labels', 'Names of the topics, in the same order', ({ fields }) => names('topics', fields.topics)),
  ];
  const session: Column<{ fields: { session?: string | undefined } }>[] = [
    column(
      'session',
      'Id of the meeting at which, or nearest to which, it was made',
      ({ fields }) => fields.session,
      into('session'),
    ),
    column('session_title', 'Title of the meeting', ({ fields }) => name('sessions', fields.session)),
  ];
  const provisions: Column<{ fields: { provisions?: Provision[] | undefined } }> = column(
    'provisions',
    'Texts and articles it speaks of, by short name and number; see provisions.csv for their ids',
    ({ fields }) => joined((fields.provisions ?? []).map(place)),
  );
  /** How many other records are related to a record. */
  const count = (name: string, description: string, of: (id: string) => readonly unknown[]): Column<Entry> =>
    column(name, description, (entry) => of(entry.id).length);
  /** The record that a row of a long table belongs to. */
  const owner: Column<{ entry: Entry }>[] = [
    column('collection', 'Collection of the record', ({ entry }) => entry.collection),
    column('record', 'Id of the record', ({ entry }) => entry.id),
    column('record_title', 'Title of the record', ({ entry }) => titleOf(entry)),
    column('record_url', 'Permanent address of the record', ({ entry }) => recordUrl(entry, address)),
    column('record_date', 'Date of the record', ({ entry }) => dateCell(dateOf(entry))),
  ];
  return { corpus, address, name, names, place, id, url, title, topics, session, provisions, count, owner };
}

/** What the tables of the data page share. */
export type Shared = ReturnType<typeof columnsFor>;
