import type { RemovedPassage } from '../records/passage.ts';

/** A passage as a revision published it. */
export interface PublishedPassage {
  /** Anchors that lead to it: its own first, then those of passages merged into it. */
  anchors: string[];
  text: string;
}

/** What is remembered of a record's paragraphs. */
export interface Remembered {
  /** Number of the last published revision. */
  revision: number;
  /** The passages of that revision, in the order of its page. */
  passages: PublishedPassage[];
  /** Anchors whose passages that revision, or an earlier one, no longer has. */
  removed: RemovedPassage[];
}

/**
 * How a passage came by its anchors. `moved`: the same words in another place; one that was moved and edited is
 * `edited`. Every part of a split passage is `split`, also those with new numbers.
 */
export type Change = 'kept' | 'edited' | 'moved' | 'new' | 'split' | 'merged' | 'restored' | 'chosen';

/** A passage with its anchors, and how it came by them. */
export interface NumberedPassage {
  /** Its own anchor first, then those of passages merged into it. */
  anchors: string[];
  text: string;
  change: Change;
  /** Likeness to the former text, from 0 to 1; absent for new passages. */
  likeness?: number;
  /** The text before, where it changed; the texts of merged passages on a line each. */
  former?: string;
}

/** All anchors that a record ever had: each leads to one passage, or is removed. */
export interface Numbering {
  /** In the order of the page. */
  passages: NumberedPassage[];
  /** By number. */
  removed: RemovedPassage[];
}

/** An editor's own decision, which goes before what the words suggest. */
export interface Choice {
  /** Place of the passage in the new text, from 1. */
  position: number;
  /** The anchor it has, such as `p3`, or `new` for a new number. */
  anchor: string;
}
