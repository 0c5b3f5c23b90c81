import { recordUrl } from '../../../tables/address.ts';
import { dateCell, joined } from '../../../tables/cells.ts';
import { column } from '../../../tables/table.ts';
import { closingColumns, dataTable, dateColumns, fieldColumns, type DataTable, type Shared } from './shared.ts';

/** Letters. */
export const letterTable = ({ corpus, id, url, title, names, session, topics, provisions }: Shared): DataTable =>
  dataTable('letters', 'Letters', 'One row for each letter', () => corpus.letters, [
    id,
    url,
    title,
    ...dateColumns<'letters'>('Date of the letter'),
    ...fieldColumns('letters', 'kind'),
    column('convenors', 'Who wrote it or invited others to sign: ids of actors', ({ fields }) =>
      joined(fields.convenors),
    ),
    column('convenor_names', 'Their names, in the same order', ({ fields }) => names('actors', fields.convenors)),
    ...fieldColumns('letters', 'signatory_count'),
    column(
      'signatories_listed',
      'Number of signatories in the record; see signatories.csv',
      ({ fields }) => fields.signatories?.length ?? 0,
    ),
    column('signatories', 'Who signed, as far as a source lists them', ({ fields }) =>
      joined((fields.signatories ?? []).map((signatory) => signatory.name)),
    ),
    ...fieldColumns('letters', 'addressees'),
    ...session,
    ...topics,
    ...fieldColumns('letters', 'asks'),
    provisions,
    ...fieldColumns('letters', 'languages'),
    ...closingColumns,
  ]);

/** Who signed, as the letters list them. */
export function signatoryTable({ corpus, address, name }: Shared): DataTable {
  const rows = () =>
    corpus.letters.flatMap((letter) =>
      (letter.fields.signatories ?? []).map((signatory, index) => ({ letter, ...signatory, index })),
    );
  return dataTable(
    'signatories',
    'Signatories of letters',
    'One row for each signatory of each letter, as far as a source lists them',
    rows,
    [
      column('letter', 'Id of the letter', ({ letter }) => letter.id),
      column('letter_title', 'Title of the letter', ({ letter }) => letter.fields.title),
      column('letter_url', 'Permanent address of the letter', ({ letter }) => recordUrl(letter, address)),
      column('letter_date', 'Date of the letter', ({ letter }) => dateCell(letter.fields.date)),
      column('position', 'Place in the list', ({ index }) => index + 1),
      column('name', 'Name as the letter lists it', (row) => row.name),
      column('actor', 'Id of the actor, where the record has it', ({ actor }) => actor),
      column('actor_name', 'Name of the actor', ({ actor }) => name('actors', actor)),
      column('actor_kind', 'Kind of the actor', ({ actor }) => corpus.get('actors', actor ?? '')?.fields.kind),
    ],
  );
}
