import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { plainWords, type PlainWords } from '../schemas/plain-words.ts';
import { guard, type Findings } from './walk.ts';
import { readWhole } from './whole-file.ts';

/** The file, below `content/`. */
export const plainWordsFile = 'plain-words.yaml';

/** Reads the everyday words that the search understands; a record need have none. */
export function readPlainWords(root: string, found: Findings): PlainWords {
  if (!lstatSync(join(root, plainWordsFile), { throwIfNoEntry: false })) return [];
  return (
    guard(plainWordsFile, found.problems, () => readWhole(root, plainWordsFile, plainWords, found)?.value?.groups) ?? []
  );
}
