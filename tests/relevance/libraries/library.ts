import type { SearchDocument, documentFields } from '../document.ts';

/** Another search library: how a site packs an index once, and how a browser opens it. */
export interface Library {
  name: string;
  /** The index as the file that a site ships. */
  pack(documents: readonly SearchDocument[]): string | Promise<string>;
  open(packed: string): OpenIndex | Promise<OpenIndex>;
}

/** An index that answers. */
export interface OpenIndex {
  /** Ids of documents, best first. */
  search(query: string): string[] | Promise<string[]>;
  /** Documents, where the packed index holds them. */
  stored?: (id: string) => Pick<SearchDocument, 'title' | 'body'> | undefined;
}

// The settings of the libraries are those that did best on the questions that are not held out, among the usual ones of each.

/** How much a field counts. */
export type Boosts = Record<(typeof documentFields)[number], number>;
export const boosts: Boosts = {
  title: 4,
  position: 2,
  asks: 2,
  actors: 3,
  topics: 2,
  facts: 2,
  body: 1,
};

/** Results that are asked for. */
export const shown = 20;
