import type { Corpus } from '../../corpus/corpus.ts';
import { type Entry, dateOf, gradesOf, letterActors } from '../../records/entry.ts';
import { isOf, kindOf, whenOf } from '../../records/summary.ts';

/** Kinds of pages that search tells apart, by collection; part of the addresses of searches. */
export const searchKinds = {
  statements: 'statement',
  letters: 'letter',
  sessions: 'meeting',
  'red-lines': 'red-line',
  texts: 'text',
  articles: 'article',
  actors: 'actor',
  topics: 'topic',
  glossary: 'term',
} as const;

/** Filters and metadata of a record in the search index, as pairs of name and value. */
export interface SearchFields {
  filters: (readonly [name: string, value: string])[];
  meta: (readonly [name: string, value: string])[];
}

/** Actors that a record belongs to. */
function actorsOf(entry: Entry, corpus: Corpus): string[] {
  if (isOf(entry, 'statements')) return entry.fields.actors;
  if (isOf(entry, 'letters')) return letterActors(entry);
  if (isOf(entry, 'actors')) return [entry.id];
  if (isOf(entry, 'red-lines'))
    return [...new Set(entry.fields.assessments.flatMap((assessment) => assessment.by ?? []))].filter((id) =>
      corpus.get('actors', id),
    );
  return [];
}

/** What the search index records about an entry besides its words. Filter values are ids: labels may change, addresses of searches may not. */
export function searchFields(entry: Entry, corpus: Corpus): SearchFields {
  const { fields } = entry;
  const date = isOf(entry, 'red-lines') ? undefined : dateOf(entry);
  const sessions = isOf(entry, 'sessions')
    ? [entry.id]
    : 'session' in fields && fields.session !== undefined
      ? [fields.session]
      : [];
  const topics = 'topics' in fields ? fields.topics : isOf(entry, 'topics') ? [entry.id] : [];
  const grades = 'sources' in fields ? gradesOf(fields) : [];
  const places = 'provisions' in fields ? (fields.provisions ?? []) : [];
  const texts = [
    ...(isOf(entry, 'texts') ? [entry.id] : []),
    ...(isOf(entry, 'sessions') ? (entry.fields.texts ?? []) : []),
    ...(isOf(entry, 'red-lines') ? entry.fields.assessments.map(({ text }) => text) : []),
    ...places.map(({ text }) => text),
  ];
  // An article of the main text goes by its permanent name, whatever its number in an earlier one.
  const articles = places.flatMap((place) =>
    place.article === undefined ? [] : (corpus.thread(place)?.slug ?? `${place.text}-${place.article}`),
  );
  const languages = 'languages' in fields ? (fields.languages ?? []) : [];
  const pairs = (name: string, values: readonly string[]) => values.map((value) => [name, value] as const);
  const when = whenOf(entry);
  return {
    filters: [
      ['kind', searchKinds[entry.collection]],
      ...pairs('actor', actorsOf(entry, corpus)),
      ...pairs('topic', topics),
      ...pairs('session', sessions),
      ...pairs('text', [...new Set(texts)]),
      ...pairs('article', [...new Set(articles)]),
      ...pairs('language', languages),
      ...pairs('date', date === undefined ? [] : [date]),
      ...pairs('year', date === undefined ? [] : [date.slice(0, 4)]),
      ...pairs('grade', grades),
    ],
    meta: [['kind', kindOf(entry)], ...(when === undefined ? [] : ([['when', when]] as const))],
  };
}
