import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';

/** The most frequent of some ids; of equals the first. */
function foremost(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** What one can write into the search box, with what it finds: words of this record, and what it has most of. */
export function syntaxExamples({
  statements,
  letters,
  texts,
  articles,
  asOf,
}: Corpus): [query: string, meaning: string][] {
  const dated = [...statements, ...letters];
  const filter = (name: string, value: string | undefined, meaning: string): [string, string][] =>
    value === undefined ? [] : [[`${name}:${value}`, meaning]];
  const { phrase, without, either } = site.searchSyntax;
  const text = foremost(dated.flatMap(({ fields }) => (fields.provisions ?? []).map((place) => place.text)));
  const year = foremost(dated.map(({ fields }) => fields.date.slice(0, 4))) ?? asOf.slice(0, 4);
  return [
    [`"${phrase}"`, 'these words, one after the other, as they stand'],
    [without, 'records with the first word and without the second; NOT does the same'],
    [either, 'records with either word'],
    ...filter('actor', foremost(statements.flatMap(({ fields }) => fields.actors)), 'what an actor said or signed'),
    ...filter('topic', foremost(dated.flatMap(({ fields }) => fields.topics)), 'records on a topic'),
    ...filter('session', foremost(dated.flatMap(({ fields }) => fields.session ?? [])), 'records of a meeting'),
    ...filter('text', text ?? texts[0]?.id, 'records that name a text'),
    ...filter(
      'article',
      articles.find(({ article }) => /^\d/.test(article.number))?.article.number,
      'records on an article of the treaty, whatever its number in earlier drafts',
    ),
    ['kind:letter', 'one kind of record'],
    ['grade:official', 'records with a source of that grade'],
    [`year:${year}`, 'records of a year'],
    [`after:${year}-02 before:${year}-08-08`, 'records between two dates'],
    ['language:es', 'statements and letters in a language'],
  ];
}
