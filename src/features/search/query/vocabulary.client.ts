import { normalizeWord } from '../normal-form.ts';
import { wordFileOf, wordFiles } from '../files.ts';
import { nearestWords } from './corrections.client.ts';
import type { WordForms } from './engine.client.ts';

/** The words of the records, as far as they have been loaded. Words are folded. */
export interface Vocabulary {
  /** The forms of a word that stand in records, and how many records hold one; `undefined` where none does. */
  lookUp(word: string): Promise<WordForms | undefined>;
  /** Whether some word begins so: it may be typed half. */
  begins(word: string): Promise<boolean>;
  /** What an unknown word may have been meant to be, the most probable first; two words with a space between them where it was missing. */
  nearest(word: string): Promise<string[]>;
}

/** Reads a file of the vocabulary: words by their normal form. */
const readFamilies = (text: string): ReadonlyMap<string, WordForms> =>
  new Map(
    text.split('\n').map((line) => {
      const [form = '', count, ...forms] = line.split(' ');
      return [form, { count: Number(count), forms }];
    }),
  );

/**
 * Opens the vocabulary; nothing is loaded before it is asked for, and nothing twice.
 * @param load gives the text of a file: `words/s.txt`.
 */
export function openVocabulary(load: (path: string) => Promise<string>): Vocabulary {
  const files = new Map<string, ReturnType<typeof open>>();
  const open = async (name: string) => readFamilies(await load(`words/${name}.txt`));
  const file = (name: string) => {
    const opened = files.get(name) ?? open(name);
    files.set(name, opened);
    opened.catch(() => files.delete(name));
    return opened;
  };
  const lookUp = async (word: string) => {
    const form = normalizeWord(word);
    return (await file(wordFileOf(form))).get(form);
  };
  const familiesIn = async (names: readonly string[]) =>
    (await Promise.all(names.map(file))).flatMap((families) => [...families.values()]);
  return {
    lookUp,
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
