import { normalizeWord } from './normal-form.ts';
import { isFunctionWord, type Word } from './words.ts';

/** Words of a text that are one word run together, from the first to before the last: `ad hoc`, `co-operation`, `24/7`. */
export interface Join {
  from: number;
  to: number;
  text: string;
}

const hasDigit = (text: string) => /\p{N}/u.test(text);

/** Words run together; figures stay apart, or 24/7 would be 247. */
export const together = (words: readonly Word[]): string =>
  words
    .map(({ text }) => text)
    .reduce((all, text) => (/\p{N}$/u.test(all) && /^\p{N}/u.test(text) ? `${all}x${text}` : all + text), '');

/** The words from a place on that signs join. */
const runAt = (words: readonly Word[], at: number): readonly Word[] => {
  const next = words.findIndex(({ joined }, place) => place > at && !joined);
  return words.slice(at, next < 0 ? words.length : next);
};

/** Two words that may be one: with a sign between them any, without one those that mean something. */
function pairAt(words: readonly Word[], at: number): Join | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (!first || !second || hasDigit(first.text + second.text)) return undefined;
  const apart = !second.joined && (isFunctionWord(first.text) || isFunctionWord(second.text));
  return apart || first.text.length + second.text.length < 5
    ? undefined
    : { from: at, to: at + 2, text: first.text + second.text };
}

/** Symbols and numbers that signs join, whole: `A/AC.291/22/Rev.2`. */
const symbolAt = (words: readonly Word[], at: number): Join | undefined => {
  const run = words[at]?.joined ? [] : runAt(words, at);
  const text = together(run);
  return run.length > 1 && hasDigit(text) ? { from: at, to: at + run.length, text } : undefined;
};

/** A word that one letter begins, with a sign: `e-evidence`, `d’Ivoire`. It is one wherever it stands so. */
const isInitial = (words: readonly Word[], { from, to }: Join): boolean =>
  words[to - 1]?.joined === true && words.slice(from, to).some(({ text }) => text.length === 1);

/**
 * Where the words of a text are one word run together: signs and spaces between them say nothing then. Records and queries
 * are read by this alike, so that `ad hoc`, `ad-hoc` and `adhoc` find the same.
 * @param isWord whether records hold a word, by its normal form, run together.
 */
export const joinsIn = (words: readonly Word[], isWord: (form: string) => boolean): Join[] =>
  words.flatMap((_, at) => {
    const pair = pairAt(words, at);
    return [symbolAt(words, at), pair && isWord(normalizeWord(pair.text)) ? pair : undefined].filter(
      (join) => join !== undefined,
    );
  });

/** What words of a text may be run together, whether or not they are. */
export const possibleJoins = (words: readonly Word[]): Join[] => joinsIn(words, () => true);

/** What a text says of which words are written together: those that are, and those that begin with one letter. */
export const writtenTogether = (words: readonly Word[]): string[] => [
  ...words.filter(({ text }) => text.length > 4).map(({ text }) => text),
  ...possibleJoins(words)
    .filter((join) => isInitial(words, join))
    .map(({ text }) => text),
];
