import { ballots, type Ballot } from '../../schemas/vote.ts';
import { counted } from '../../base/counted.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { byGroup, voters, type VoterGroup, type Voter } from './ballots.ts';
import { ballotWords } from './vote-words.ts';
import type { HeldVote } from './votes.ts';

/** Those who are named as having voted in one way. */
export interface Side {
  ballot: Ballot;
  /** `Voted to delete`. */
  words: string;
  groups: { group: VoterGroup; voters: Voter[] }[];
  /** How many of how many are named: `8 of 23 named`. */
  named: string;
}

/** How many are named, of how many; members of a group that a source does not name one by one are no number. */
function namedWords(groups: Side['groups'], total: number | undefined): string {
  const all = groups.flatMap(({ group, voters: members }) => members.map(() => group));
  const blocs = all.filter((group) => group === 'Groups of States').length;
  const states = String(all.length - blocs) + (total === undefined ? '' : ` of ${String(total)}`);
  return `${states} named${blocs > 0 ? `, and members of ${counted(blocs, 'group')}` : ''}`;
}

/** Who is named on which side of a vote; also a side of which the number is known and nobody is named. */
export function sidesOf(corpus: Corpus, held: HeldVote): Side[] {
  const all = voters(corpus, [held]);
  return (Object.keys(ballots) as Ballot[]).flatMap((ballot): Side[] => {
    const groups = byGroup(all.filter(({ ballots: [cast] }) => cast?.ballot === ballot));
    const total = held.counts.find((count) => count.ballot === ballot)?.count;
    if (groups.length === 0 && !total) return [];
    return [{ ballot, words: ballotWords(held.vote, ballot), groups, named: namedWords(groups, total) }];
  });
}
