import type { SearchDocument } from './document.ts';

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
