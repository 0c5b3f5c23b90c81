import { longDate } from '../../base/dates.ts';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { shownOf } from '../../ledger/history.ts';
import { titleOf } from '../../records/summary.ts';
import { voteTitle, type HeldVote } from './votes.ts';

/** One line that cites the page of a vote. A vote has no revision of its own: the state that is cited is that of the meeting. */
export function voteCitation({ vote, session }: HeldVote, corpus: Corpus, address: string): string {
  const { number, revision } = shownOf(corpus.history(session));
  const state = `rev. ${String(number)} (${revision ? longDate(revision.date) : 'not published yet'})`;
  const [held, when] = [vote.times === undefined ? 'vote' : `${String(vote.times)} votes`, longDate(vote.date)];
  return `${site.name}, “${voteTitle(vote)}” (${held} of ${when}), in “${titleOf(session)}”, ${state}, ${address}.`;
}
