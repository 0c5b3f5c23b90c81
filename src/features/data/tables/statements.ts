import type { Entry } from '../../../records/entry.ts';
import { itemsOfCell, joined, linesOfCell, onOneLine } from '../../../tables/cells.ts';
import { column, into, intoList, type Column } from '../../../tables/table.ts';
import { closingColumns, dataTable, dateColumns, fieldColumns, type DataTable, type Shared } from './shared.ts';

/** Text and article by id and number, in one cell: `main 16 bis`. */
const placeOf = (item: string) => {
  const [, text, article] = /^(\S+)(?: (.+))?$/.exec(item) ?? [];
  return { text: text ?? item, ...(article === undefined ? {} : { article }) };
};

/** JSON of a cell; what is none is left for the check to refuse. */
function jsonOf(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/** What the other columns tell for people, once more as programs read it: nothing of a record is lost. */
const wholeColumns: Column<Entry<'statements'>>[] = [
  column(
    'provision_ids',
    'The provisions by id of the text and number of the article',
    ({ fields }) =>
      joined((fields.provisions ?? []).map(({ text, article }) => [text, article ?? []].flat().join(' '))),
    into('provisions', (cell) => itemsOfCell(cell).map(placeOf)),
  ),
  column(
    'positions_json',
    'The positions with all their fields, as JSON',
    ({ fields }) => fields.positions && JSON.stringify(fields.positions),
    into('positions', jsonOf),
  ),
  column(
    'empty_lists',
    'Fields that hold an empty list, which no other column shows',
    ({ fields }) =>
      joined(
        Object.entries(fields).flatMap(([name, value]) => (Array.isArray(value) && value.length === 0 ? name : [])),
      ),
    {
      field: 'empty_lists',
      read: (cell, draft) => {
        for (const name of itemsOfCell(cell)) draft.fields[name] = [];
      },
    },
  ),
  column(
    'account_markdown',
    'The account as its editors wrote it, in Markdown; \\n stands for the end of a line, \\\\ for a backslash',
    ({ source }) => onOneLine(source.trim()),
    {
      field: 'body',
      read: (cell, draft) => {
        draft.body = linesOfCell(cell);
      },
    },
  ),
];

/** Statements. */
export const statementTable = ({ corpus, id, url, title, names, session, topics, provisions }: Shared): DataTable =>
  dataTable('statements', 'Statements', 'One row for each statement', () => corpus.statements, [
    id,
    url,
    title,
    ...dateColumns<'statements'>('When it was said or submitted'),
    ...fieldColumns('statements', 'kind'),
    column('actors', 'Who said it: ids of actors', ({ fields }) => joined(fields.actors), intoList('actors')),
    column('actor_names', 'Their names, in the same order', ({ fields }) => names('actors', fields.actors)),
    ...session,
    ...topics,
    ...fieldColumns('statements', 'position'),
    column('positions', 'Stance, point and paragraph of each position; see positions.csv', ({ fields }) =>
      joined((fields.positions ?? []).map(({ stance, what, paragraph }) => `${stance}: ${what} (${paragraph})`)),
    ),
    provisions,
    ...fieldColumns('statements', 'languages'),
    ...closingColumns,
    ...wholeColumns,
  ]);
