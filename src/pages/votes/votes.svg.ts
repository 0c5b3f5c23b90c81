import type { APIRoute } from 'astro';
import { shownAddress } from '../../ui/address.ts';
import { longDate } from '../../base/dates.ts';
import { allVotes, resultOf } from '../../features/votes/votes.ts';
import { votesSentence } from '../../features/votes/votes-sentence.ts';
import { votesPicture } from '../../features/votes/vote-bar.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { site } from '../../base/site.ts';

export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const votes = allVotes(corpus).map(({ vote, session, counts }) => ({
    when: `${longDate(vote.date)}, ${vote.meeting ?? session.fields.title}`,
    question: vote.question,
    result: resultOf(vote),
    counts,
    instead: `${vote.times === undefined ? '' : `${String(vote.times)} votes; `}figures not found`,
  }));
  const source = `${site.name} · ${shownAddress('/votes/')} · as of ${longDate(corpus.asOf)}`;
  const lead = `${votesSentence(corpus)} The part in favour is full, against hatched, abstaining empty; in favour means in favour of the question as it was put.`;
  return new Response(votesPicture('Votes', lead, votes, source), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
};
