import { unGroups } from '../../schemas/actor.ts';
import type { Source } from '../../schemas/source.ts';
import type { NamedBallot } from '../../schemas/vote.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { allVotes, sourceOf, type HeldVote } from './votes.ts';

/** Headings under which those who voted are listed, in this order: the regional groups, then what belongs to none. */
const voterGroups = [...unGroups, 'Groups of States', 'Regional group not recorded'] as const;

/** One of these headings. */
export type VoterGroup = (typeof voterGroups)[number];

/** A ballot as a source gives it. */
export interface ToldBallot extends NamedBallot {
  /** Where it is told: the source of the ballot, else that of the vote. */
  from: Source | undefined;
  held: HeldVote;
}

/** A State, or members of a group, with all that is known of how it voted. */
export interface Voter {
  key: string;
  name: string;
  actor: Entry<'actors'> | undefined;
  group: VoterGroup;
  ballots: ToldBallot[];
}

/** What tells those who voted apart: the id of the actor, or the name where there is no record of the actor. */
export const voterKey = ({ actor, name }: NamedBallot): string => actor ?? name ?? '';

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Who is named in a ballot: the name that the source needs, else that of the actor. */
export const voterName = (ballot: NamedBallot, corpus: Corpus): string =>
  ballot.name ?? (ballot.actor === undefined ? undefined : corpus.get('actors', ballot.actor)?.fields.name) ?? '';

function groupOf(actor: Entry<'actors'> | undefined): VoterGroup {
  if (actor?.fields.un_group) return actor.fields.un_group;
  return actor && actor.fields.kind !== 'state' ? 'Groups of States' : 'Regional group not recorded';
}

/** The ballots of a vote, each with its source. */
export const toldBallots = (held: HeldVote): ToldBallot[] =>
  (held.vote.ballots ?? []).map((ballot) => ({
    ...ballot,
    from: sourceOf(held.session, ballot.source ?? held.vote.source),
    held,
  }));

/** All who are named in some vote, by name. */
export function voters(corpus: Corpus, votes: readonly HeldVote[] = allVotes(corpus)): Voter[] {
  const found = new Map<string, Voter>();
  for (const ballot of votes.flatMap(toldBallots)) {
    const key = voterKey(ballot);
    const actor = ballot.actor === undefined ? undefined : corpus.get('actors', ballot.actor);
    const voter = found.get(key) ?? { key, name: voterName(ballot, corpus), actor, group: groupOf(actor), ballots: [] };
    voter.ballots.push(ballot);
    found.set(key, voter);
  }
  return [...found.values()].sort((a, b) => collator.compare(a.name, b.name));
}

/** Those who voted under their headings; headings without anybody are left out. */
export const byGroup = (list: readonly Voter[]): { group: VoterGroup; voters: Voter[] }[] =>
  voterGroups
    .map((group) => ({ group, voters: list.filter((voter) => voter.group === group) }))
    .filter(({ voters: members }) => members.length > 0);
