import type { Choice, NumberedPassage, Numbering, Remembered } from './paragraph.ts';
import { setAside } from './paragraph-choices.ts';
import { originChosen, originsOf, unknown, type Origin } from './paragraph-origins.ts';

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
 * listed as removed. Throws a UserError for a choice that cannot be followed.
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
