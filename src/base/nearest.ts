import { distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most probably means, whatever the case; `undefined` when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word === '' || word.length > 200) return undefined;
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  let part: string | undefined;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    if (other === lower) return candidate;
    // Words of very different lengths are far apart: no need to count.
    if (Math.abs(other.length - lower.length) < least) {
      const away = distance(lower, other);
      if (away < least && away < Math.max(lower.length, other.length)) [best, least] = [candidate, away];
    }
    if (lower.length > 3 && other.length > 2 && (other.includes(lower) || lower.includes(other))) part ??= candidate;
  }
  return best ?? part;
}

/**
 * The advice for a word that is none of those that are known: `Did you mean oral?`.
 * @param otherwise what to say where none is near.
 */
export function didYouMean<Otherwise extends string | undefined>(
  word: string,
  known: Iterable<string>,
  otherwise: Otherwise,
): string | Otherwise {
  const close = nearest(word, known);
  return close === undefined ? otherwise : `Did you mean ${close}?`;
}
