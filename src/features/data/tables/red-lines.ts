import { assessment } from '../../../schemas/red-line.ts';
import { recordUrl } from '../../../tables/address.ts';
import { dateCell, joined } from '../../../tables/cells.ts';
import { describeField } from '../../../tables/fields.ts';
import { column } from '../../../tables/table.ts';
import { closingColumns, dataTable, fieldColumns, type DataTable, type Shared } from './shared.ts';

/** Red lines. */
export const redLineTable = ({ corpus, id, url, title, name, place, topics, provisions }: Shared): DataTable =>
  dataTable('red-lines', 'Red lines', 'One row for each red line', () => corpus.redLines, [
    id,
    url,
    title,
    ...fieldColumns('red-lines', 'demand'),
    ...topics,
    ...fieldColumns('red-lines', 'raised_in'),
    column('raised_in_titles', 'Their titles, in the same order', ({ fields }) =>
      joined(fields.raised_in.map((id) => name('letters', id) ?? name('statements', id))),
    ),
    provisions,
    column('verdicts', 'Text and verdict in the order of the texts; see assessments.csv', ({ fields }) =>
      joined(fields.assessments.map(({ text, status }) => `${place({ text })}: ${status}`)),
    ),
    ...closingColumns,
  ]);

/** Verdicts on red lines. */
export function assessmentTable({ corpus, address, names, place }: Shared): DataTable {
  const said = (name: string) => describeField(assessment, name);
  const rows = () =>
    corpus.redLines.flatMap((entry) =>
      entry.fields.assessments.map((verdict, index) => ({
        entry,
        anchor: entry.passages[index]?.anchor ?? '',
        verdict,
      })),
    );
  return dataTable(
    'assessments',
    'Verdicts on red lines',
    'One row for each verdict: how one text treated one red line',
    rows,
    [
      column('red_line', 'Id of the red line', ({ entry }) => entry.id),
      column('red_line_title', 'Title of the red line', ({ entry }) => entry.fields.title),
      column(
        'url',
        'Permanent address of the verdict',
        ({ entry, anchor }) => `${recordUrl(entry, address)}#${anchor}`,
      ),
      column('text', said('text'), ({ verdict }) => verdict.text),
      column('text_short', 'Short name of the text', ({ verdict }) => place({ text: verdict.text })),
      column('text_date', 'Date of the text', ({ verdict }) =>
        dateCell(corpus.get('texts', verdict.text)?.fields.date),
      ),
      column('status', said('status'), ({ verdict }) => verdict.status),
      column(
        'by',
        'Whose published view the verdict follows: ids of actors; empty where it is our own reading of the source',
        ({ verdict }) => joined(verdict.by ?? []),
      ),
      column('by_names', 'Their names, in the same order', ({ verdict }) => names('actors', verdict.by ?? [])),
      column('letter', 'Id of the letter in which they give it', ({ verdict }) => verdict.letter),
      column('why', said('why'), ({ verdict }) => verdict.why),
      column('source', said('source'), ({ verdict }) => verdict.source),
    ],
  );
}
