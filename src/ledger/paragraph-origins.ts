import type { RemovedPassage } from '../records/passage.ts';
import type { Change, PublishedPassage } from './paragraph.ts';
import { absorb } from './paragraph-absorbing.ts';
import type { Given } from './paragraph-choices.ts';
import { matchPassages, type Match } from './paragraph-matching.ts';
import { comingBack, pairSame } from './paragraph-same.ts';
import { aligned, joined, likenessOf, wording } from '../base/similarity.ts';

/** Where a passage comes from: what will be known of it when it is numbered. */
export interface Origin {
  anchors: string[];
  /** Whether a new number goes before these anchors. */
  fresh: boolean;
  change: Change;
  likeness?: number;
  former?: string;
}

/** That of a passage nobody has seen before. */
export const unknown: Origin = { anchors: [], fresh: true, change: 'new' };

/** The text before and the likeness to it; the text only if it differs. */
function comparison(former: string[], text: string): Pick<Origin, 'likeness' | 'former'> {
  const before = former.join('\n');
  if (before === text) return { likeness: 1 };
  return { likeness: likenessOf(joined(former.map(wording)), wording(text)), former: before };
}

/** Where a passage comes from by an editor's choice. */
export function originChosen({ anchors, former }: Given, text: string): Origin {
  const fresh = anchors.length === 0;
  return { anchors, fresh, change: 'chosen', ...(former === undefined ? {} : comparison([former], text)) };
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

/** Where a passage comes from, by what was found out about it. */
function originOf(finding: Finding, passages: PublishedPassage[], text: string): Origin {
  if (finding.restored.length > 0) return originRestored(finding.restored, text);
  if (finding.absorbed.length > 0) return originMerged(finding, passages, text);
  if (finding.match) return originMatched(finding.match, finding, passages, text);
  return unknown;
}

/** Where the passages of `texts` come from: which of the remembered ones, in what way. */
export const originsOf = (passages: PublishedPassage[], removed: RemovedPassage[], texts: string[]): Origin[] =>
  findings(passages, removed, texts).map((finding) => originOf(finding, passages, texts[finding.at] ?? ''));
