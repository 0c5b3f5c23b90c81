import { actorGroup } from '../../corpus/actor-groups.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { shownOf } from '../../ledger/history.ts';
import { proofPath, standsOf, type Stand } from './stand.ts';
import { position } from '../../schemas/position.ts';
import { firstDay } from '../../schemas/edtf.ts';
import type { Address } from '../../tables/address.ts';
import { dateCell, type Cell } from '../../tables/cells.ts';
import { describeField } from '../../tables/fields.ts';
import type { Table } from '../data/tables.ts';

/** Who stood where as a table: a row for each position of each actor. */
export function positionTable(corpus: Corpus, address: Address): Table {
  const said = (name: string) => describeField(position, name);
  const columns: [name: string, description: string, cell: (stand: Stand) => Cell][] = [
    ['actor', 'Id of the actor', ({ actor }) => actor.id],
    ['actor_name', 'Name of the actor', ({ actor }) => actor.fields.name],
    ['actor_kind', 'Kind of the actor', ({ actor }) => actor.fields.kind],
    ['un_group', 'Regional group of the United Nations; for States', ({ actor }) => actor.fields.un_group],
    ['group', 'Group that the pages sort the actor into', ({ actor }) => actorGroup(actor.fields).label],
    ['stance', said('stance'), (stand) => stand.position.stance],
    [
      'side',
      'for (supports, proposes, asks-for) or against (opposes, reserves): of the point, not of the topic',
      ({ side }) => side,
    ],
    ['what', said('what'), (stand) => stand.position.what],
    ['topic', said('topic'), (stand) => stand.position.topic],
    ['topic_label', 'Name of the topic', ({ topic }) => topic?.fields.label],
    [
      'text',
      'Id of the text that it is about, where the record ties it to one',
      (stand) => stand.position.provision?.text,
    ],
    [
      'text_short',
      'Short name of the text',
      (stand) => corpus.get('texts', stand.position.provision?.text ?? '')?.fields.short,
    ],
    [
      'article',
      'Number of the article in that text, or preamble; empty for the text as a whole',
      (stand) => stand.position.provision?.article,
    ],
    [
      'main_article',
      'Number of the same article in the main text, where recorded',
      ({ thread }) => thread?.article.number,
    ],
    ['statement', 'Id of the statement', ({ statement }) => statement.id],
    ['statement_title', 'Title of the statement', ({ statement }) => statement.fields.title],
    [
      'statement_url',
      'Permanent address of the statement',
      ({ statement }) => address(recordPath('statements', statement.id)),
    ],
    [
      'date',
      'Date of the statement; X stands for what the source does not say: 2024-02-XX, 2024-XX-XX',
      ({ statement }) => dateCell(statement.fields.date),
    ],
    [
      'first_day',
      'First day that the date may stand for; for sorting',
      ({ statement }) => firstDay(statement.fields.date),
    ],
    ['session', 'Id of the meeting', ({ session }) => session?.id],
    ['session_title', 'Title of the meeting', ({ session }) => session?.fields.title],
    ['paragraph', said('paragraph'), (stand) => stand.position.paragraph],
    ['url', 'Permanent address of the paragraph: the one to cite', (stand) => address(proofPath(stand))],
    [
      'revision',
      'Number of the revision that is shown there',
      ({ statement }) => shownOf(corpus.history(statement)).number,
    ],
  ];
  return {
    name: 'positions',
    title: 'Positions',
    description:
      'One row for each position that a statement takes; one that several actors share has a row for each of them',
    columns: columns.map(([name, description]) => ({ name, description })),
    rows: () => standsOf(corpus).map((stand) => columns.map(([, , cell]) => cell(stand))),
  };
}
