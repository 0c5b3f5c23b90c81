import { articlePath, positionsPath, recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { standsOf, statementsOf, type Stand } from './stand.ts';

/** What positions are gathered by: each has a page at `/positions/`. */
export type StandSubjectKind = 'topics' | 'articles' | 'texts' | 'sessions';

/** A topic, an article with its earlier places, a text as a whole, or a meeting, with the positions that belong to it. */
export interface StandSubject {
  kind: StandSubjectKind;
  id: string;
  title: string;
  /** Page of the positions. Permanent. */
  path: string;
  /** Page of the subject itself. */
  home: string;
  /** Oldest first; at least one. */
  stands: Stand[];
  /** Statements that speak of it, with positions or without. */
  statements: number;
}

/** Positions about a text as a whole, or about an article of it that is not followed into the main text. */
const ofText = (id: string) => (stand: Stand) => stand.position.provision?.text === id && !stand.thread;

const speaking = (entries: readonly Entry[], stands: readonly Stand[]): number =>
  new Set([...entries.filter(({ collection }) => collection === 'statements'), ...statementsOf(stands)]).size;

/** Everything that at least one position is about: topics by label, articles in the order of the main text, texts and meetings oldest first. */
export function standSubjects(corpus: Corpus, stands: readonly Stand[] = standsOf(corpus)): StandSubject[] {
  const subject = (
    kind: StandSubjectKind,
    { id, title, home }: { id: string; title: string; home: string },
    belongs: (stand: Stand) => boolean,
    entries: readonly Entry[],
  ): StandSubject[] => {
    const own = stands.filter(belongs);
    if (own.length === 0) return [];
    const path = positionsPath(kind === 'topics' ? id : `${kind}/${id}`);
    return [{ kind, id, title, home, path, stands: own, statements: speaking(entries, own) }];
  };
  return [
    ...corpus.topics.flatMap(({ id, fields }) =>
      subject(
        'topics',
        { id, title: fields.label, home: recordPath('topics', id) },
        ({ position }) => position.topic === id,
        corpus.statementsOf('topics', id),
      ),
    ),
    ...corpus.articles.flatMap(({ slug, article, places }) =>
      subject(
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
      subject(
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
        ({ session }) => session?.id === id,
        corpus.statementsOf('session', id),
      ),
    ),
  ];
}

const known = new WeakMap<Corpus, StandSubject[]>();

/** The same, found once for a corpus: many pages ask. */
export function subjectsOf(corpus: Corpus): StandSubject[] {
  const subjects = known.get(corpus) ?? standSubjects(corpus);
  known.set(corpus, subjects);
  return subjects;
}

/** Paths of all pages of positions that there are now. */
export const standPaths = (corpus: Corpus): string[] => subjectsOf(corpus).map(({ path }) => path);
