import { onceFor } from '../../base/once-for.ts';
import { articlePath, positionsPath, recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { actorBallotsOf, type ActorBallot } from './actor-ballot.ts';
import { actorPositionsOf, statementsOf, type ActorPosition } from './actor-position.ts';
import { pointLines, provisionLines, type PositionLine, type SidedBy } from './position-line.ts';

/** What positions are gathered by: each has a page at `/positions/`. */
export type PositionSubjectKind = 'topics' | 'articles' | 'texts' | 'sessions';

/** By what the positions on a kind of subject are sorted: of a provision, by what is to become of it. */
export const sidedBy: Record<PositionSubjectKind, SidedBy> = {
  topics: 'point',
  articles: 'provision',
  texts: 'provision',
  sessions: 'point',
};

/** A topic, an article with its earlier places, a text as a whole, or a meeting, with the positions that belong to it. */
export interface PositionSubject {
  kind: PositionSubjectKind;
  id: string;
  title: string;
  /** Page of the positions. Permanent. */
  path: string;
  /** Page of the subject itself. */
  home: string;
  /** Oldest first. */
  actorPositions: ActorPosition[];
  /** How States voted on what is to become of it; of articles and texts only. */
  ballots: ActorBallot[];
  /** All of these as views show them, oldest first; at least one. */
  lines: PositionLine[];
  /** Statements that speak of it, with positions or without. */
  statements: number;
}

/** What a position or ballot is about. */
type Placed = Pick<ActorBallot, 'thread'> & { provision: ActorBallot['provision'] | undefined };

const placed = ({ position, thread }: ActorPosition): Placed => ({ provision: position.provision, thread });

/** Positions about a text as a whole, or about an article of it that is not followed into the main text. */
const ofText =
  (id: string) =>
  ({ provision, thread }: Placed): boolean =>
    provision?.text === id && !thread;

const speaking = (entries: readonly Entry[], actorPositions: readonly ActorPosition[]): number =>
  new Set([...entries.filter(({ collection }) => collection === 'statements'), ...statementsOf(actorPositions)]).size;

/** Everything that at least one position is about: topics by label, articles in the order of the main text, texts and meetings oldest first. */
export function positionSubjects(corpus: Corpus): PositionSubject[] {
  const actorPositions = actorPositionsOf(corpus);
  const allBallots = actorBallotsOf(corpus);
  const subject = (
    kind: PositionSubjectKind,
    { id, title, home }: { id: string; title: string; home: string },
    own: ActorPosition[],
    entries: readonly Entry[],
    ballots: ActorBallot[] = [],
  ): PositionSubject[] => {
    const lines = sidedBy[kind] === 'point' ? pointLines(own) : provisionLines(own, ballots);
    if (lines.length === 0) return [];
    const path = positionsPath(kind === 'topics' ? id : `${kind}/${id}`);
    return [{ kind, id, title, home, path, actorPositions: own, ballots, lines, statements: speaking(entries, own) }];
  };
  /** A subject that is a provision. */
  const provision = (
    kind: 'articles' | 'texts',
    named: { id: string; title: string; home: string },
    belongs: (place: Placed) => boolean,
    entries: readonly Entry[],
  ) =>
    subject(
      kind,
      named,
      actorPositions.filter((actorPosition) => belongs(placed(actorPosition))),
      entries,
      allBallots.filter(belongs),
    );
  return [
    ...corpus.topics.flatMap(({ id, fields }) =>
      subject(
        'topics',
        { id, title: fields.label, home: recordPath('topics', id) },
        actorPositions.filter(({ position }) => position.topic === id),
        corpus.statementsOf('topics', id),
      ),
    ),
    ...corpus.articles.flatMap(({ slug, article, places }) =>
      provision(
        'articles',
        {
          id: slug,
          title: article.number === 'preamble' ? 'Preamble' : `Article ${article.number}, ${article.title}`,
          home: articlePath(slug),
        },
        ({ thread }) => thread?.slug === slug,
        places.flatMap(({ text, number }) => corpus.mentions(text.id, number)),
      ),
    ),
    ...corpus.texts.flatMap(({ id, fields }) =>
      provision(
        'texts',
        { id, title: fields.short, home: recordPath('texts', id) },
        ofText(id),
        corpus
          .mentions(id)
          .filter((mention) =>
            (mention.fields.provisions ?? []).some((place) => place.text === id && !corpus.thread(place)),
          ),
      ),
    ),
    ...corpus.sessions.flatMap(({ id, fields }) =>
      subject(
        'sessions',
        { id, title: fields.title, home: recordPath('sessions', id) },
        actorPositions.filter(({ session }) => session?.id === id),
        corpus.statementsOf('session', id),
      ),
    ),
  ];
}

/** The same, found once for a corpus: many pages ask. */
export const subjectsOf = onceFor(positionSubjects);

/** Paths of all pages of positions that there are now. */
export const subjectPaths = (corpus: Corpus): string[] => subjectsOf(corpus).map(({ path }) => path);
