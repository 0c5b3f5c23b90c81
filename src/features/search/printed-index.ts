import { byLetter, type LetterGroup } from '../../base/letters.ts';
import { mentionsOfThread } from '../../corpus/article.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { articlePath, recordPath } from '../../records/addresses.ts';
import { dateOf, type Entry } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';

/** An entry of the printed index: a name with the page that it leads to, and the dated records behind it. */
export interface IndexEntry {
  name: string;
  path: string;
  records: { path: string; title: string; date: string }[];
}

const recordsOf = (entries: readonly Entry[]): IndexEntry['records'] =>
  entries
    .filter(({ collection }) => collection !== 'red-lines')
    .map((entry) => ({
      path: recordPath(entry.collection, entry.id),
      title: titleOf(entry),
      date: dateOf(entry as Entry<'statements'>) ?? '',
    }));

/** Terms, actors, topics and articles by the letter that they begin with: what can be looked up where no script runs. */
export const printedIndex = (corpus: Corpus): LetterGroup<IndexEntry>[] =>
  byLetter<IndexEntry>(
    [
      ...corpus.glossary.map(({ id, fields }) => ({
        name: fields.term,
        path: recordPath('glossary', id),
        records: [],
      })),
      ...corpus.topics.map(({ id, fields }) => ({ name: fields.label, path: recordPath('topics', id), records: [] })),
      ...corpus.actors.map(({ id, fields }) => ({
        name: fields.name,
        path: recordPath('actors', id),
        records: recordsOf([...corpus.statementsOf('actors', id), ...corpus.lettersOf('actors', id)]),
      })),
      ...corpus.articles.map((thread) => ({
        name: `${thread.article.title} (Article ${thread.article.number})`,
        path: articlePath(thread.slug),
        records: recordsOf(mentionsOfThread(corpus, thread)),
      })),
    ],
    ({ name }) => name,
  );
