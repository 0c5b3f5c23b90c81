import type { Corpus } from '../../corpus/corpus.ts';
import { votePath } from '../../records/addresses.ts';
import { effectOf, vote as voteSchema } from '../../schemas/vote.ts';
import type { Address } from '../../tables/address.ts';
import { describeFields } from '../../tables/fields.ts';
import { resultSentence } from '../votes/vote-words.ts';
import { allVotes } from '../votes/votes.ts';
import { common, type PlainCollection } from './plain-collection.ts';

/** All votes: parts of the records of meetings, each with a page of its own. */
export function voteCollection(corpus: Corpus, address: Address): PlainCollection {
  const all = allVotes(corpus);
  const [id, ...rest] = describeFields(voteSchema);
  return {
    name: 'votes',
    title: 'Votes',
    description:
      'Recorded votes, oldest first. Each is a part of the record of a meeting, where the same fields stand.',
    fields: [
      ...(id ? [id] : []),
      common.url,
      { path: 'session', description: 'Id of the meeting whose record holds it' },
      { path: 'result_in_words', description: 'Result and figures in a sentence' },
      ...rest,
      {
        path: 'ballots[].effect',
        description: 'What it wanted to become of the provisions; left out where the vote does not say',
      },
    ],
    count: all.length,
    records: () =>
      all.map(({ vote, session }) => ({
        ...vote,
        url: address(votePath(vote.id)),
        session: session.id,
        result_in_words: resultSentence(vote),
        ...(vote.ballots && {
          ballots: vote.ballots.map((ballot) => ({ ...ballot, effect: effectOf(vote, ballot.ballot) })),
        }),
      })),
  };
}
