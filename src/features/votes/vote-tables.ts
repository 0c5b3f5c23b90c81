import type { Corpus } from '../../corpus/corpus.ts';
import { votePath } from '../../records/addresses.ts';
import { titleOf } from '../../records/summary.ts';
import { effectOf, vote as voteSchema } from '../../schemas/vote.ts';
import { recordUrl, type Address } from '../../tables/address.ts';
import { dateCell, joined } from '../../tables/cells.ts';
import { describeField } from '../../tables/fields.ts';
import { column, describedTable, type Table } from '../../tables/table.ts';
import { toldBallots, voterName, type ToldBallot } from './ballots.ts';
import { ballotWords, resultSentence } from './vote-words.ts';
import { allVotes, type HeldVote } from './votes.ts';

const said = (name: string) => describeField(voteSchema, name);

const dated = 'Day of the vote; X stands for what the source does not say: 2024-08-XX';

const provisionsOf = ({ vote }: HeldVote) =>
  joined((vote.provisions ?? []).map(({ text, article }) => [text, article].filter(Boolean).join(' ')));

/** All votes as a table: one row for each vote, or for several that the sources do not tell apart. */
export const voteTable = (corpus: Corpus, address: Address): Table =>
  describedTable<HeldVote>(
    () => allVotes(corpus),
    [
      column('id', 'Permanent id', ({ vote }) => vote.id),
      column('url', 'Permanent address of its page: the one to cite', ({ vote }) => address(votePath(vote.id))),
      column('date', dated, ({ vote }) => dateCell(vote.date)),
      column('meeting', said('meeting'), ({ vote }) => vote.meeting),
      column('session', 'Id of the meeting whose record holds it', ({ session }) => session.id),
      column('session_title', 'Title of that meeting', ({ session }) => titleOf(session)),
      column('question', said('question'), ({ vote }) => vote.question),
      column('plain_question', said('plain_question'), ({ vote }) => vote.plain_question),
      column('choice_in_favour', 'What votes in favour wanted done', ({ vote }) => vote.choices?.in_favour),
      column('choice_against', 'What votes against wanted done', ({ vote }) => vote.choices?.against),
      column('votes', 'Number of votes that the row stands for', ({ vote }) => vote.times ?? 1),
      column('asked_by', 'Names of those who asked for it or moved the proposal', ({ vote }) =>
        joined((vote.asked_by ?? []).map((id) => corpus.get('actors', id)?.fields.name ?? id)),
      ),
      column('symbol', said('symbol'), ({ vote }) => vote.symbol),
      column('provisions', 'Texts and articles it concerns: id of the text, number of the article', provisionsOf),
      column('in_favour', said('in_favour'), ({ vote }) => vote.in_favour),
      column('against', said('against'), ({ vote }) => vote.against),
      column('abstaining', said('abstaining'), ({ vote }) => vote.abstaining),
      column('result', said('result'), ({ vote }) => vote.result),
      column('result_in_words', 'Result and figures in a sentence', ({ vote }) => resultSentence(vote)),
      column(
        'named',
        'Number of States and groups whose vote a source names',
        ({ vote }) => (vote.ballots ?? []).length,
      ),
      column('statements', 'Addresses of the places in statements that speak of it', ({ statements }) =>
        joined(statements.map(({ path }) => address(path))),
      ),
      column('source_url', said('source'), ({ vote }) => vote.source),
      column('source_grade', 'Grade of that source', ({ source }) => source?.grade),
      column('notes', said('notes'), ({ vote }) => vote.notes),
    ],
  );

/** All named positions as a table: one row for each State, or group as a source names it, in each vote. */
export const ballotTable = (corpus: Corpus, address: Address): Table =>
  describedTable<ToldBallot>(
    () => allVotes(corpus).flatMap(toldBallots),
    [
      column('vote', 'Id of the vote', ({ held }) => held.vote.id),
      column('vote_url', 'Permanent address of its page', ({ held }) => address(votePath(held.vote.id))),
      column('date', dated, ({ held }) => dateCell(held.vote.date)),
      column('question', said('question'), ({ held }) => held.vote.question),
      column('provisions', 'Texts and articles it concerns: id of the text, number of the article', ({ held }) =>
        provisionsOf(held),
      ),
      column('name', 'Who voted, as the source or the record of the actor names it', (ballot) =>
        voterName(ballot, corpus),
      ),
      column('actor', 'Id of the actor, where there is a record of it', ({ actor }) => actor),
      column('actor_url', 'Permanent address of the actor', ({ actor }) =>
        actor === undefined ? undefined : recordUrl({ collection: 'actors', id: actor }, address),
      ),
      column('un_group', 'Regional group of the United Nations; for States', ({ actor }) =>
        actor === undefined ? undefined : corpus.get('actors', actor)?.fields.un_group,
      ),
      column('ballot', 'in-favour, against, abstaining or not-voting', ({ ballot }) => ballot),
      column('in_words', 'The same in words of what the vote does', ({ ballot, held }) =>
        ballotWords(held.vote, ballot),
      ),
      column(
        'effect',
        'What it wanted to become of the provisions: keep, strengthen, change, add, delete or narrow; empty where the vote does not say',
        ({ ballot, held }) => effectOf(held.vote, ballot),
      ),
      column('source_url', 'Web address that says so', ({ from }) => from?.url),
      column('source_grade', 'Grade of that source', ({ from }) => from?.grade),
      column('note', 'A note on it', ({ note }) => note),
    ],
  );
