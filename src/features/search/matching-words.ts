/** A word without case, accents and punctuation: what the index compares. */
export const bareWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The ways a word of a text can be begun: `A/AC.291/22` by `aac…`, `ac291…`, `22`. */
const beginnings = (word: string): string[] => {
  const parts = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  return parts.map((_, index) => bareWord(parts.slice(index).join(''))).filter(Boolean);
};

const commonLength = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

/** The word of a query (by its place) that a matching word of a text is due to: the one it shares most letters with. */
export function dueTo(word: string, bareWords: readonly string[]): number {
  const shared = bareWords.map((bare) =>
    Math.max(0, ...beginnings(word).map((beginning) => commonLength(beginning, bare))),
  );
  return shared.indexOf(Math.max(...shared));
}
