import type { Corpus } from './corpus.ts';
import type { Entry } from './entry.ts';

/** Day on which a record was first published here; before its first publication, the day it was added, if that is told. */
export const knownOn = (corpus: Pick<Corpus, 'history'>, entry: Entry): string | undefined =>
  corpus.history(entry).revisions[0]?.date ?? ('added' in entry.fields ? entry.fields.added : undefined);
