import type { Corpus } from '../corpus/corpus.ts';
import { languageName } from '../schemas/names.ts';
import { grades } from '../schemas/source.ts';
import { searchKinds } from './fields.ts';
import type { FacetName } from './state.ts';

/** What the values of filters are called, in the order that they are shown in where they are not sorted by count. */
export type Labels = Record<Exclude<FacetName, 'year'>, [value: string, label: string][]>;

const kindLabels: Record<keyof typeof searchKinds, string> = {
  statements: 'Statements',
  letters: 'Letters',
  sessions: 'Meetings and milestones',
  'red-lines': 'Red lines',
  texts: 'Texts',
  articles: 'Articles',
  actors: 'Actors',
  topics: 'Topics',
  glossary: 'Glossary',
};

/** The labels of all filter values. */
export const labelsOf = ({ actors, topics, sessions, texts, articles, statements, letters }: Corpus): Labels => ({
  kind: Object.entries(searchKinds).map(([collection, kind]) => [
    kind,
    kindLabels[collection as keyof typeof searchKinds],
  ]),
  actor: actors.map(({ id, fields }) => [id, fields.name]),
  topic: topics.map(({ id, fields }) => [id, fields.label]),
  session: [...sessions].reverse().map(({ id, fields }) => [id, fields.title]),
  text: [...texts].reverse().map(({ id, fields }) => [id, fields.short]),
  article: articles.map(({ slug, article }) => [
    slug,
    article.number === 'preamble' ? 'Preamble' : `Article ${article.number}: ${article.title}`,
  ]),
  language: [...new Set([...statements, ...letters].flatMap(({ fields }) => fields.languages ?? []))]
    .map((code): [string, string] => [code, languageName(code)])
    .sort(([, a], [, b]) => (a < b ? -1 : 1)),
  grade: Object.entries(grades).map(([grade, { label }]) => [grade, label]),
});
