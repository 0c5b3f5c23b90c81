import { articlesOf } from '../../../corpus/article.ts';
import type { ArticleThread, Corpus } from '../../../corpus/corpus.ts';
import { counted } from '../../../base/counted.ts';
import { longDate } from '../../../base/dates.ts';
import { articleAnchor, articlePath, recordPath } from '../../../records/addresses.ts';
import { provisionPlace } from '../../../corpus/provision-place.ts';
import { dateOf, gradesOf, letterActors, type Entry } from '../../../records/entry.ts';
import { isOf, kindOf, summaryOf, titleOf, whenOf } from '../../../records/summary.ts';
import { actorPositionsOf, positionCount } from '../../positions/actor-position.ts';
import { actorCount } from '../../positions/position-line.ts';
import { subjectsOf } from '../../positions/subject.ts';
import { allVotes } from '../../votes/votes.ts';
import { searchKinds } from '../facets.ts';
import type { GatheredPositions } from '../files.ts';
import { articlesIn, distinct, someOf, type SearchDocument, type SearchPassage } from './document.ts';
import { voteDocument } from './vote-document.ts';
import { factsOf } from './facts.ts';

export type { SearchDocument, SearchPassage } from './document.ts';

/** Actors that a record belongs to. */
function actorsOf(entry: Entry, corpus: Corpus): string[] {
  if (isOf(entry, 'statements')) return entry.fields.actors;
  if (isOf(entry, 'letters')) return letterActors(entry);
  if (isOf(entry, 'actors')) return [entry.id];
  if (isOf(entry, 'red-lines'))
    return entry.fields.assessments.flatMap(({ by = [] }) => by).filter((id) => corpus.get('actors', id));
  return [];
}

function facetsOf(entry: Entry, date: string | undefined, corpus: Corpus): SearchDocument['facets'] {
  const { fields } = entry;
  const places = 'provisions' in fields ? (fields.provisions ?? []) : [];
  return {
    kind: [searchKinds[entry.collection][0]],
    actor: distinct(actorsOf(entry, corpus)),
    topic: 'topics' in fields ? fields.topics : isOf(entry, 'topics') ? [entry.id] : [],
    session: isOf(entry, 'sessions') ? [entry.id] : 'session' in fields && fields.session ? [fields.session] : [],
    text: distinct([
      ...(isOf(entry, 'texts') ? [entry.id] : []),
      ...(isOf(entry, 'sessions') ? (entry.fields.texts ?? []) : []),
      ...(isOf(entry, 'red-lines') ? entry.fields.assessments.map(({ text }) => text) : []),
      ...places.map(({ text }) => text),
    ]),
    article: articlesIn(places, corpus),
    year: date === undefined ? [] : [date.slice(0, 4)],
    grade: 'sources' in fields ? gradesOf(fields) : [],
    language: 'languages' in fields ? (fields.languages ?? []) : [],
  };
}

/** Who said it at which meeting, and on which articles of which texts. */
function aboutOf(entry: Entry, corpus: Corpus): string[] {
  const { fields } = entry;
  if (!('session' in fields)) return [];
  const who = actorsOf(entry, corpus).flatMap((id) => corpus.get('actors', id)?.fields.name ?? []);
  const session = fields.session === undefined ? undefined : corpus.get('sessions', fields.session);
  const articles = (fields.provisions ?? []).filter(({ article }) => article !== undefined);
  const labels = articles.flatMap((place) => provisionPlace(corpus, place)?.label ?? []);
  return [someOf(who), session ? titleOf(session) : '', someOf(distinct(labels), '; ')].filter(Boolean);
}

/** What stands below the account of a dated record. */
function apparatusOf({ fields }: Entry): SearchPassage[] {
  if (!('sources' in fields)) return [];
  const { sources, notes, corrections = [] } = fields;
  const signatories = 'signatories' in fields ? (fields.signatories ?? []) : [];
  const parts: [anchor: string, heading: string, texts: (string | undefined)[]][] = [
    ['signatories', 'Signatories', signatories.map(({ name }) => name)],
    ['notes', 'Notes', [notes]],
    ['corrections', 'Corrections', corrections.map(({ date, note }) => `${longDate(date)}: ${note}`)],
    ['sources', 'Sources', sources.map(({ title, publisher }) => [title, publisher].filter(Boolean).join(', '))],
  ];
  return parts.flatMap(([anchor, heading, texts]) => texts.map((text = '') => ({ anchor, heading, text })));
}

/** The name of an article in a text. */
const articleName = (number: string): string => (number === 'preamble' ? 'Preamble' : `Article ${number}`);

/** The articles of a text, each in its place. */
const articlePassages = (text: Entry<'texts'>, corpus: Corpus): SearchPassage[] =>
  articlesOf(text, corpus).map(({ number, title, about, thread }) => {
    const heading = articleName(number);
    const words = [heading, title ?? thread?.article.title, about].filter((part) => part !== undefined);
    return { anchor: articleAnchor(number), heading, text: words.join(' · ') };
  });

/** What an entry says to the search. */
export function searchDocument(entry: Entry, corpus: Corpus): SearchDocument {
  const date = isOf(entry, 'red-lines') ? undefined : dateOf(entry);
  // The first ask of a letter and the first paragraph of a text are passages of their own.
  const lead = isOf(entry, 'letters') || isOf(entry, 'texts') || isOf(entry, 'actors') ? '' : summaryOf(entry);
  return {
    path: recordPath(entry.collection, entry.id),
    title: titleOf(entry),
    kind: kindOf(entry),
    when: whenOf(entry),
    about: aboutOf(entry, corpus),
    date,
    number: corpus.history(entry).number,
    facets: facetsOf(entry, date, corpus),
    passages: (
      [
        { anchor: '', heading: '', text: lead },
        { anchor: '', heading: '', text: factsOf(entry, corpus).join(' · '), facts: true },
        ...entry.passages.map(({ anchor, text }) => ({ anchor, heading: '', text })),
        ...(isOf(entry, 'texts') ? articlePassages(entry, corpus) : []),
        ...apparatusOf(entry),
      ] satisfies SearchPassage[]
    ).filter(({ text }) => text !== ''),
  };
}

/** What the page of an article says to the search. */
function articleDocument({ slug, article, places }: ArticleThread): SearchDocument {
  const versions = places.map(({ text, number, title }) =>
    [articleName(number), text.fields.short, longDate(text.fields.date), title].join(' '),
  );
  return {
    path: articlePath(slug),
    title: `Article ${article.number}: ${article.title}`,
    kind: 'Article',
    when: undefined,
    about: [],
    date: undefined,
    facets: {
      kind: [searchKinds.articles[0]],
      article: [slug],
      text: distinct(places.map(({ text }) => text.id)),
    },
    passages: [
      ...(article.about === undefined ? [] : [{ anchor: '', heading: '', text: article.about }]),
      ...versions.map((text) => ({ anchor: 'versions', heading: 'In each text', text })),
    ],
  };
}

/** The positions on each thing and of each actor, by the address of its page. */
function gatheredPositions(corpus: Corpus): Map<string, GatheredPositions> {
  const byActor = Map.groupBy(actorPositionsOf(corpus), ({ actor }) => recordPath('actors', actor.id));
  return new Map([
    ...subjectsOf(corpus).map(({ home, path, lines }): [string, GatheredPositions] => [
      home,
      [path, counted(actorCount(lines), 'actor')],
    ]),
    ...[...byActor].map(([path, own]): [string, GatheredPositions] => [
      path,
      [`${path}#positions`, String(positionCount(own))],
    ]),
  ]);
}

/** So that "positions on scope" finds the topic, whose card leads to them. */
const positionsFact: SearchPassage = { anchor: '', heading: '', text: 'Positions', facts: true };

/** All documents of the search, by address. */
export const searchDocuments = (corpus: Corpus): SearchDocument[] => {
  const positions = gatheredPositions(corpus);
  return [
    ...[
      ...corpus.sessions,
      ...corpus.statements,
      ...corpus.letters,
      ...corpus.redLines,
      ...corpus.texts,
      ...corpus.actors,
      ...corpus.topics,
      ...corpus.glossary,
    ].map((entry: Entry) => searchDocument(entry, corpus)),
    ...corpus.articles.map(articleDocument),
    ...allVotes(corpus).map((held) => voteDocument(held, corpus)),
  ]
    .map((document) => {
      const gathered = positions.get(document.path);
      return gathered
        ? { ...document, positions: gathered, passages: [...document.passages, positionsFact] }
        : document;
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
};
