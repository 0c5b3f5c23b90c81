import { stemmer } from 'stemmer';
import { unified } from './spelling.ts';

/** Marks above and below letters: accents, vowel signs of Arabic and Hebrew, the Arabic stretching sign. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;

/** Letters that stand for two, or that no decomposition takes to their plain form. */
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};

/** A word, or any text, as it is compared: without case, accents, ligatures and signs that nobody sees. `Türkiye` becomes `turkiye`. */
export const fold = (word: string): string =>
  /^[a-z0-9 ]*$/.test(word)
    ? word
    : word
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .toLowerCase()
        .normalize('NFD')
        .replace(marks, '')
        .normalize('NFC')
        .replace(/[ßæœøłđı]/g, (letter) => plain[letter] ?? letter)
        .replace(/[\u2010\u2011]/g, '-');

/** A stretch of letters and digits with what joins them within a word: `co-operation`, `A/AC.291/22`, `d'Ivoire`, `24/7`. */
export interface Token {
  /** Run together: `cooperation`. */
  whole: string;
  /** Between its joints: `co`, `operation`. */
  parts: string[];
}

const stretch = /[\p{L}\p{N}\p{M}]+(?:[-./'’_&][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in order, without the `'s` of `Iran's`. */
export const tokensOf = (text: string): Token[] =>
  (fold(text).match(stretch) ?? []).map((found) => {
    const parts = found.replace(/['’]s$/, '').split(/[-./'’_&]/);
    return { whole: parts.join(''), parts };
  });

/** The words of a text for comparison: each run together, and in parts where it has several. */
export const wordsOf = (text: string): string[] =>
  tokensOf(text).flatMap(({ whole, parts }) => (parts.length > 1 ? [whole, ...parts] : [whole]));

/** A text run together, for comparing names in any spelling: `Ha Noi`, `L.15`, `co-operation`. */
export const tight = (text: string): string =>
  tokensOf(text)
    .map(({ whole }) => whole)
    .join('');

/**
 * Where a text holds a phrase word for word, as places among its tokens; how either of them joins words does not count.
 * @param words the words of the phrase, folded.
 */
export function phraseAt(tokens: readonly Token[], words: readonly string[]): number[] {
  const wanted = words.join('');
  // Where words begin in the text run together, with their tokens.
  const starts = new Map<number, number>();
  let text = '';
  for (const [place, { parts }] of tokens.entries())
    for (const part of parts) {
      starts.set(text.length, place);
      text += part;
    }
  starts.set(text.length, tokens.length);
  const found = new Set<number>();
  for (let at = wanted ? text.indexOf(wanted) : -1; at >= 0; at = text.indexOf(wanted, at + 1)) {
    const place = starts.get(at);
    if (place !== undefined && starts.has(at + wanted.length)) found.add(place);
  }
  return [...found];
}

/** Families of words that Porter's rules would throw together with others: organization with organ, community with communication, legality with legal. */
const verbs = /^(.{3,}iz)(?:e[drs]?|ers|ing|able|ations?|ational)$/;
const families =
  /^(?:accession|internation|communit|universit|authorit|importan|several|news$|general(?=$|ly$)|.+alit(?=y$|ies$))/;

const irregular = new Map(
  'children child,women woman,men man,said say,spoke speak,sought seek,took take,given give,gave give,held hold,met meet,analysis analyze,analyses analyze'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What all forms of an English word share, in British and American spelling: `criminalises` and `criminalization` are `criminaliz`. Other words are their own stem. */
export function stemOf(word: string): string {
  const folded = fold(word);
  if (!/^[a-z]{3,}$/.test(folded)) return folded;
  const uniform = unified(irregular.get(folded) ?? folded);
  const kept = verbs.exec(uniform)?.[1] ?? families.exec(uniform)?.[0];
  return kept ?? stemmer(uniform.replace(/ifications?$/, 'ify'));
}
