import { joined } from '../../../tables/cells.ts';
import { column } from '../../../tables/table.ts';
import { closingColumns, dataTable, dateColumns, fieldColumns, type DataTable, type Shared } from './shared.ts';

/** Statements. */
export const statementTable = ({ corpus, id, url, title, names, session, topics, provisions }: Shared): DataTable =>
  dataTable('statements', 'Statements', 'One row for each statement', () => corpus.statements, [
    id,
    url,
    title,
    ...dateColumns<'statements'>('When it was said or submitted'),
    ...fieldColumns('statements', 'kind'),
    column('actors', 'Who said it: ids of actors', ({ fields }) => joined(fields.actors)),
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
  ]);
