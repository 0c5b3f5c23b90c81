import type { PlainWords } from '../../../schemas/plain-words.ts';
import { formsOf, normalizeWord } from '../normal-form.ts';
import { joinsIn, writtenTogether } from '../joins.ts';
import { longestWord, wordsIn } from '../words.ts';
import { meaningSign, wordFiles, wordFileOf } from '../files.ts';
import type { SearchDocument } from './search-document.ts';

/**
 * The words of documents as the index gets them: folded, in order, and at the end those that are one word run together
 * once more: `cooperation` for `co-operation`.
 */
export function wordsOf(documents: readonly SearchDocument[]): string[][] {
  const texts = documents.map(({ title, kind, when = '', passages }) =>
    [title, ...passages.map(({ text }) => text), kind, when].map(wordsIn),
  );
  const known = new Set(texts.flat().flatMap(writtenTogether).map(normalizeWord));
  return texts.map((parts) =>
    [
      ...parts.flat().map(({ text }) => text),
      ...parts.flatMap((words) => joinsIn(words, (form) => known.has(form))).map(({ text }) => text),
    ].filter((word) => word.length <= longestWord),
  );
}

/**
 * The vocabulary: files by first letter, one line for each normal form, with the number of records that hold one of its
 * words, and those words: `safeguard 12 safeguards safeguarding`; and one for each everyday word, with what it stands for:
 * `phone tap=interception`.
 * @param documents the words of each document.
 * @returns the text of each file by its name.
 */
export function vocabularyFiles(
  documents: Iterable<readonly string[]>,
  plainWords: PlainWords = [],
): Map<string, string> {
  const families = new Map<string, { count: number; words: Set<string>; last: number }>();
  let document = 0;
  for (const words of documents) {
    document += 1;
    for (const word of new Set(words)) {
      const form = normalizeWord(word);
      const family = families.get(form) ?? { count: 0, words: new Set<string>(), last: 0 };
      families.set(form, family);
      family.words.add(word);
      if (family.last !== document) family.count += 1;
      family.last = document;
    }
  }
  const lines = [
    ...[...families].map(([form, { count, words }]) => [form, count, ...[...words].sort()].join(' ')),
    ...plainWords.flatMap(({ words, means }) => words.map((word) => [formsOf(word), ...means].join(meaningSign))),
  ].sort();
  const byFile = Map.groupBy(lines, wordFileOf);
  return new Map(wordFiles.map((name) => [name, (byFile.get(name) ?? []).join('\n')]));
}
