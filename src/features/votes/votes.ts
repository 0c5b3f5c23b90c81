import { onceFor } from '../../base/once-for.ts';
import { lastDay } from '../../schemas/edtf.ts';
import type { Source } from '../../schemas/source.ts';
import { figures, type Ballot, type Vote, type WithoutVote } from '../../schemas/vote.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';

/** Place of a vote in the list of all votes, where it stood before it had a page of its own. Permanent. */
export const votePlace = (id: string): string => `/votes/#${id}`;

/** Ways to vote whose number no source gives although others are known: not to be taken for none. */
export const unsaid = (counts: readonly Count[]): Ballot[] =>
  counts.length === 0
    ? []
    : Object.values(figures).filter((way): boolean => !counts.some(({ ballot }) => ballot === way));

/** One of the figures of a vote, as it is drawn and read. */
export interface Count {
  ballot: Ballot;
  count: number;
}

/** A statement on a vote, and the place in it that speaks of the vote. */
export interface OnVote {
  statement: Entry<'statements'>;
  path: string;
}

/** A vote with the meeting where it was held, and what belongs to it. */
export interface HeldVote {
  vote: Vote;
  session: Entry<'sessions'>;
  /** The figures that a source gives, in the order in favour, against, abstaining. */
  counts: Count[];
  source: Source | undefined;
  /** Statements on it: those that the vote names, then explanations of vote of the same day at that meeting. */
  statements: OnVote[];
  letters: Entry<'letters'>[];
}

/** A meeting with its votes, and the explanations of vote or position that belong to no single vote. */
export interface VotesOfMeeting {
  session: Entry<'sessions'>;
  votes: HeldVote[];
  explanations: OnVote[];
}

/** The figures of a vote that a source gives, in the order in favour, against, abstaining. */
export const countsOf = (vote: Vote): Count[] =>
  Object.entries(figures).flatMap(([field, ballot]) => {
    const count = vote[field as keyof typeof figures];
    return count === undefined ? [] : [{ ballot, count }];
  });

/** A source of a meeting by its address. */
export const sourceOf = ({ fields }: Entry<'sessions'>, url: string): Source | undefined =>
  fields.sources.find((source) => source.url === url);

/** The place in a statement that speaks of a vote: the paragraph that is named, else its first. */
const placeOf = (statement: Entry<'statements'>, paragraph: string | undefined): OnVote => {
  const anchor = paragraph ?? statement.passages[0]?.anchor;
  const path = recordPath('statements', statement.id);
  return { statement, path: anchor === undefined ? path : `${path}#${anchor}` };
};

const isExplanation = ({ fields }: Entry<'statements'>) => fields.kind === 'explanation-of-vote';

function held(vote: Vote, session: Entry<'sessions'>, corpus: Corpus): HeldVote {
  const named = (vote.records ?? []).flatMap(({ statement, paragraph }) => {
    const entry = corpus.get('statements', statement);
    return entry ? [placeOf(entry, paragraph)] : [];
  });
  const others = corpus
    .statementsOf('session', session.id)
    .filter((entry) => isExplanation(entry) && entry.fields.date === vote.date)
    .filter(({ id }) => !named.some(({ statement }) => statement.id === id));
  return {
    vote,
    session,
    counts: countsOf(vote),
    source: sourceOf(session, vote.source),
    // Several votes of one day share its explanations only where there is one vote to explain.
    statements: [
      ...named,
      ...(votesOn(session, vote.date) === 1 ? others.map((entry) => placeOf(entry, undefined)) : []),
    ],
    letters: (vote.letters ?? []).flatMap((id) => corpus.get('letters', id) ?? []),
  };
}

const votesOn = ({ fields }: Entry<'sessions'>, date: string): number =>
  (fields.votes ?? []).filter((vote) => vote.date === date).length;

/** By the last day that a date may stand for: a vote of some day in August follows those whose day in August is known. */
const inTime = (a: string, b: string): number => (lastDay(a) === lastDay(b) ? 0 : lastDay(a) < lastDay(b) ? -1 : 1);

/** All recorded votes, oldest first; of one day, in the order of the record. */
export const allVotes = onceFor((corpus: Corpus): readonly HeldVote[] =>
  corpus.sessions
    .flatMap((session) => (session.fields.votes ?? []).map((vote) => held(vote, session, corpus)))
    .sort((a, b) => inTime(a.vote.date, b.vote.date)),
);

/** Meetings with votes, oldest first, each with its votes and the explanations that belong to no single one. */
export function votesByMeeting(corpus: Corpus): VotesOfMeeting[] {
  const votes = allVotes(corpus);
  return corpus.sessions
    .filter(({ fields }) => (fields.votes ?? []).length > 0)
    .map((session) => {
      const own = votes.filter((vote) => vote.session.id === session.id);
      const told = new Set(own.flatMap(({ statements }) => statements.map(({ statement }) => statement.id)));
      const explanations = corpus
        .statementsOf('session', session.id)
        .filter((entry) => isExplanation(entry) && !told.has(entry.id))
        .map((entry) => placeOf(entry, undefined));
      return { session, votes: own, explanations };
    });
}

/** A decision that was taken without a vote, with its meeting and what was said on it. */
export interface Unopposed {
  decision: WithoutVote;
  session: Entry<'sessions'>;
  source: Source | undefined;
  explanations: OnVote[];
}

/** Decisions that were taken without a vote, oldest first. Explanations stand with the meeting's last one, unless its votes show them. */
export const withoutVotes = (corpus: Corpus): Unopposed[] =>
  corpus.sessions
    .flatMap((session) => (session.fields.without_vote ?? []).map((decision) => ({ session, decision })))
    .sort((a, b) => inTime(a.decision.date, b.decision.date))
    .map(({ session, decision }) => ({
      decision,
      session,
      source: sourceOf(session, decision.source),
      explanations:
        session.fields.votes === undefined
          ? corpus
              .statementsOf('session', session.id)
              .filter(isExplanation)
              .map((entry) => placeOf(entry, undefined))
          : [],
    }));

/** The sources of a vote: that of question and result, then those of single ballots. */
export const sourcesOf = ({ vote, session, source }: HeldVote): Source[] =>
  [
    ...new Set([source, ...(vote.ballots ?? []).map((ballot) => ballot.source && sourceOf(session, ballot.source))]),
  ].filter((found): found is Source => found !== undefined);

/** What a vote was about, as short as can be: the article, else the symbol of the document; empty where neither is recorded. */
export const subjectOf = ({ provisions, symbol }: Vote): string => {
  const articles = (provisions ?? []).flatMap(({ article }) => article ?? []);
  return articles.length > 0 ? `Article ${articles.join(', ')}` : (symbol ?? '');
};

/** What a vote is called: the question in plain words, else as it was put. */
export const voteTitle = ({ plain_question: plain, question }: Vote): string => plain ?? question;

/** Votes that name a statement. */
export const votesOnStatement = (corpus: Corpus, id: string): HeldVote[] =>
  allVotes(corpus).filter(({ vote }) => (vote.records ?? []).some(({ statement }) => statement === id));
