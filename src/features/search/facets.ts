import type { Collection } from '../../schemas/collections.ts';

/** What results can be narrowed by, with their names; also the names of parameters in addresses. Permanent. */
export const facetTitles = {
  kind: 'Kind',
  actor: 'Actor',
  topic: 'Topic',
  session: 'Meeting',
  text: 'Text',
  article: 'Article',
  year: 'Year',
  grade: 'Source grade',
  language: 'Language',
} as const;
export type FacetName = keyof typeof facetTitles;
export const facetNames = Object.keys(facetTitles) as FacetName[];

/** Kinds of records that the search tells apart, with what several are called; part of the addresses of searches. */
export const searchKinds: Record<Collection | 'articles' | 'votes', readonly [kind: string, label: string]> = {
  statements: ['statement', 'Statements'],
  letters: ['letter', 'Letters'],
  sessions: ['meeting', 'Meetings and milestones'],
  'red-lines': ['red-line', 'Red lines'],
  votes: ['vote', 'Votes'],
  texts: ['text', 'Texts'],
  articles: ['article', 'Articles'],
  actors: ['actor', 'Actors'],
  topics: ['topic', 'Topics'],
  glossary: ['term', 'Glossary'],
};
