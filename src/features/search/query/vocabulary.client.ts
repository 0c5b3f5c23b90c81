import { distance } from 'fastest-levenshtein';
import { onceEach } from '../../../client/once-each.ts';
import { normalizeWord } from '../normal-form.ts';
import { meaningSign, wordFileOf, wordFiles } from '../files.ts';
import { isFunctionWord } from '../words.ts';
import type { WordForms } from './engine.client.ts';

/** The words of the records, as far as they have been loaded. Words are folded. */
export interface Vocabulary {
  /** The forms of a word that stand in records, and how many records hold one; `undefined` where none does. */
  lookUp(word: string): Promise<WordForms | undefined>;
  /** What an everyday word or phrase stands for, by its normal form; nothing where it stands for itself. */
  meaning(forms: string): Promise<readonly string[]>;
  /** Whether some word begins so: it may be typed half. */
  begins(word: string): Promise<boolean>;
  /** What an unknown word may have been meant to be, the most probable first; two words with a space between them where it was missing. */
  nearest(word: string): Promise<string[]>;
}

/** A file of the vocabulary: words by their normal form, and what everyday words stand for. */
interface VocabularyFile {
  families: ReadonlyMap<string, WordForms>;
  meanings: ReadonlyMap<string, readonly string[]>;
}

/** Reads a file of the vocabulary, as build/words-file.ts writes it. */
function readVocabulary(text: string): VocabularyFile {
  const lines = text.split('\n');
  const meanings = lines.filter((line) => line.includes(meaningSign)).map((line) => line.split(meaningSign));
  const families = lines.filter((line) => !line.includes(meaningSign)).map((line) => line.split(' '));
  return {
    families: new Map(families.map(([form = '', count, ...forms]) => [form, { count: Number(count), forms }])),
    meanings: new Map(meanings.map(([form = '', ...means]) => [form, means])),
  };
}

/** How many letters of a word may be wrong. */
const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** How far a typed word is from a right one: letters left out, added, replaced, or two swapped count 1 each. */
function slips(typed: string, right: string): number {
  const away = distance(typed, right);
  if (away < 2 || away > 3) return away;
  const swapped = Array.from(
    { length: typed.length - 1 },
    (_, at) => typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2),
  );
  return Math.min(away, ...swapped.map((one) => 1 + distance(one, right)));
}

/** A word, or two with a space between them, that may have been meant. */
interface Candidate {
  word: string;
  /** How many records hold it in any form. */
  count: number;
  away: number;
}

/** Two words that lack the space between them: `humanrights`. What hardly ever occurs, or is a splinter such as the `ve` of `I've`, is no sign of that. */
async function parted(word: string, lookUp: Vocabulary['lookUp']): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const countOf = async (part: string) => {
    const family = part.length > 2 || isFunctionWord(part) ? await lookUp(part) : undefined;
    return family?.forms.includes(part) ? family.count : 0;
  };
  for (let at = word.length - 2; at > 1; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const first = await countOf(left);
    const count = first > 1 ? Math.min(first, await countOf(right)) : 0;
    if (count > 1) found.push({ word: `${left} ${right}`, count, away: 1 });
  }
  return found;
}

/** What an unknown word may have been meant to be, the most probable first: of each family of words the nearest form. */
async function nearestWords(
  word: string,
  families: readonly WordForms[],
  lookUp: Vocabulary['lookUp'],
): Promise<string[]> {
  const limit = tolerance(word);
  const near = families.flatMap(({ forms, count }) =>
    forms
      .filter((form) => Math.abs(form.length - word.length) <= limit)
      .map((form): Candidate => ({ word: form, count, away: slips(word, form) }))
      .filter(({ away }) => away <= limit)
      .sort((a, b) => a.away - b.away)
      .slice(0, 1),
  );
  // Ten times the records outweigh a good part of a slip of the finger.
  const score = ({ away, count }: Candidate) => away - 0.3 * Math.log10(count);
  return [...near, ...(await parted(word, lookUp))].sort((a, b) => score(a) - score(b)).map((one) => one.word);
}

/**
 * Opens the vocabulary; nothing is loaded before it is asked for, and nothing twice.
 * @param load gives the text of a file: `words/s.txt`.
 */
export function openVocabulary(load: (path: string) => Promise<string>): Vocabulary {
  const file = onceEach(async (name: string) => readVocabulary(await load(`words/${name}.txt`)));
  const lookUp = async (word: string) => {
    const form = normalizeWord(word);
    return (await file(wordFileOf(form))).families.get(form);
  };
  const familiesIn = async (names: readonly string[]) =>
    (await Promise.all(names.map(file))).flatMap(({ families }) => [...families.values()]);
  return {
    lookUp,
    meaning: async (forms) => (await file(wordFileOf(forms))).meanings.get(forms) ?? [],
    begins: async (word) =>
      (await familiesIn([wordFileOf(word)])).some(({ forms }) => forms.some((form) => form.startsWith(word))),
    async nearest(word) {
      if (!/^[a-z]{4,40}$/.test(word)) return [];
      // Few slip at the first letter.
      const near = await nearestWords(word, await familiesIn([wordFileOf(word)]), lookUp);
      return near.length > 0 ? near : nearestWords(word, await familiesIn(wordFiles), lookUp);
    },
  };
}
