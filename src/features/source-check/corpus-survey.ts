import type { Corpus } from '../../corpus/corpus.ts';
import { citedAddresses } from './cited.ts';
import { readStates } from './file.ts';
import { survey, type Survey } from './survey.ts';

/** How the sources of the published records fare, by what the last checks wrote down beside them. */
export function surveyOf(corpus: Corpus, contentDir: string): Survey {
  const { dated, actors, process } = corpus;
  const entries = [...dated, ...actors];
  return survey(citedAddresses(entries, process), readStates(contentDir).lines);
}
