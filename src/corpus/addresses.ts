import type { Collection } from '../schemas/index.ts';

/** Path of a record's page below the site's base: `/statements/2024-08-08-iran/`. Permanent. */
export const recordPath = (collection: Collection, id: string): string =>
  collection === 'glossary' ? `/glossary/#${id}` : `/${collection}/${id}/`;

/** Path of an article's page: `/articles/respect-for-human-rights/`. Permanent. */
export const articlePath = (slug: string): string => `/articles/${slug}/`;

/** Anchor of an article in the page of its text: `#article-5`, `#preamble`. */
export const articleAnchor = (number: string): string =>
  number === 'preamble' ? 'preamble' : `article-${number.replaceAll(' ', '-')}`;

/** Pages that every site has, besides those of its records and of `content/pages/`. */
export const fixedPaths = [
  '/',
  '/timeline/',
  '/sessions/',
  '/statements/',
  '/statements/by-actor/',
  '/statements/by-topic/',
  '/statements/by-session/',
  '/statements/by-kind/',
  '/letters/',
  '/red-lines/',
  '/texts/',
  '/articles/',
  '/actors/',
  '/topics/',
  '/glossary/',
  '/search/',
  '/dossier/',
  '/data/',
  '/check/',
  '/corrections/',
  '/method/sources/',
] as const;
