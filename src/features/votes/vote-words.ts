import { ballots, figures, voteResults, type Ballot, type Vote } from '../../schemas/vote.ts';
import { countsOf } from './votes.ts';

/** What a vote on a side wanted done, after the word "voted": `to delete`, `in favour`. */
const wanted = ({ choices }: Vote, side: 'in-favour' | 'against'): string => {
  const choice = side === 'in-favour' ? choices?.in_favour : choices?.against;
  return choice === undefined ? ballots[side].label.toLowerCase() : `to ${choice}`;
};

/** How somebody voted, in words of what the vote does: `Voted to delete`, `Voted against`, `Abstained`. */
export function ballotWords(vote: Vote, ballot: Ballot): string {
  if (ballot === 'abstaining') return 'Abstained';
  return ballot === 'not-voting' ? 'Did not vote' : `Voted ${wanted(vote, ballot)}`;
}

/** Whether those who voted in favour had their way. */
const carried = ({ result }: Vote): boolean => result === 'adopted' || result === 'deleted';

/** What came of a vote, in a word or two: the answer to its plain question, else its result. */
const outcomeOf = (vote: Vote): string =>
  vote.plain_question === undefined ? voteResults[vote.result] : carried(vote) ? 'Yes' : 'No';

/** What is not known of the figures of a vote that gives some: `how many abstained`. */
const missing = (vote: Vote, ballot: Ballot): string => `how many ${ballotWords(vote, ballot).toLowerCase()}`;

/** What came of a vote, in a sentence that is made from its fields: `No: 102 voted to keep, 23 to delete, 26 abstained.` */
export function resultSentence(vote: Vote): string {
  const outcome = outcomeOf(vote);
  const times = vote.times === undefined ? '' : ` in ${String(vote.times)} votes`;
  const counts = countsOf(vote);
  if (counts.length === 0) return `${outcome}${times}. The figures are not known.`;
  const sides = carried(vote) ? (['in-favour', 'against'] as const) : (['against', 'in-favour'] as const);
  const of = (ballot: Ballot) => counts.find((count) => count.ballot === ballot)?.count;
  const told = sides
    .map((side) => ({ side, count: of(side) }))
    .filter(({ count }) => count !== undefined)
    .map(({ side, count }, index) => `${String(count)} ${index === 0 ? 'voted ' : ''}${wanted(vote, side)}`);
  const abstained = of('abstaining');
  const unknown = Object.values(figures).filter((ballot) => of(ballot) === undefined);
  return [
    `${outcome}${times}: ${[...told, ...(abstained === undefined ? [] : [`${String(abstained)} abstained`])].join(', ')}.`,
    ...(unknown.length === 0 ? [] : [`Not known: ${unknown.map((ballot) => missing(vote, ballot)).join(' and ')}.`]),
  ].join(' ');
}
