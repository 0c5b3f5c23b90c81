import { longDate } from '../../../base/dates.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import { provisionPlace } from '../../../corpus/provision-place.ts';
import { votePath } from '../../../records/addresses.ts';
import { gradesOf } from '../../../records/entry.ts';
import { titleOf } from '../../../records/summary.ts';
import { sidesOf } from '../../votes/named-voters.ts';
import { sourcesOf, voteTitle, type HeldVote } from '../../votes/votes.ts';
import { resultSentence } from '../../votes/vote-words.ts';
import { searchKinds } from '../facets.ts';
import { articlesIn, distinct, someOf, type SearchDocument, type SearchPassage } from './document.ts';

/** What the page of a vote says to the search. */
export function voteDocument(held: HeldVote, corpus: Corpus): SearchDocument {
  const { vote, session, statements } = held;
  const { asked_by: asked = [], provisions: places = [], ballots: named = [] } = vote;
  const askers = asked.flatMap((id) => corpus.get('actors', id) ?? []);
  const labels = places.flatMap((place) => provisionPlace(corpus, place)?.label ?? []);
  const sources = sourcesOf(held);
  const passage = (anchor: string, heading: string, ...texts: (string | undefined)[]): SearchPassage => ({
    anchor,
    heading,
    text: texts.filter(Boolean).join(' · '),
  });
  const facts = [titleOf(session), vote.meeting, vote.symbol, ...askers.map(titleOf), ...labels];
  const sides = sidesOf(corpus, held).map(({ words, groups }) =>
    [words, ...groups.flatMap(({ voters }) => voters.map(({ name }) => name))].join(' '),
  );
  return {
    path: votePath(vote.id),
    title: voteTitle(vote),
    kind: 'Vote',
    when: longDate(vote.date),
    about: [titleOf(session), someOf(distinct(labels), '; ')],
    date: vote.date,
    facets: {
      kind: [searchKinds.votes[0]],
      actor: distinct([...asked, ...named.flatMap(({ actor }) => actor ?? [])]),
      topic: distinct(statements.flatMap(({ statement }) => statement.fields.topics)),
      session: [session.id],
      text: distinct(places.map(({ text }) => text)),
      article: articlesIn(places, corpus),
      year: [vote.date.slice(0, 4)],
      grade: gradesOf({ sources }),
    },
    passages: [
      passage('', '', resultSentence(vote)),
      { ...passage('', '', vote.plain_question && vote.question, ...facts), facts: true as const },
      passage('who', 'Who voted how', ...sides),
      passage('notes', 'Notes', vote.notes),
      passage('sources', 'Sources', ...sources.map(({ title }) => title)),
    ].filter(({ text }) => text !== ''),
  };
}
