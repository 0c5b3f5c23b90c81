import type { ArticleThread, Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { isEffect, type Effect } from '../../schemas/position.ts';
import type { Provision } from '../../schemas/provision.ts';
import { effectOf } from '../../schemas/vote.ts';
import { toldBallots, voterKey, voterName, type ToldBallot } from '../votes/ballots.ts';
import { allVotes } from '../votes/votes.ts';

/** How somebody voted on what is to become of a provision; a vote on several provisions makes one for each. */
export interface ActorBallot {
  ballot: ToldBallot;
  /** What tells those who voted apart. */
  key: string;
  name: string;
  /** None where there is no record of who voted. */
  actor: Entry<'actors'> | undefined;
  provision: Provision;
  /** The article of the main text that the provision is, whatever number it had. */
  thread: ArticleThread | undefined;
  /** What it wanted to become of the provision; none where it abstained. */
  effect: Effect | undefined;
}

/** Who voted for what to become of which provision, oldest vote first: as far as a vote says what its sides wanted done, and a source names them. */
export const actorBallotsOf = (corpus: Corpus): ActorBallot[] =>
  allVotes(corpus)
    .filter(({ vote: { choices } }) => isEffect(choices?.in_favour) || isEffect(choices?.against))
    .flatMap((held) =>
      toldBallots(held)
        .filter(({ ballot }) => ballot !== 'not-voting')
        .flatMap((ballot) =>
          (held.vote.provisions ?? []).map((provision) => ({
            ballot,
            key: voterKey(ballot),
            name: voterName(ballot, corpus),
            actor: ballot.actor === undefined ? undefined : corpus.get('actors', ballot.actor),
            provision,
            thread: corpus.thread(provision),
            effect: effectOf(held.vote, ballot.ballot),
          })),
        ),
    );
