import { partedByLetter } from '../../base/letters.ts';
import { onceFor } from '../../base/once-for.ts';
import type { PartedList } from '../../base/parts.ts';
import { mentionsOfThread } from '../../corpus/article.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { partedPage } from '../../corpus/parted-page.ts';
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

const nameOf = ({ name }: IndexEntry) => name;

/** Links that a page of it may hold: some 45 KB brotli. */
const most = 3000;

/** Terms, actors, topics and articles: what can be looked up where no script runs. */
const entriesOf = (corpus: Corpus): IndexEntry[] => [
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
];

/** All by the letter that they begin with. */
export const byInitial = partedByLetter(nameOf);

/** The printed index: whole, or a page for each letter. */
export const indexList = (corpus: Corpus, limit = most): PartedList<IndexEntry> =>
  partedPage(corpus, { path: '/index/', title: 'Index' }, entriesOf(corpus), {
    most: limit,
    weight: ({ records }) => records.length + 1,
    ways: [byInitial],
  });

/** The same, made once for a corpus: each of its pages asks. */
export const printedIndex = onceFor((corpus: Corpus) => indexList(corpus));
