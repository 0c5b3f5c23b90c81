import { diffArrays } from 'diff';

/** A text as it is compared with others: its words in order, and how much they weigh. */
export interface Wording {
  /** The text without differences that nobody would call a change; equal keys mean equal texts. */
  key: string;
  /** Its words, in small letters; its signs where it has no words. */
  words: string[];
  /** Weight of each different word, all its occurrences together. */
  weights: Map<string, number>;
  /** Weight of all words. */
  weight: number;
}

/** Words weigh by their letters: "of" and "the", which any two paragraphs share, count for little. */
const weightOf = (word: string): number => word.length;

/** Weight of words together. */
export const weigh = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0);

/**
 * A text without differences that nobody would call a change: kinds of space, quotation marks and dashes, capital
 * letters, invisible characters, and the several ways Unicode writes one character.
 */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‚‛‹›`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

// Knows words in scripts without spaces too. "und": the rules of no particular language, the same on every computer.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

function wordsOf(key: string): string[] {
  const segments = [...segmenter.segment(key)];
  const words = segments.filter(({ isWordLike }) => isWordLike);
  return (words.length > 0 ? words : segments).map(({ segment }) => segment).filter((word) => word !== ' ');
}

/** Words as a text to compare. */
export function fromWords(words: string[], key = words.join(' ')): Wording {
  const weights = new Map<string, number>();
  for (const word of words) weights.set(word, (weights.get(word) ?? 0) + weightOf(word));
  return { key, words, weights, weight: weigh(words) };
}

/** Reads a text for comparison. */
export function wording(text: string): Wording {
  const key = normalise(text);
  return fromWords(wordsOf(key), key);
}

/** Several texts as one, in the given order. */
export function joined(parts: readonly Wording[]): Wording {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return fromWords(
    parts.flatMap(({ words }) => words),
    parts.map(({ key }) => key).join(' '),
  );
}

/** The longest common subsequence of two lists: pairs of positions, from 0, whose members are equal, in order. */
export function aligned<T>(former: T[], present: T[]): [former: number, present: number][] {
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of diffArrays(former, present)) {
    if (!added && !removed) for (let n = 0; n < count; n++) pairs.push([i + n, j + n]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}

/** Weight of the words that two texts have in common in whatever order: never less than in the same order. */
export function sharedAtMost(a: Wording, b: Wording): number {
  const [fewer, more] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of fewer.weights) sum += Math.min(weight, more.weights.get(word) ?? 0);
  return sum;
}

/** Weight of the words that two texts have in common in the same order. */
export const shared = (a: Wording, b: Wording): number =>
  a.key === b.key ? a.weight : weigh(aligned(a.words, b.words).map(([i]) => a.words[i] ?? ''));

/** Likeness from 0 to 1 (Dice): twice what is common over all there is. Texts without any words are alike. */
export const dice = (common: number, a: number, b: number): number => (a + b === 0 ? 1 : (2 * common) / (a + b));

/** Likeness of two texts by their words in order, from 0 to 1. */
export const likenessOf = (a: Wording, b: Wording): number => dice(shared(a, b), a.weight, b.weight);
