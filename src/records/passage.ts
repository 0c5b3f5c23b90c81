import type { Collection } from '../schemas/collections.ts';

/** A passage of a record that can be cited alone: a paragraph, a list item, a quotation, a row of a table. */
export interface Passage {
  /** Its anchor in the record's page: `p1`, `p2`, ... */
  anchor: string;
  /** Anchors of former passages that were merged into it; they lead here too. */
  also: string[];
  /** Its plain text. */
  text: string;
  /** The sources that it rests on, by their places in the record, from 1; none where several are not told apart. */
  sources: number[];
}

/** A passage as the ledger knows it. */
export type NumberedText = Omit<Passage, 'sources'>;

/** A passage that was published and then removed: its anchor stays, and says so. */
export interface RemovedPassage {
  anchor: string;
  /** Last revision that holds it. */
  revision: number;
  /** Its last text. */
  text: string;
}

/** The passages of a record with their anchors. */
export interface Numbering {
  passages: NumberedText[];
  removed: RemovedPassage[];
}

/** Gives the texts of a record, in the order of its page, their anchors. */
export type NumberPassages = (collection: Collection, id: string, texts: readonly string[]) => Numbering;

/** Anchors of a record that was never published: by position. */
export const byPosition: NumberPassages = (_collection, _id, texts) => ({
  passages: texts.map((text, index) => ({ anchor: `p${String(index + 1)}`, also: [], text })),
  removed: [],
});
