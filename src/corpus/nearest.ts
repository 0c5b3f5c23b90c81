import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most probably means; `undefined` when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  if (all.length === 0 || word.length > 200) return undefined;
  const lower = word.toLowerCase();
  const same = all.find((candidate) => candidate.toLowerCase() === lower);
  if (same !== undefined) return same;
  const best = closest(lower, all);
  if (distance(lower, best) <= Math.max(2, Math.floor(word.length / 3))) return best;
  return all.find((candidate) => lower.length > 3 && (candidate.includes(lower) || lower.includes(candidate)));
}

/** `Did you mean "x"?`, or nothing when no candidate is near. */
export const didYouMean = (word: string, candidates: Iterable<string>): string | undefined => {
  const best = nearest(word, candidates);
  return best === undefined ? undefined : `Did you mean "${best}"?`;
};
