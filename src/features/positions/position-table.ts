import { actorGroup, withoutRecord } from '../../corpus/actor-groups.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { shownOf } from '../../ledger/history.ts';
import { position } from '../../schemas/position.ts';
import { firstDay } from '../../schemas/edtf.ts';
import { recordUrl, type Address } from '../../tables/address.ts';
import { dateCell } from '../../tables/cells.ts';
import { describeField } from '../../tables/fields.ts';
import { column, describedTable, type Table } from '../../tables/table.ts';
import { actorBallotsOf, type ActorBallot } from './actor-ballot.ts';
import { actorPositionsOf, type ActorPosition } from './actor-position.ts';
import { ballotLine, positionLine, type PositionLine } from './position-line.ts';
import { provisionSides } from './sides.ts';

/** A position of a statement, or a ballot on what is to become of a provision, with the line that views show. */
interface Row {
  line: PositionLine;
  thread: ActorPosition['thread'];
  said?: ActorPosition;
  voted?: ActorBallot;
}

const rowsOf = (corpus: Corpus): Row[] => [
  ...actorPositionsOf(corpus).map((said) => ({ line: positionLine(said, 'provision'), thread: said.thread, said })),
  ...actorBallotsOf(corpus).map((voted) => ({ line: ballotLine(voted), thread: voted.thread, voted })),
];

/** Positions as a table: a row for each position of each actor, then one for each ballot on what is to become of a provision. */
export function positionTable(corpus: Corpus, address: Address): Table {
  const field = (name: string) => describeField(position, name);
  return describedTable<Row>(
    () => rowsOf(corpus),
    [
      column('actor', 'Id of the actor', ({ line }) => line.actor?.id),
      column('actor_name', 'Name of the actor, or of who voted as the source gives it', ({ line }) => line.name),
      column('actor_kind', 'Kind of the actor', ({ line }) => line.actor?.fields.kind),
      column('un_group', 'Regional group of the United Nations; for States', ({ line }) => line.actor?.fields.un_group),
      column(
        'group',
        'Group that the pages sort the actor into',
        ({ line: { actor } }) => (actor ? actorGroup(actor.fields) : withoutRecord).label,
      ),
      column('stance', `${field('stance')}; empty for a ballot`, ({ line }) => line.stance),
      column(
        'side',
        'for (supports, proposes, asks-for) or against (opposes, reserves): of the point, not of the topic or provision; empty for a ballot',
        ({ said }) => said?.side,
      ),
      column('what', `${field('what')}; of a ballot, how it was cast and what was asked`, ({ line, said }) =>
        said ? said.position.what : `${line.head} ${line.words}`,
      ),
      column('effect', field('effect'), ({ line }) => line.effect),
      column(
        'effect_in_words',
        `Column of the pages: ${Object.values(provisionSides).join(', ')}; empty without a provision`,
        ({ line }) => (line.provision ? provisionSides[line.side as keyof typeof provisionSides] : undefined),
      ),
      column('topic', `${field('topic')}; empty for a ballot`, ({ said }) => said?.position.topic),
      column('topic_label', 'Name of the topic', ({ line }) => line.topic?.fields.label),
      column(
        'text',
        'Id of the text that it is about, where the record ties it to one',
        ({ line }) => line.provision?.text,
      ),
      column(
        'text_short',
        'Short name of the text',
        ({ line }) => corpus.get('texts', line.provision?.text ?? '')?.fields.short,
      ),
      column(
        'article',
        'Number of the article in that text, or preamble; empty for the text as a whole',
        ({ line }) => line.provision?.article,
      ),
      column(
        'main_article',
        'Number of the same article in the main text, where recorded',
        ({ thread }) => thread?.article.number,
      ),
      column('statement', 'Id of the statement', ({ said }) => said?.statement.id),
      column('statement_title', 'Title of the statement', ({ said }) => said?.statement.fields.title),
      column(
        'statement_url',
        'Permanent address of the statement',
        ({ said }) => said && recordUrl(said.statement, address),
      ),
      column('vote', 'Id of the vote, for a ballot', ({ voted }) => voted?.ballot.held.vote.id),
      column(
        'date',
        'Date of the statement or vote; X stands for what the source does not say: 2024-02-XX, 2024-XX-XX',
        ({ line }) => dateCell(line.date),
      ),
      column('first_day', 'First day that the date may stand for; for sorting', ({ line }) => firstDay(line.date)),
      column('session', 'Id of the meeting', ({ line }) => line.session?.id),
      column('session_title', 'Title of the meeting', ({ line }) => line.session?.fields.title),
      column('paragraph', field('paragraph'), ({ said }) => said?.position.paragraph),
      column('url', 'Permanent address of the paragraph, or of the vote: the one to cite', ({ line }) =>
        address(line.path),
      ),
      column(
        'revision',
        'Number of the revision that is shown there; of a vote, that of its meeting',
        ({ said, voted }) => {
          const entry = said?.statement ?? voted?.ballot.held.session;
          return entry && shownOf(corpus.history(entry)).number;
        },
      ),
    ],
  );
}
