import { UserError } from '../base/user-error.ts';
import type { RemovedPassage } from '../records/passage.ts';
import type { Choice, PublishedPassage, Remembered } from './paragraph.ts';

/** What a choice gives to a passage: anchors and the text that they led to. None for a new number. */
export interface Given {
  anchors: string[];
  former?: string;
}

/** Choices carried out, and what they leave to be matched. */
export interface SetAside {
  /** What was given, by position from 0. */
  given: Map<number, Given>;
  passages: PublishedPassage[];
  removed: RemovedPassage[];
}

const list = (anchors: string[]): string => anchors.join(', ');

function knownAnchors({ passages, removed }: Remembered): string {
  const live = passages.flatMap(({ anchors }) => anchors);
  const gone = removed.map(({ anchor }) => anchor);
  if (live.length + gone.length === 0) return 'no paragraph has been published yet';
  return [
    live.length > 0 ? `published are ${list(live)}` : 'no paragraph is left',
    ...(gone.length > 0 ? [`removed are ${list(gone)}`] : []),
  ].join('; ');
}

function positions(count: number): string {
  if (count === 0) return 'the new text has no paragraphs';
  return count === 1 ? 'the new text has one paragraph, 1' : `the new text has paragraphs 1 to ${String(count)}`;
}

/** Throws a UserError unless every choice is possible, and possible together with the others. */
function check(count: number, remembered: Remembered, choices: readonly Choice[]): void {
  const known = new Set([
    ...remembered.passages.flatMap(({ anchors }) => anchors),
    ...remembered.removed.map(({ anchor }) => anchor),
  ]);
  const placed = new Map<number, string>();
  const used = new Map<string, number>();
  for (const { position, anchor } of choices) {
    const asked = `${String(position)}=${anchor}`;
    if (!Number.isInteger(position) || position < 1 || position > count)
      throw new UserError(`"${asked}": there is no paragraph ${String(position)}; ${positions(count)}.`);
    if (anchor !== 'new' && !known.has(anchor))
      throw new UserError(
        `"${asked}": ${anchor} is not known; ${knownAnchors(remembered)}. Write "new" for a new number.`,
      );
    const other = placed.get(position);
    if (other !== undefined)
      throw new UserError(
        `Paragraph ${String(position)} is given two numbers, ${other} and ${anchor}; choose one of them.`,
      );
    const first = used.get(anchor);
    if (anchor !== 'new' && first !== undefined)
      throw new UserError(
        `${anchor} is given to two paragraphs, ${String(first)} and ${String(position)}; it can lead to one only.`,
      );
    placed.set(position, anchor);
    used.set(anchor, position);
  }
}

/** What the choice of an anchor gives: the first anchor of a passage brings those that were merged into it along. */
function give(anchor: string, remembered: Remembered, chosen: ReadonlySet<string>): Given {
  const own = remembered.passages.find(({ anchors }) => anchors[0] === anchor);
  if (own) {
    const along = own.anchors.slice(1).filter((other) => !chosen.has(other));
    return { anchors: [anchor, ...along], former: own.text };
  }
  const passage = remembered.passages.find(({ anchors }) => anchors.includes(anchor));
  return {
    anchors: [anchor],
    former: (passage ?? remembered.removed.find((removed) => removed.anchor === anchor))?.text,
  };
}

/**
 * Carries out an editor's choices for a text of `count` passages.
 * Throws a UserError where a position or an anchor does not exist, or is chosen twice.
 */
export function setAside(count: number, remembered: Remembered, choices: readonly Choice[]): SetAside {
  check(count, remembered, choices);
  const chosen = new Set(choices.map(({ anchor }) => anchor));
  const given = new Map(
    choices.map(({ position, anchor }): [number, Given] => [
      position - 1,
      anchor === 'new' ? { anchors: [] } : give(anchor, remembered, chosen),
    ]),
  );
  const taken = new Set([...given.values()].flatMap(({ anchors }) => anchors));
  return {
    given,
    passages: remembered.passages
      .map(({ anchors, text }) => ({ anchors: anchors.filter((anchor) => !taken.has(anchor)), text }))
      .filter(({ anchors }) => anchors.length > 0),
    removed: remembered.removed.filter(({ anchor }) => !taken.has(anchor)),
  };
}
