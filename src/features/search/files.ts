import type { FacetName } from './facets.ts';

/**
 * What is known of every page without fetching it, as `search/table.json` holds it: columns, in the order of the pages.
 * Pagefind counts filters wrongly for quoted queries, knows no stretches of time and no counts under exclusions, so
 * filtering and counting are done on this table; Pagefind finds the words.
 */
export interface TableFile {
  /** Addresses below the site's base. */
  paths: string[];
  /** Dates as precise as they are known; empty where a page has none. */
  dates: string[];
  /** Short numbers, as in "CCR 118"; 0 where a page has none. */
  numbers: number[];
  /** For each facet its values, and for each page the places of its values in that list. */
  facets: Record<FacetName, { values: string[]; of: number[][] }>;
}

/** Where the positions on a thing, or of an actor, are shown together, and how many there are: `30 actors`. */
export type GatheredPositions = readonly [path: string, count: string];

/** What results show of a page: `search/records/statements/2024-08-08-iran.json`. */
export interface PageFile {
  title: string;
  kind: string;
  when?: string | undefined;
  /** Who, at which meeting, on which article of which text. */
  about: string[];
  /** Of what positions are about, and of whoever takes some. */
  positions?: GatheredPositions | undefined;
  /** Its words in the order of the page; for a numbered paragraph without a heading. */
  passages: { anchor: string; heading: string; text: string }[];
}

/** File of a page below `search/`. */
export const pageFile = (path: string): string => `records${path.replace('/#', '/').replace(/\/$/, '')}.json`;

/** Kinds of things that go by names. */
export type NamedKind = 'text' | 'article' | 'session' | 'actor' | 'topic' | 'term';

/** A thing with its label and what else it is called. A name after `<` is understood, but not searched for: `the Committee`. */
export type Named = [kind: NamedKind, id: string, label: string, ...names: string[]];

/** What the search knows by name, as `search/names.json` holds it. */
export interface NamesFile {
  /** Id of the main text. */
  main: string;
  /** Things with names: texts and meetings newest first, articles in their order, the others by name. */
  named: Named[];
  /** Articles of the main text with where they are in all texts, oldest first: `cnd-1 5`. */
  articles: [slug: string, ...places: string[]][];
  /** Meetings with their first and last day, newest first. */
  days: [session: string, start: string, end: string][];
  /** Names of countries that are no actors here, for texts that use them side by side. */
  countries: string[][];
  /** Values of the filters that have no page of their own, with their labels in the order that they are shown in. */
  values: Record<'kind' | 'grade' | 'language', [value: string, label: string][]>;
}

/** Names of the files of the vocabulary, which lie in `search/words/`: letters, numbers, and words of other scripts. */
export const wordFiles = 'a b c d e f g h i j k l m n o p q r s t u v w x y z numbers others'.split(' ');

/** Stands in a file of the vocabulary between an everyday word and each of its meanings. */
export const meaningSign = '=';

/** The file that a word is in, by its normal form. */
export const wordFileOf = (form: string): string => {
  const first = form[0] ?? '';
  return first >= 'a' && first <= 'z' ? first : first >= '0' && first <= '9' ? 'numbers' : 'others';
};

/** A fact that fields of the record tell, as `search/answers.json` holds it: of which kind, of what (`actor iran`), in words, and the place that shows it. */
export type Told = readonly [kind: string, of: readonly string[], words: string, path: string];
