import type { RemovedPassage } from '../corpus/passage.ts';
import { absorb } from './paragraph-absorbing.ts';
import { setAside, type Given } from './paragraph-choices.ts';
import { matchPassages, pairSame, type Match } from './paragraph-matching.ts';
import { aligned, joined, likenessOf, wording, type Wording } from './similarity.ts';

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

/** Where a passage comes from: what will be known of it when it is numbered. */
interface Origin {
  anchors: string[];
  /** Whether a new number goes before these anchors. */
  fresh: boolean;
  change: Change;
  likeness?: number;
  former?: string;
}

/** The text before and the likeness to it; the text only if it differs. */
function comparison(former: string[], text: string): Pick<Origin, 'likeness' | 'former'> {
  const before = former.join('\n');
  if (before === text) return { likeness: 1 };
  return { likeness: likenessOf(joined(former.map(wording)), wording(text)), former: before };
}

function originChosen({ anchors, former }: Given, text: string): Origin {
  const fresh = anchors.length === 0;
  return { anchors, fresh, change: 'chosen', ...(former === undefined ? {} : comparison([former], text)) };
}

/**
 * Removed passages whose texts have come back, by position. Where one text went under several anchors at once, as that
 * of a merged passage does, all of them come back with it.
 */
function comingBack(removed: RemovedPassage[], texts: Map<number, Wording>): Map<number, RemovedPassage[]> {
  const gone = Map.groupBy(removed, ({ text }) => wording(text).key);
  const back = new Map<number, RemovedPassage[]>();
  for (const [key, entries] of Map.groupBy(texts, ([, text]) => text.key)) {
    const same = gone.get(key) ?? [];
    const pairs = entries.slice(0, same.length);
    for (const [n, [at]] of pairs.entries()) {
      const first = same[n];
      const along =
        n < pairs.length - 1 ? [] : same.slice(n + 1).filter(({ revision }) => revision === first?.revision);
      back.set(at, first ? [first, ...along] : []);
    }
  }
  return back;
}

/** Matches whose passages did not change places, as few as possible of the others being moved. */
function inPlace(matches: Match[]): Set<number> {
  const byPlace = matches.toSorted((a, b) => (a.present[0] ?? 0) - (b.present[0] ?? 0));
  const order = byPlace.map(({ former }) => former[0] ?? 0);
  const before = order.toSorted((a, b) => a - b);
  return new Set(aligned(before, order).map(([at]) => before[at] ?? 0));
}

/** What was found out about one passage of the present text; positions from 0. */
interface Finding {
  /** Its place in the present text. */
  at: number;
  /** The removed passages that it brings back. */
  restored: RemovedPassage[];
  match: Match | undefined;
  moved: boolean;
  /** Former passages whose words it took up. */
  absorbed: number[];
  /** Whether these make up most of it. */
  mostlyAbsorbed: boolean;
}

function findings(passages: PublishedPassage[], removed: RemovedPassage[], texts: string[]): Finding[] {
  const former = passages.map(({ text }) => wording(text));
  const present = texts.map(wording);
  const same = pairSame(
    former.map(({ key }) => key),
    present.map(({ key }) => key),
  );
  const settled = new Set(same.map(([, at]) => at));
  const restored = comingBack(removed, new Map([...present.entries()].filter(([at]) => !settled.has(at))));
  const taken = new Set(restored.keys());
  const matches = matchPassages(former, present, same, taken);
  const absorbed = absorb(former, present, matches, taken);
  const byPresent = new Map(matches.flatMap((match) => match.present.map((at): [number, Match] => [at, match])));
  const stayed = inPlace(matches);
  return present.map(({ weight }, at) => {
    const match = byPresent.get(at);
    const into = (absorbed.get(at) ?? []).map((each) => each.former);
    return {
      at,
      restored: restored.get(at) ?? [],
      match,
      moved: match !== undefined && !stayed.has(match.former[0] ?? 0),
      absorbed: into,
      mostlyAbsorbed: into.reduce((sum, old) => sum + (former[old]?.weight ?? 0), 0) >= weight / 2,
    };
  });
}

function originRestored([first, ...others]: RemovedPassage[], text: string): Origin {
  const anchors = [first, ...others].flatMap((passage) => passage?.anchor ?? []);
  return { anchors, fresh: false, change: 'restored', ...comparison(first ? [first.text] : [], text) };
}

function originMerged(finding: Finding, passages: PublishedPassage[], text: string): Origin {
  const { match, at, absorbed, mostlyAbsorbed } = finding;
  const own = match?.present[0] === at ? match.former : [];
  const olds = (positions: number[]): PublishedPassage[] => positions.flatMap((old) => passages[old] ?? []);
  return {
    anchors: olds([...own, ...absorbed]).flatMap(({ anchors }) => anchors),
    // A passage that is mostly something else must not be known by the number of what it took up.
    fresh: own.length === 0 && !mostlyAbsorbed,
    change: 'merged',
    ...comparison(
      olds([...(match?.former ?? []), ...absorbed]).map((old) => old.text),
      text,
    ),
  };
}

function originMatched(match: Match, { at, moved }: Finding, passages: PublishedPassage[], text: string): Origin {
  const olds = match.former.flatMap((old) => passages[old] ?? []);
  // Of a split passage the first part keeps the anchors.
  const first = match.present[0] === at;
  const former = olds.map((old) => old.text).join('\n');
  const changed = former === text ? {} : { former };
  let change: Change = moved ? 'moved' : 'kept';
  if (match.present.length > 1) change = 'split';
  else if (match.former.length > 1) change = 'merged';
  else if (former !== text) change = 'edited';
  const anchors = first ? olds.flatMap((old) => old.anchors) : [];
  return { anchors, fresh: !first, change, likeness: match.likeness, ...changed };
}

/** Where the passage of a text comes from, by what was found out about it. */
function originOf(finding: Finding, passages: PublishedPassage[], text: string): Origin {
  if (finding.restored.length > 0) return originRestored(finding.restored, text);
  if (finding.absorbed.length > 0) return originMerged(finding, passages, text);
  if (finding.match) return originMatched(finding.match, finding, passages, text);
  return { anchors: [], fresh: true, change: 'new' };
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
  const found = findings(
    passages,
    removed,
    open.map(([, text]) => text),
  );
  const origins = new Map(found.map((finding, n) => [open[n]?.[0], originOf(finding, passages, open[n]?.[1] ?? '')]));

  const fresh = freshAnchors(remembered);
  const numbered = texts.map((text, at): NumberedPassage => {
    const choice = given.get(at);
    const origin = choice ? originChosen(choice, text) : origins.get(at);
    const { anchors, fresh: needsNumber, ...how } = origin ?? { anchors: [], fresh: true, change: 'new' };
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
