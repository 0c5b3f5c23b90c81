import { actorGroup } from '../../corpus/actor-groups.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { shownOf } from '../../ledger/history.ts';
import { proofPath, actorPositionsOf } from './actor-position.ts';
import { position } from '../../schemas/position.ts';
import { firstDay } from '../../schemas/edtf.ts';
import { recordUrl, type Address } from '../../tables/address.ts';
import { dateCell } from '../../tables/cells.ts';
import { describeField } from '../../tables/fields.ts';
import { column, describedTable, type Table } from '../../tables/table.ts';

/** Who stood where as a table: a row for each position of each actor. */
export function positionTable(corpus: Corpus, address: Address): Table {
  const said = (name: string) => describeField(position, name);
  return describedTable(
    () => actorPositionsOf(corpus),
    [
      column('actor', 'Id of the actor', ({ actor }) => actor.id),
      column('actor_name', 'Name of the actor', ({ actor }) => actor.fields.name),
      column('actor_kind', 'Kind of the actor', ({ actor }) => actor.fields.kind),
      column('un_group', 'Regional group of the United Nations; for States', ({ actor }) => actor.fields.un_group),
      column('group', 'Group that the pages sort the actor into', ({ actor }) => actorGroup(actor.fields).label),
      column('stance', said('stance'), (actorPosition) => actorPosition.position.stance),
      column(
        'side',
        'for (supports, proposes, asks-for) or against (opposes, reserves): of the point, not of the topic',
        ({ side }) => side,
      ),
      column('what', said('what'), (actorPosition) => actorPosition.position.what),
      column('topic', said('topic'), (actorPosition) => actorPosition.position.topic),
      column('topic_label', 'Name of the topic', ({ topic }) => topic?.fields.label),
      column(
        'text',
        'Id of the text that it is about, where the record ties it to one',
        (actorPosition) => actorPosition.position.provision?.text,
      ),
      column(
        'text_short',
        'Short name of the text',
        (actorPosition) => corpus.get('texts', actorPosition.position.provision?.text ?? '')?.fields.short,
      ),
      column(
        'article',
        'Number of the article in that text, or preamble; empty for the text as a whole',
        (actorPosition) => actorPosition.position.provision?.article,
      ),
      column(
        'main_article',
        'Number of the same article in the main text, where recorded',
        ({ thread }) => thread?.article.number,
      ),
      column('statement', 'Id of the statement', ({ statement }) => statement.id),
      column('statement_title', 'Title of the statement', ({ statement }) => statement.fields.title),
      column('statement_url', 'Permanent address of the statement', ({ statement }) => recordUrl(statement, address)),
      column(
        'date',
        'Date of the statement; X stands for what the source does not say: 2024-02-XX, 2024-XX-XX',
        ({ statement }) => dateCell(statement.fields.date),
      ),
      column('first_day', 'First day that the date may stand for; for sorting', ({ statement }) =>
        firstDay(statement.fields.date),
      ),
      column('session', 'Id of the meeting', ({ session }) => session?.id),
      column('session_title', 'Title of the meeting', ({ session }) => session?.fields.title),
      column('paragraph', said('paragraph'), (actorPosition) => actorPosition.position.paragraph),
      column('url', 'Permanent address of the paragraph: the one to cite', (actorPosition) =>
        address(proofPath(actorPosition)),
      ),
      column(
        'revision',
        'Number of the revision that is shown there',
        ({ statement }) => shownOf(corpus.history(statement)).number,
      ),
    ],
  );
}
