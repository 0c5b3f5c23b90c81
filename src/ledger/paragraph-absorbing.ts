import type { Match } from './paragraph-matching.ts';
import { aligned, fromWords, joined, sharedAtMost, weigh, type Wording } from '../base/similarity.ts';

/** A former passage whose words went into a present one. */
export interface Absorbed {
  /** Its position in the former text, from 0. */
  former: number;
  /** Place of its first word in the present passage, for order. */
  at: number;
}

/** Share of a passage that must be found in another for it to count as merged into that one. */
const nearlyWhole = 0.8;
/** Fewer words are found in any long text. */
const fewestWords = 4;

/** Where a text is found in words: its share that is, and the places of these words. */
interface Find {
  share: number;
  places: number[];
}

/** The stretch of `places` in `words` that holds most of `text`, if it holds nearly all. */
function findStretch(text: Wording, words: string[], places: number[]): Find | undefined {
  const at = (place: number): string => words[place] ?? '';
  const holdsEnough = (stretch: number[]): boolean =>
    sharedAtMost(text, fromWords(stretch.map(at))) >= nearlyWhole * text.weight;
  if (!holdsEnough(places)) return undefined;
  // Only a stretch about as long as the text counts: its words scattered over a long paragraph are no trace of it.
  const length = Math.ceil(text.words.length * 1.25);
  let best: Find | undefined;
  for (let start = 0; start === 0 || start + length <= places.length; start++) {
    const stretch = places.slice(start, start + length);
    if (!holdsEnough(stretch)) continue;
    const found = aligned(text.words, stretch.map(at)).map(([, n]) => stretch[n] ?? 0);
    const share = weigh(found.map(at)) / text.weight;
    if (share >= nearlyWhole && share > (best?.share ?? 0)) best = { share, places: found };
  }
  return best;
}

/** Places of the words of present passages that come from none of the former passages matched with them. */
function placesOfNewWords(former: Wording[], present: Wording[], matches: Match[], taken: ReadonlySet<number>) {
  const places = present.map(({ words }, at) => (taken.has(at) ? [] : [...words.keys()]));
  for (const match of matches) {
    const before = joined(match.former.flatMap((at) => former[at] ?? []));
    const after = joined(match.present.flatMap((at) => present[at] ?? []));
    const known = new Set(aligned(before.words, after.words).map(([, place]) => place));
    let start = 0;
    for (const at of match.present) {
      const first = start;
      places[at] = (places[at] ?? []).filter((place) => !known.has(first + place));
      start += present[at]?.words.length ?? 0;
    }
  }
  return places;
}

/**
 * Former passages that match none but whose words stand nearly whole among the new words of a present passage, by
 * position of that passage, in the order of its text. `taken` are present passages that absorb nothing.
 */
export function absorb(
  former: Wording[],
  present: Wording[],
  matches: Match[],
  taken: ReadonlySet<number>,
): Map<number, Absorbed[]> {
  const matched = new Set(matches.flatMap((match) => match.former));
  const places = placesOfNewWords(former, present, matches, taken);
  const absorbed = new Map<number, Absorbed[]>();
  for (const [old, text] of former.entries()) {
    if (matched.has(old) || text.words.length < fewestWords) continue;
    const finds = present.flatMap(({ words }, position) => {
      const find = findStretch(text, words, places[position] ?? []);
      return find ? [{ ...find, position }] : [];
    });
    const [best] = finds.sort((a, b) => b.share - a.share || a.position - b.position);
    if (!best) continue;
    absorbed.set(best.position, [...(absorbed.get(best.position) ?? []), { former: old, at: best.places[0] ?? 0 }]);
    // The same words are not found twice: of two equal passages that became one, one is removed.
    places[best.position] = (places[best.position] ?? []).filter((place) => !best.places.includes(place));
  }
  for (const list of absorbed.values()) list.sort((a, b) => a.at - b.at);
  return absorbed;
}
