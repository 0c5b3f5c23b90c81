import { voterKey } from './ballots.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { counted } from '../../base/counted.ts';
import { allVotes, type HeldVote } from './votes.ts';

/** Number of votes that the entries stand for. */
const votesIn = (entries: readonly HeldVote[]): number => entries.reduce((sum, { vote }) => sum + (vote.times ?? 1), 0);

/** Whether the sources name everybody who voted. */
const isRollCall = ({ vote, counts }: HeldVote): boolean =>
  counts.length > 0 &&
  counts.every(({ ballot, count }) => (vote.ballots ?? []).filter((named) => named.ballot === ballot).length === count);

/** The sentence that answers at once: how many votes, how many with figures, how many States by name. */
export function votesSentence(corpus: Corpus): string {
  const votes = allVotes(corpus);
  if (votes.length === 0) return 'No recorded vote is documented here yet.';
  const withFigures = votesIn(votes.filter(({ counts }) => counts.length > 0));
  const others = votesIn(votes.filter(({ counts }) => counts.length === 0));
  const named = new Set(votes.flatMap(({ vote }) => (vote.ballots ?? []).map(voterKey))).size;
  const rollCalls = votes.filter(isRollCall).length;
  const figures = `The figures of ${counted(withFigures, 'recorded vote')} are documented here`;
  const more =
    others === 0
      ? '.'
      : `; for up to ${counted(others, 'more vote')} the sources say only that ${others === 1 ? 'it was held and how it ended' : 'they were held and how they ended'}.`;
  const who =
    named === 0
      ? 'No source that was read says how individual States voted.'
      : `Sources say how ${counted(named, 'State or group of States', 'States and groups of States')} voted; ${rollCalls === 0 ? 'none gives a whole roll-call' : `of ${counted(rollCalls, 'vote')} the whole roll-call is here`}.`;
  return `${figures}${more} ${who}`;
}
