import type { Corpus } from '../../corpus/corpus.ts';
import { languageName } from '../../schemas/names.ts';
import { grades } from '../../schemas/source.ts';
import { searchKinds } from './fields.ts';
import type { PlaceIndex } from './language/place-index.ts';

const kindLabels: Record<keyof typeof searchKinds, string> = {
  statements: 'Statements',
  letters: 'Letters',
  sessions: 'Meetings and milestones',
  'red-lines': 'Red lines',
  texts: 'Texts',
  articles: 'Articles',
  actors: 'Actors',
  topics: 'Topics',
  glossary: 'Glossary',
};

/** Values of the filters that have no page of their own, with their names, in the order that they are shown in. */
export const valuesOf = ({ statements, letters }: Pick<Corpus, 'statements' | 'letters'>): PlaceIndex['values'] => ({
  kind: Object.entries(searchKinds).map(([collection, kind]) => [
    kind,
    kindLabels[collection as keyof typeof searchKinds],
  ]),
  grade: Object.entries(grades).map(([grade, { label }]) => [grade, label]),
  language: [...new Set([...statements, ...letters].flatMap(({ fields }) => fields.languages ?? []))]
    .map((code): [string, string] => [code, languageName(code)])
    .sort(([, a], [, b]) => (a < b ? -1 : 1)),
});
