/** Quotation marks of several languages, which the index knows only in their straight form. */
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e\uff02]/g;
const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032]/g;

/** A query in the spelling that the index understands: straight quotes, plain spaces and hyphens, no invisible characters. */
export function normaliseQuery(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/[()[\]{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a query asks for. */
export interface Query {
  /** The exact phrase, where the whole query stands in quotes. */
  phrase: string | undefined;
  /** Distinct words, in the order typed. */
  words: string[];
  /** Some words stand in quotes, others do not: the index would ignore the quotes. */
  partlyQuoted: boolean;
}

/** Takes a query apart. */
export function parseQuery(typed: string): Query {
  const text = normaliseQuery(typed);
  const bare = text.replaceAll('"', ' ');
  const words = [
    ...new Map(bare.split(' ').flatMap((word) => (bareWord(word) ? [[bareWord(word), word]] : []))).values(),
  ];
  const quoted = /^"([^"]+)"$/.exec(text)?.[1]?.trim();
  return {
    phrase: quoted !== undefined && words.length > 1 ? quoted : undefined,
    words,
    partlyQuoted: quoted === undefined && /"[^"]*\s[^"]*"/.test(text),
  };
}

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

/** Whether a word of a text begins with a (bare) word of a query. */
export const beginsWith = (word: string, bare: string): boolean =>
  beginnings(word).some((beginning) => beginning.startsWith(bare));

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
