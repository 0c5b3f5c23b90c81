import { normalizeWord } from '../normal-form.ts';
import { meaningSign, wordFileOf, wordFiles } from '../files.ts';
import { nearestWords } from './corrections.client.ts';
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

/**
 * Opens the vocabulary; nothing is loaded before it is asked for, and nothing twice.
 * @param load gives the text of a file: `words/s.txt`.
 */
export function openVocabulary(load: (path: string) => Promise<string>): Vocabulary {
  const files = new Map<string, ReturnType<typeof open>>();
  const open = async (name: string) => readVocabulary(await load(`words/${name}.txt`));
  const file = (name: string) => {
    const opened = files.get(name) ?? open(name);
    files.set(name, opened);
    opened.catch(() => files.delete(name));
    return opened;
  };
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
