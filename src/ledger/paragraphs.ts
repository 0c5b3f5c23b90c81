import type { RemovedPassage } from '../records/passage.ts';
import { setAside } from './paragraph-choices.ts';
import { originChosen, originsOf, unknown, type Origin } from './paragraph-origins.ts';

export type { RemovedPassage };
export { ChoiceError } from './paragraph-choices.ts';

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

const nothing: Remembered = { revision: 0, passages: [], removed: [] };

const numberOf = (anchor: string): number => Number(anchor.slice(1));

/** Numbers that were never given: from one above the highest, whether it is still in use or not. */
function freshAnchors({ passages, removed }: Remembered): () => string {
  const given = [...passages.flatMap(({ anchors }) => anchors), ...removed.map(({ anchor }) => anchor)];
  let last = Math.max(0, ...given.map(numberOf));
  return () => `p${String(++last)}`;
}

/**
 * Gives the texts of a record's passages their anchors, in the order of the page: `p1`, `p2`, … for a record that was
 * never published, otherwise those which each passage had in the last revision, found by its words. A passage that is
 * not found there gets a number that was never given before. An anchor never disappears: it leads to a passage, or is
 * listed as removed. Throws a ChoiceError for a choice that cannot be followed.
 */
export function numberPassages(
  texts: readonly string[],
  remembered: Remembered = nothing,
  choices: readonly Choice[] = [],
): Numbering {
  const { given, passages, removed } = setAside(texts.length, remembered, choices);
  const open = [...texts.entries()].filter(([at]) => !given.has(at));
  const found = originsOf(
    passages,
    removed,
    open.map(([, text]) => text),
  );
  const origins = new Map(open.map(([at], n) => [at, found[n]]));

  const fresh = freshAnchors(remembered);
  const numbered = texts.map((text, at): NumberedPassage => {
    const choice = given.get(at);
    const origin: Origin = (choice ? originChosen(choice, text) : origins.get(at)) ?? unknown;
    const { anchors, fresh: needsNumber, ...how } = origin;
    return { anchors: needsNumber ? [fresh(), ...anchors] : anchors, text, ...how };
  });

  const live = new Set(numbered.flatMap(({ anchors }) => anchors));
  const nowRemoved = passages.flatMap(({ anchors, text }) =>
    anchors.map((anchor) => ({ anchor, revision: remembered.revision, text })),
  );
  return {
    passages: numbered,
    removed: [...removed, ...nowRemoved]
      .filter(({ anchor }) => !live.has(anchor))
      .sort((a, b) => numberOf(a.anchor) - numberOf(b.anchor)),
  };
}
