import { aligned, dice, joined, likenessOf, shared, sharedAtMost, weigh, type Wording } from '../base/similarity.ts';

/** Former passages and the present ones that they became: one to one, one to several, or several to one. */
export interface Match {
  /** Positions in the former text, from 0, ascending. */
  former: number[];
  /** Positions in the present text, from 0, ascending. */
  present: number[];
  /** From 0 to 1. */
  likeness: number;
}

/** Passages of `n` words or fewer say too little to be known by their words. */
const shortest = 4;
/** Likeness from which a passage is taken for an edited one. */
const alike = 0.5;
/** Likeness from which short passages are: the same words, but for their signs. */
const alikeWhenShort = 0.95;
/** How much more alike than the best single passage several ones together must be to count as its parts. */
const clearly = 0.1;
/** Share of a part that must be found in the whole. */
const partly = 0.6;
/** Each further part needs a little more likeness, so that parts which add nothing are left out. */
const costOfPart = 0.03;
const mostParts = 8;
/** One unrelated passage may stand between two parts. */
const furthest = 2;

const isShort = ({ words }: Wording): boolean => words.length <= shortest;

/** A former and a present passage that share enough to be looked at. */
interface Pair {
  former: number;
  present: number;
  common: number;
  likeness: number;
}

function pairsWorthLooking(former: Wording[], present: Wording[], olds: Set<number>, news: Set<number>): Pair[] {
  const pairs: Pair[] = [];
  for (const i of olds)
    for (const j of news) {
      const [a, b] = [former[i], present[j]];
      if (!a || !b) continue;
      const least = Math.min((alike / 2) * (a.weight + b.weight), partly * Math.min(a.weight, b.weight));
      // Comparing words in whatever order is quick, and excludes nearly all pairs.
      if (sharedAtMost(a, b) < least) continue;
      const common = shared(a, b);
      if (common >= least) pairs.push({ former: i, present: j, common, likeness: dice(common, a.weight, b.weight) });
    }
  return pairs;
}

/** A passage that may be a part of another. */
interface Part {
  at: number;
  text: Wording;
  common: number;
}

/** Likeness of a whole and its parts in their order; 0 where some part is not found in the whole. */
function likenessOfParts(whole: Wording, parts: Part[]): number {
  const all = joined(parts.map(({ text }) => text));
  const inWhole = new Set(aligned(whole.words, all.words).map(([, at]) => at));
  let start = 0;
  let common = 0;
  for (const { text } of parts) {
    const found = weigh(text.words.filter((_, at) => inWhole.has(start + at)));
    if (found < partly * text.weight) return 0;
    start += text.words.length;
    common += found;
  }
  return dice(common, whole.weight, all.weight);
}

/** Two or more successive parts, every choice of them. */
function runs(parts: Part[]): Part[][] {
  return parts.flatMap((_, start) => {
    const longest = parts.slice(start, start + mostParts);
    const gap = longest.findIndex((part, n) => n > 0 && part.at - (longest[n - 1]?.at ?? 0) > furthest);
    const end = gap < 0 ? longest.length : gap;
    return Array.from({ length: Math.max(0, end - 1) }, (_unused, n) => longest.slice(0, n + 2));
  });
}

/** Runs of parts that together are clearly more like the whole than any single passage is. */
function runsAlike(whole: Wording, single: number, parts: Part[]): { at: number[]; likeness: number }[] {
  const candidates = parts.filter(({ common, text }) => common >= partly * text.weight).sort((a, b) => a.at - b.at);
  return runs(candidates).flatMap((run) => {
    const leastForParts = run.some(({ text }) => isShort(text)) ? alikeWhenShort : 0;
    const needed = Math.max(leastForParts, Math.max(alike, single) + clearly);
    const weight = run.reduce((sum, { text }) => sum + text.weight, 0);
    const atMost = run.reduce((sum, { common }) => sum + common, 0);
    if (dice(Math.min(atMost, whole.weight), whole.weight, weight) < needed) return [];
    const likeness = likenessOfParts(whole, run);
    return likeness >= needed ? [{ at: run.map(({ at }) => at), likeness }] : [];
  });
}

function singles(pairs: Pair[], former: Wording[], present: Wording[]): Match[] {
  return pairs.flatMap(({ former: i, present: j, likeness }) => {
    const short = [former[i], present[j]].some((text) => text && isShort(text));
    return likeness >= (short ? alikeWhenShort : alike) ? [{ former: [i], present: [j], likeness }] : [];
  });
}

const bestOf = (pairs: Pair[]): number => pairs.reduce((best, { likeness }) => Math.max(best, likeness), 0);

function splits(pairs: Pair[], former: Wording[], present: Wording[]): Match[] {
  return [...Map.groupBy(pairs, (pair) => pair.former)].flatMap(([i, own]) => {
    const whole = former[i];
    const parts = own.flatMap(({ present: at, common }) => {
      const text = present[at];
      return text ? [{ at, text, common }] : [];
    });
    if (!whole) return [];
    return runsAlike(whole, bestOf(own), parts).map(({ at, likeness }) => ({ former: [i], present: at, likeness }));
  });
}

const turned = ({ former, present, ...rest }: Pair): Pair => ({ former: present, present: former, ...rest });

/** A merge is a split seen from the other side. */
const merges = (pairs: Pair[], former: Wording[], present: Wording[]): Match[] =>
  splits(pairs.map(turned), present, former).map((split) => ({
    ...split,
    former: split.present,
    present: split.former,
  }));

/** How many passages known to be the same a match would have moved past. */
const crossings = (
  { former: [i = 0], present: [j = 0] }: Match,
  same: readonly (readonly [number, number])[],
): number => same.filter(([former, present]) => former < i !== present < j).length;

/** The best matches of which none shares a passage with another; takes their passages out of `olds` and `news`. */
function accept(found: Match[], same: [number, number][], olds: Set<number>, news: Set<number>): Match[] {
  const ranked = found.map((match) => ({
    match,
    score: match.likeness - costOfPart * (match.former.length + match.present.length - 2),
    crossed: crossings(match, same),
  }));
  ranked.sort(
    (a, b) =>
      b.score - a.score ||
      a.crossed - b.crossed ||
      (a.match.former[0] ?? 0) - (b.match.former[0] ?? 0) ||
      (a.match.present[0] ?? 0) - (b.match.present[0] ?? 0),
  );
  return ranked.flatMap(({ match }) => {
    const free = match.former.every((at) => olds.has(at)) && match.present.every((at) => news.has(at));
    if (!free) return [];
    for (const at of match.former) olds.delete(at);
    for (const at of match.present) news.delete(at);
    return [match];
  });
}

/** Short passages that share words and stand alone between the same neighbours, such as "Stop." and "Stop it.". */
function inSamePlace(
  former: Wording[],
  present: Wording[],
  matches: Match[],
  olds: Set<number>,
  news: Set<number>,
): Match[] {
  const became = new Map(matches.flatMap((match) => match.former.map((at): [number, Match] => [at, match])));
  const cameFrom = new Map(matches.flatMap((match) => match.present.map((at): [number, Match] => [at, match])));
  const neighbours = (i: number, j: number): boolean => {
    if (i < 0 || j < 0) return i === j;
    if (i === former.length || j === present.length) return i === former.length && j === present.length;
    return became.has(i) && became.get(i) === cameFrom.get(j);
  };
  return [...olds].flatMap((i) =>
    [...news].flatMap((j) => {
      const [a, b] = [former[i], present[j]];
      if (!a || !b || !neighbours(i - 1, j - 1) || !neighbours(i + 1, j + 1)) return [];
      const likeness = likenessOf(a, b);
      return (isShort(a) || isShort(b)) && likeness >= alike ? [{ former: [i], present: [j], likeness }] : [];
    }),
  );
}

/**
 * Finds what became of former passages by their words. `same` are pairs known to be equal; `taken` are present passages
 * whose origin is known otherwise. The result has all matches, those of `same` too, in no particular order.
 */
export function matchPassages(
  former: Wording[],
  present: Wording[],
  same: [number, number][],
  taken: ReadonlySet<number>,
): Match[] {
  const olds = new Set(former.keys());
  const news = new Set([...present.keys()].filter((at) => !taken.has(at)));
  const matches = same.map(([i, j]): Match => ({ former: [i], present: [j], likeness: 1 }));
  for (const [i, j] of same) {
    olds.delete(i);
    news.delete(j);
  }
  const pairs = pairsWorthLooking(former, present, olds, news);
  const candidates = [singles, splits, merges].flatMap((kind) => kind(pairs, former, present));
  matches.push(...accept(candidates, same, olds, news));
  matches.push(...inSamePlace(former, present, matches, olds, news));
  return matches;
}
