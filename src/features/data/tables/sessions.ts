import { schemas } from '../../../schemas/index.ts';
import type { Vote } from '../../../schemas/vote.ts';
import { dateCell, joined } from '../../../tables/cells.ts';
import { describeField } from '../../../tables/fields.ts';
import { column } from '../../../tables/table.ts';
import { closingColumns, dataTable, dateColumns, fieldColumns, type DataTable, type Shared } from './shared.ts';

/** The figures of a vote in one place: `23-102-26`; `?` stands for what no source gives. */
const figures = ({ in_favour, against, abstaining }: Vote): string =>
  [in_favour, against, abstaining].map((figure) => String(figure ?? '?')).join('-');

/** Meetings and milestones. */
export const sessionTable = ({ corpus, id, url, title, names, count }: Shared): DataTable =>
  dataTable('sessions', 'Sessions', 'One row for each meeting or milestone', () => corpus.sessions, [
    id,
    url,
    title,
    ...dateColumns<'sessions'>('First day', ({ end }) => end),
    column('end', 'Last day, where it differs', ({ fields }) => dateCell(fields.end)),
    ...fieldColumns(
      'sessions',
      'kind',
      'number',
      'city',
      'country',
      'mode',
      'open_to_stakeholders',
      'outcome',
      'texts',
    ),
    column('text_titles', 'Titles of those texts, in the same order', ({ fields }) =>
      names('texts', fields.texts ?? []),
    ),
    column('document_symbols', describeField(schemas.sessions, 'documents'), ({ fields }) =>
      joined((fields.documents ?? []).map(({ symbol }) => symbol)),
    ),
    column('document_titles', 'Their titles, in the same order', ({ fields }) =>
      joined((fields.documents ?? []).map(({ title }) => title)),
    ),
    column('document_urls', 'Their addresses, in the same order', ({ fields }) =>
      joined((fields.documents ?? []).map(({ url }) => url)),
    ),
    column('vote_ids', 'Recorded votes: ids, as in /votes/ID/; see votes.csv', ({ fields }) =>
      joined((fields.votes ?? []).map((vote) => vote.id)),
    ),
    column('vote_questions', 'What was put to the vote, in the same order', ({ fields }) =>
      joined((fields.votes ?? []).map(({ question }) => question)),
    ),
    column('vote_figures', 'In favour, against, abstaining, in the same order', ({ fields }) =>
      joined((fields.votes ?? []).map(figures)),
    ),
    column('vote_results', 'What came of the votes, in the same order', ({ fields }) =>
      joined((fields.votes ?? []).map(({ result }) => result)),
    ),
    column('decided_without_vote', describeField(schemas.sessions, 'without_vote'), ({ fields }) =>
      joined((fields.without_vote ?? []).map(({ decision }) => decision)),
    ),
    count('statement_count', 'Number of statements in the record', (id) => corpus.statementsOf('session', id)),
    count('letter_count', 'Number of letters in the record', (id) => corpus.lettersOf('session', id)),
    ...closingColumns,
  ]);
