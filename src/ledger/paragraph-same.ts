import type { RemovedPassage } from '../records/passage.ts';
import { aligned, wording, type Wording } from '../base/similarity.ts';

/** Positions by text. */
const positionsOf = (keys: readonly string[]): Map<string, number[]> =>
  Map.groupBy(keys.keys(), (at) => keys[at] ?? '');

/**
 * Pairs of equal texts, whatever their places. Repeated texts pair in order; where some of them were removed or added,
 * those pair first that stand between the same others.
 */
export function pairSame(former: string[], present: string[]): [former: number, present: number][] {
  const presentByText = positionsOf(present);
  const inPlace = aligned(former, present);
  return [...positionsOf(former)].flatMap(([text, olds]) => {
    const news = presentByText.get(text) ?? [];
    const kept = olds.length === news.length ? [] : inPlace.filter(([old]) => olds.includes(old));
    const otherNews = news.filter((at) => !kept.some(([, other]) => other === at));
    const otherOlds = olds.filter((at) => !kept.some(([other]) => other === at));
    const others = otherOlds.slice(0, otherNews.length).map((old, n): [number, number] => [old, otherNews[n] ?? -1]);
    return [...kept, ...others];
  });
}

/**
 * Removed passages whose texts have come back, by position. Where one text went under several anchors at once, as that
 * of a merged passage does, all of them come back with it.
 */
export function comingBack(removed: RemovedPassage[], texts: Map<number, Wording>): Map<number, RemovedPassage[]> {
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
