import { articlePath } from '../../../records/addresses.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import type { Entry, Dated } from '../../../records/entry.ts';
import { source as sourceSchema } from '../../../schemas/source.ts';
import { recordUrl } from '../../../tables/address.ts';
import { dateCell, joined } from '../../../tables/cells.ts';
import { describeField } from '../../../tables/fields.ts';
import { column } from '../../../tables/table.ts';
import { dataTable, type DataTable, type Shared } from './shared.ts';

const datedRecords = ({ sessions, statements, letters, redLines, texts }: Corpus): Entry<Dated>[] => [
  ...sessions,
  ...statements,
  ...letters,
  ...redLines,
  ...texts,
];

/** Sources of all records. */
export function sourceTable({ corpus, owner }: Shared): DataTable {
  const said = (name: string) => describeField(sourceSchema, name);
  const rows = () =>
    datedRecords(corpus).flatMap((entry) => entry.fields.sources.map((source, index) => ({ entry, source, index })));
  return dataTable('sources', 'Sources', 'One row for each source of each record', rows, [
    ...owner,
    column('position', 'Place among the sources of the record', ({ index }) => index + 1),
    column('url', said('url'), ({ source }) => source.url),
    column('title', said('title'), ({ source }) => source.title),
    column('publisher', said('publisher'), ({ source }) => source.publisher),
    column('date', 'When it was published', ({ source }) => dateCell(source.date)),
    column('language', said('language'), ({ source }) => source.language),
    column('grade', said('grade'), ({ source }) => source.grade),
    column('archived', said('archived'), ({ source }) => source.archived),
    column('accessed', 'When it was last read', ({ source }) => dateCell(source.accessed)),
    column('original', said('original'), ({ source }) => source.original),
  ]);
}

/** Texts and articles that records name. */
export function provisionTable({ corpus, address, owner, place }: Shared): DataTable {
  const rows = () =>
    [...corpus.statements, ...corpus.letters, ...corpus.redLines].flatMap((entry) =>
      (entry.fields.provisions ?? []).map((provision) => ({ entry, provision, thread: corpus.thread(provision) })),
    );
  return dataTable(
    'provisions',
    'Provisions',
    'One row for each text or article that a statement, letter or red line names',
    rows,
    [
      ...owner,
      column('text', 'Id of the text', ({ provision }) => provision.text),
      column('text_short', 'Short name of the text', ({ provision }) => place({ text: provision.text })),
      column(
        'article',
        'Number of the article there, or preamble; empty for the text as a whole',
        ({ provision }) => provision.article,
      ),
      column(
        'main_article',
        'Number of the same article in the main text, where recorded',
        ({ thread }) => thread?.article.number,
      ),
      column('main_title', 'Its title there', ({ thread }) => thread?.article.title),
      column('main_url', 'Permanent address of its page', ({ thread }) => thread && address(articlePath(thread.slug))),
    ],
  );
}

/** Paragraphs, asks and verdicts. */
export function passageTable({ corpus, address, owner }: Shared): DataTable {
  const rows = () => datedRecords(corpus).flatMap((entry) => entry.passages.map((passage) => ({ entry, passage })));
  return dataTable(
    'passages',
    'Passages',
    'One row for each paragraph, demand and verdict that can be cited alone',
    rows,
    [
      ...owner,
      column('anchor', 'Anchor of the passage in the page', ({ passage }) => passage.anchor),
      column(
        'url',
        'Permanent address of the passage',
        ({ entry, passage }) => `${recordUrl(entry, address)}#${passage.anchor}`,
      ),
      column('text', 'Its text, without formatting', ({ passage }) => passage.text),
      column(
        'sources',
        'The sources that it rests on, by their position in sources.csv; empty where several are not told apart',
        ({ passage }) => joined(passage.sources.map(String)),
      ),
    ],
  );
}
