import { relate, type Corpus } from '../../src/corpus/corpus.ts';
import type { Published } from '../../src/ledger/history.ts';
import { readPublished } from '../../src/ledger/published.ts';
import type { ReadResult } from '../../src/records/read.ts';
import { readContent, type Change } from './content.ts';

/** What was read, with its relations; fails when it has problems. */
export function corpusOf(
  { entries, process, problems, published }: ReadResult & { published?: Published },
  mainText = 'main',
): Corpus {
  if (problems.length > 0 || !process)
    throw new Error(problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`).join('\n'));
  return relate(entries, process, mainText, published);
}

/** The minimal corpus with changes, with its relations; fails when it has problems. */
export const corpusWith = (changes: Record<string, Change>, mainText = 'main'): Corpus =>
  corpusOf(readContent(changes), mainText);

/** The record of a content folder with its ledger and relations; fails when it has problems. */
export const corpusAt = (root: string, mainText = 'main'): Corpus => corpusOf(readPublished(root), mainText);
