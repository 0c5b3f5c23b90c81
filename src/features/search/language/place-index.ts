/** Kinds of things that go by names. */
export type NamedKind = 'text' | 'article' | 'session' | 'actor' | 'topic' | 'term';

/**
 * A thing with its label and what else it is called. A name after `=` is its own only where nothing else is asked for: `sixth`.
 * The first name of a text is its short one.
 */
export type Named = [kind: NamedKind, id: string, label: string, ...names: string[]];

/** Everything that people ask for by name, as `search/names.json` holds it. */
export interface PlaceIndex {
  /** Id of the main text. */
  main: string;
  /** Hosts that the site is known by. */
  hosts: string[];
  /** Things with names: texts, meetings and articles newest or first first, then actors, topics and terms by name. */
  named: Named[];
  /** Articles of the main text by the last part of their address, with where they are in all texts, oldest first: `cnd-1 5`. */
  articles: [slug: string, ...places: string[]][];
  /** Articles of other texts, by text: number and title. */
  otherArticles: Record<string, [number: string, title: string][]>;
  /** Meetings with their first and last day, newest first. */
  days: [session: string, start: string, end: string][];
  /** Where meetings were held: a city or country, its other names after `|`, and the meetings, newest first. */
  where: [names: string, ...sessions: string[]][];
  /** Document symbols with the address of what they belong to. */
  symbols: [symbol: string, address: string][];
  /** Months that records are dated by, oldest first, with spaces between them. */
  months: string;
  /** Other records as `statements/2024-08-08-iran`, with spaces between them; empty where there are too many. */
  records: string;
  /** Values of the filters that have no page of their own, with their names: kinds, grades, languages. */
  values: Record<'kind' | 'grade' | 'language', [value: string, label: string][]>;
  /** Names of the shards of titles, with spaces between them. */
  titles: string;
}
