import type { Corpus } from '../../corpus/corpus.ts';
import { toldBallots, voterName } from './ballots.ts';
import { titleOf } from '../../records/summary.ts';
import { allVotes, votePath } from './votes.ts';
import { recordUrl, type Address } from '../../tables/address.ts';
import { dateCell, joined } from '../../tables/cells.ts';
import { table, type Table } from '../../tables/table.ts';

/** All votes as a table: one row for each entry of the page of the votes. */
export const voteTable = (corpus: Corpus, address: Address): Table =>
  table(() => allVotes(corpus), {
    id: ({ vote }) => vote.id,
    url: ({ vote }) => address(votePath(vote.id)),
    date: ({ vote }) => dateCell(vote.date),
    meeting: ({ vote }) => vote.meeting,
    session: ({ session }) => session.id,
    session_title: ({ session }) => titleOf(session),
    question: ({ vote }) => vote.question,
    votes: ({ vote }) => vote.times ?? 1,
    asked_by: ({ vote }) => joined((vote.asked_by ?? []).map((id) => corpus.get('actors', id)?.fields.name ?? id)),
    symbol: ({ vote }) => vote.symbol,
    provisions: ({ vote }) =>
      joined((vote.provisions ?? []).map(({ text, article }) => [text, article].filter(Boolean).join(' '))),
    in_favour: ({ vote }) => vote.in_favour,
    against: ({ vote }) => vote.against,
    abstaining: ({ vote }) => vote.abstaining,
    result: ({ vote }) => vote.result,
    named: ({ vote }) => (vote.ballots ?? []).length,
    statements: ({ statements }) => joined(statements.map(({ path }) => address(path))),
    source_url: ({ vote }) => vote.source,
    source_grade: ({ source }) => source?.grade,
    notes: ({ vote }) => vote.notes,
  });

/** All named positions as a table: one row for each State, or group as a source names it, in each vote. */
export const ballotTable = (corpus: Corpus, address: Address): Table =>
  table(() => allVotes(corpus).flatMap(toldBallots), {
    vote: ({ held }) => held.vote.id,
    vote_url: ({ held }) => address(votePath(held.vote.id)),
    date: ({ held }) => dateCell(held.vote.date),
    question: ({ held }) => held.vote.question,
    name: (ballot) => voterName(ballot, corpus),
    actor: ({ actor }) => actor,
    actor_url: ({ actor }) =>
      actor === undefined ? undefined : recordUrl({ collection: 'actors', id: actor }, address),
    un_group: ({ actor }) => (actor === undefined ? undefined : corpus.get('actors', actor)?.fields.un_group),
    ballot: ({ ballot }) => ballot,
    source_url: ({ from }) => from?.url,
    source_grade: ({ from }) => from?.grade,
    note: ({ note }) => note,
  });
