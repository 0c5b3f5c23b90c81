import { articlePath } from '../../records/addresses.ts';
import { mentionsOfThread } from '../../corpus/article.ts';
import type { Corpus, Mention } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { schemas, type Collection } from '../../schemas/index.ts';
import { article } from '../../schemas/text.ts';
import { recordUrl, type Address } from '../../tables/address.ts';
import { describeField, describeFields, publishedFields } from '../../tables/fields.ts';
import { common, type PlainCollection } from './plain-collection.ts';
import { voteCollection } from './vote-collection.ts';

export type { PlainCollection } from './plain-collection.ts';

/** Records that follow from others: the name of the field, what it holds, and how they are found. */
type Relation = [name: string, description: string, of: (corpus: Corpus, id: string) => readonly Entry[]];

const raisedRedLines: Relation = [
  'red_lines',
  'Ids of the red lines that it raised',
  (corpus, id) => corpus.redLinesOf('raised_in', id),
];

/** What each collection is called and holds, and which related records its records are given. */
const about: Record<Collection, { title: string; description: string; relations: Relation[] }> = {
  sessions: {
    title: 'Sessions',
    description: 'Meetings and milestones of the process, oldest first.',
    relations: [
      [
        'statements',
        'Ids of the statements made at it, oldest first',
        (corpus, id) => corpus.statementsOf('session', id),
      ],
      ['letters', 'Ids of the letters nearest to it, oldest first', (corpus, id) => corpus.lettersOf('session', id)],
    ],
  },
  statements: {
    title: 'Statements',
    description:
      'Statements, submissions, proposals and commentaries: one actor, or one group, on one occasion; oldest first.',
    relations: [raisedRedLines],
  },
  letters: {
    title: 'Letters',
    description: 'Open letters, joint statements, joint submissions and manifestos, oldest first.',
    relations: [raisedRedLines],
  },
  'red-lines': {
    title: 'Red lines',
    description: 'Demands that stakeholders set as conditions, and how each text treated them; by title.',
    relations: [],
  },
  texts: {
    title: 'Texts',
    description: 'Resolutions and versions of the negotiating text with their articles, oldest first.',
    relations: [
      ['sessions', 'Ids of the meetings that had it on the table', (corpus, id) => corpus.sessionsOf(id)],
      [
        'statements',
        'Ids of the statements that name it or an article of it',
        (corpus, id) => corpus.mentions(id).filter(({ collection }) => collection === 'statements'),
      ],
      [
        'letters',
        'Ids of the letters that name it or an article of it',
        (corpus, id) => corpus.mentions(id).filter(({ collection }) => collection === 'letters'),
      ],
      ['red_lines', 'Ids of the red lines that were judged by it', (corpus, id) => corpus.redLinesOf('texts', id)],
    ],
  },
  actors: {
    title: 'Actors',
    description: 'States, groups of States, organizations and persons, by name.',
    relations: [
      ['statements', 'Ids of its statements, oldest first', (corpus, id) => corpus.statementsOf('actors', id)],
      [
        'letters',
        'Ids of the letters it convened or signed, oldest first',
        (corpus, id) => corpus.lettersOf('actors', id),
      ],
      [
        'red_lines_judged',
        'Ids of the red lines of which a verdict follows its published view',
        (corpus, id) => corpus.redLinesJudgedBy(id),
      ],
    ],
  },
  topics: {
    title: 'Topics',
    description: 'Subjects of the negotiations, by label.',
    relations: [
      ['statements', 'Ids of the statements on it, oldest first', (corpus, id) => corpus.statementsOf('topics', id)],
      ['letters', 'Ids of the letters on it, oldest first', (corpus, id) => corpus.lettersOf('topics', id)],
      ['red_lines', 'Ids of the red lines on it', (corpus, id) => corpus.redLinesOf('topics', id)],
    ],
  },
  glossary: { title: 'Glossary', description: 'Terms and abbreviations of the field, by term.', relations: [] },
};

const ids = (entries: readonly Entry[]): string[] => [...new Set(entries.map(({ id }) => id))];

/** Ids of the mentions that belong to a collection, each once. */
export const idsOf = (collection: Mention['collection'], mentions: readonly Mention[]): string[] =>
  ids(mentions.filter((mention) => mention.collection === collection));

/** Whether the records of a collection have an account of their own. */
const hasBody = (collection: Collection) => !['actors', 'topics', 'glossary'].includes(collection);

function plainCollection<C extends Collection>(
  collection: C,
  entries: readonly Entry<C>[],
  corpus: Corpus,
  address: Address,
): PlainCollection {
  const { title, description, relations } = about[collection];
  const [id, ...rest] = describeFields(schemas[collection]);
  return {
    name: collection,
    title,
    description,
    fields: [
      ...(id ? [id] : []),
      common.url,
      ...rest,
      ...(collection === 'statements' ? [common.markdown] : []),
      ...(hasBody(collection) ? common.passages : []),
      ...relations.map(([path, description]) => ({ path, description })),
    ],
    count: entries.length,
    records: () =>
      entries.map((entry) => {
        const url = recordUrl(entry, address);
        return {
          id: entry.id,
          url,
          ...publishedFields(entry.fields),
          ...(collection === 'statements' ? { markdown: entry.source.trim() } : {}),
          ...(hasBody(collection)
            ? {
                passages: entry.passages.map(({ anchor, text, sources }) => ({
                  anchor,
                  url: `${url}#${anchor}`,
                  text,
                  sources,
                })),
              }
            : {}),
          ...Object.fromEntries(relations.map(([name, , of]) => [name, ids(of(corpus, entry.id))])),
        };
      }),
  };
}

function articles(corpus: Corpus, address: Address): PlainCollection {
  return {
    name: 'articles',
    title: 'Articles',
    description:
      'Articles of the main text with their places in the earlier texts, in the order of the main text. The articles of every text stand in texts.',
    fields: [
      { path: 'id', description: 'Last part of the address of its page; the slug of the article in texts' },
      common.url,
      { path: 'number', description: 'Number in the main text' },
      { path: 'title', description: 'Title in the main text' },
      { path: 'about', description: describeField(article, 'about') },
      {
        path: 'checked',
        description: 'false while number and title have not been compared with the official document',
      },
      { path: 'places', description: 'Every recorded place of the article, oldest text first' },
      { path: 'places[].text', description: 'Id of the text' },
      { path: 'places[].article', description: 'Its number there' },
      { path: 'places[].title', description: 'Its title there, where recorded' },
      { path: 'statements', description: 'Ids of the statements that name it under any of its numbers' },
      { path: 'letters', description: 'Ids of the letters that name it under any of its numbers' },
      { path: 'red_lines', description: 'Ids of the red lines that concern it under any of its numbers' },
    ],
    count: corpus.articles.length,
    records: () =>
      corpus.articles.map((thread) => {
        const { number, title, about, checked } = thread.article;
        const mentions = mentionsOfThread(corpus, thread);
        return {
          id: thread.slug,
          url: address(articlePath(thread.slug)),
          number,
          title,
          about,
          checked,
          places: thread.places.map((place) => ({ text: place.text.id, article: place.number, title: place.title })),
          statements: idsOf('statements', mentions),
          letters: idsOf('letters', mentions),
          red_lines: idsOf('red-lines', mentions),
        };
      }),
  };
}

/** All records with their fields, addresses, accounts and relations, collection by collection. */
export function plainCollections(corpus: Corpus, address: Address): PlainCollection[] {
  return [
    plainCollection('sessions', corpus.sessions, corpus, address),
    plainCollection('statements', corpus.statements, corpus, address),
    plainCollection('letters', corpus.letters, corpus, address),
    plainCollection('red-lines', corpus.redLines, corpus, address),
    plainCollection('texts', corpus.texts, corpus, address),
    articles(corpus, address),
    voteCollection(corpus, address),
    plainCollection('actors', corpus.actors, corpus, address),
    plainCollection('topics', corpus.topics, corpus, address),
    plainCollection('glossary', corpus.glossary, corpus, address),
  ];
}
