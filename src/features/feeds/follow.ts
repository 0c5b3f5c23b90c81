import { articlePath, recordPath } from '../../records/addresses.ts';
import { firstAddress } from '../../ledger/history.ts';
import { articlePage, mentionsOfThread } from '../../corpus/article.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry, Dated } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';
import { site } from '../../base/site.ts';
import type { Feed } from './atom.ts';
import { feedEntries } from './feed.ts';

/** What can be followed, by the first part of its address: its name in a sentence, and what its feed brings. */
export const followed = {
  actors: {
    name: 'actor',
    brings:
      'its statements, the letters that it convened or signed, and the red lines on which its published view is recorded',
  },
  topics: { name: 'topic', brings: 'statements, letters and red lines on it' },
  sessions: { name: 'meeting', brings: 'its record, the statements made at it, and the letters around it' },
  articles: { name: 'article', brings: 'statements, letters and red lines that name it under any of its numbers' },
  'red-lines': {
    name: 'red line',
    brings: 'its record, the texts judged by it, and the letters and statements that raised it',
  },
} as const;

/** A kind of page that can be followed. */
export type Followed = keyof typeof followed;

/** Something that readers can follow, with all records that belong to it. */
export interface Subject {
  collection: Followed;
  id: string;
  title: string;
  records: Entry<Dated>[];
}

/** Path of the page of a subject. */
const pageOf = ({ collection, id }: Pick<Subject, 'collection' | 'id'>): string =>
  collection === 'articles' ? articlePath(id) : recordPath(collection, id);

/** Path of the feed of a page. Permanent. */
export const atomPath = (page: string): string => `${page}feed.xml`;

/** What a page is called that can be followed; `undefined` when the page with this path cannot. */
export function followedName(path: string): (typeof followed)[Followed]['name'] | undefined {
  const collection = /^\/([^/]+)\/[^/]+\/$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(followed, collection) ? followed[collection as Followed].name : undefined;
}

const recordsOf = (corpus: Corpus, ids: readonly string[]): Entry<Dated>[] =>
  ids.flatMap((id) => corpus.get('letters', id) ?? corpus.get('statements', id) ?? []);

/** The records of a collection that can be followed, each with what belongs to it. */
const subjectsOf = <E extends Entry>(
  collection: Followed,
  entries: readonly E[],
  records: (entry: E) => Entry<Dated>[],
): Subject[] => entries.map((entry) => ({ collection, id: entry.id, title: titleOf(entry), records: records(entry) }));

/** Everything that can be followed. */
export const subjects = (corpus: Corpus): Subject[] => [
  ...subjectsOf('actors', corpus.actors, ({ id }) => [
    ...corpus.statementsOf('actors', id),
    ...corpus.lettersOf('actors', id),
    ...corpus.redLinesJudgedBy(id),
  ]),
  ...subjectsOf('topics', corpus.topics, ({ id }) => [
    ...corpus.statementsOf('topics', id),
    ...corpus.lettersOf('topics', id),
    ...corpus.redLinesOf('topics', id),
  ]),
  ...subjectsOf('sessions', corpus.sessions, (session) => [
    session,
    ...corpus.statementsOf('session', session.id),
    ...corpus.lettersOf('session', session.id),
  ]),
  ...corpus.articles.map((thread): Subject => ({
    collection: 'articles',
    id: thread.slug,
    title: articlePage(thread).title,
    records: [...new Set(mentionsOfThread(corpus, thread))],
  })),
  ...subjectsOf('red-lines', corpus.redLines, (redLine) => [
    redLine,
    ...redLine.fields.assessments.flatMap(({ text }) => corpus.get('texts', text) ?? []),
    ...recordsOf(corpus, redLine.fields.raised_in),
  ]),
];

/** New and changed records that belong to a subject, as a feed. */
export function subjectFeed(subject: Subject, corpus: Corpus): Feed {
  const page = pageOf(subject);
  const entries = feedEntries(subject.records, corpus);
  const history = corpus.published.histories[page];
  return {
    path: atomPath(page),
    // Programs that follow something that was renamed go on with the same feed.
    ...(history && { id: atomPath(firstAddress(history)) }),
    page,
    title: `${site.name}: ${subject.title}`,
    subtitle: `New and changed records, newest first: ${followed[subject.collection].brings}.`,
    updated: entries[0]?.updated ?? corpus.asOf,
    entries,
  };
}

/** Paths of all feeds of new and changed records. */
export const feedAddresses = (corpus: Corpus): string[] => ['/', ...subjects(corpus).map(pageOf)].map(atomPath);
