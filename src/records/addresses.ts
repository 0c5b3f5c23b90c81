import { collections, type Collection } from '../schemas/collections.ts';
import { gradeOrder, type Grade } from '../schemas/source.ts';
import { statementKinds } from '../schemas/statement.ts';

/** Path of a record's page below the site's base: `/statements/2024-08-08-iran/`. Permanent. */
export const recordPath = (collection: Collection, id: string): string =>
  collection === 'glossary' ? `/glossary/#${id}` : `/${collection}/${id}/`;

/** Collection and id in the address of a record. */
export function parseRecordPath(address: string): { collection: Collection; id: string } {
  const [, collection = '', id = ''] = address.split('/');
  return { collection: collection as Collection, id };
}

/** Collection and id in what a `<Ref>` names: `statements/2024-08-08-iran`, or the id alone. */
export function parseRef(ref: string): { among: Collection | undefined; id: string } {
  const among = collections.find((name) => ref.startsWith(`${name}/`));
  return { among, id: among === undefined ? ref : ref.slice(among.length + 1) };
}

/** What stands below the page of a topic, an actor or a text for the records of a year: `/topics/scope/2024/`. */
export const yearOfRecord = /^\d{4}$/;

/** Path of an article's page: `/articles/respect-for-human-rights/`. Permanent. */
export const articlePath = (slug: string): string => `/articles/${slug}/`;

/** Path of the page of positions on something: `/positions/scope/`, `/positions/articles/respect-for-human-rights/`. Permanent. */
export const positionsPath = (subject: string): string => `/positions/${subject}/`;

/** Path of the page of a vote: `/votes/2024-08-08-article-6-2/`. Permanent. */
export const votePath = (id: string): string => `/votes/${id}/`;

/** Anchor of an article in the page of its text: `#article-5`, `#preamble`. */
export const articleAnchor = (number: string): string =>
  number === 'preamble' ? 'preamble' : `article-${number.replaceAll(' ', '-')}`;

/** Path of the timeline of a year: `/timeline/2024/`. Permanent. */
export const yearPath = (year: string): string => `/timeline/${year}/`;

/** Path of the statements of a year: `/statements/2024/`. Permanent. */
export const statementYearPath = (year: string): string => `/statements/${year}/`;

/** Path of the statements of a kind: `/statements/by-kind/oral/`. Permanent. */
export const statementKindPath = (kind: string): string => `/statements/by-kind/${kind}/`;

/** Path of the statements that were made at no meeting. Permanent. */
export const outsideMeetingsPath = '/statements/by-session/no-meeting/';

/** Path of the sources of a grade that have no copy in a web archive: `/method/sources/official/`. Permanent. */
export const unarchivedPath = (grade: Grade): string => `/method/sources/${grade}/`;

/** Pages that every site has, besides those of its records and of `content/pages/`. */
export const fixedPaths: readonly string[] = [
  '/',
  '/timeline/',
  '/sessions/',
  '/statements/',
  '/statements/by-actor/',
  '/statements/by-topic/',
  '/statements/by-session/',
  '/statements/by-kind/',
  ...Object.keys(statementKinds).map(statementKindPath),
  outsideMeetingsPath,
  '/positions/',
  '/letters/',
  '/letters/signatories/',
  '/letters/asks/',
  '/red-lines/',
  '/texts/',
  '/articles/',
  '/actors/',
  '/topics/',
  '/glossary/',
  '/search/',
  '/index/',
  '/my-list/',
  '/data/',
  '/check/',
  '/compare/',
  '/corrections/',
  '/method/sources/',
  ...gradeOrder.map(unarchivedPath),
  '/votes/',
  '/signature/',
  '/who-said-what/',
  '/treaty-text/',
  '/civil-society/',
  '/cite-and-reuse/',
  '/follow/',
];
