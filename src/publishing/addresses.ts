import { articleAnchor, recordPath, statementYearPath, yearPath } from '../records/addresses.ts';
import { partPages, type PartedList } from '../base/parts.ts';
import { articlesOf } from '../corpus/article.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { subjectLists } from '../corpus/record-lists.ts';
import { dateOf } from '../records/entry.ts';
import { allVotes, votePlace } from '../features/votes/votes.ts';
import { positionLists } from '../features/positions/position-parts.ts';
import { subjectPaths } from '../features/positions/subject.ts';
import { printedIndex } from '../features/search/printed-index.ts';
import { unarchivedLists } from '../features/source-check/unarchived.ts';
import { statementList, statementPages } from '../features/statements/statement-groups.ts';

/** Places in pages that people link to and that are no paragraphs: meetings on the timeline, votes, terms, articles of texts. */
export const placeAddresses = (corpus: Corpus): string[] => [
  ...corpus.sessions.map(({ id }) => `/timeline/#${id}`),
  ...allVotes(corpus).map(({ vote }) => votePlace(vote.id)),
  ...corpus.glossary.map(({ id }) => `/glossary/#${id}`),
  ...corpus.texts.flatMap((text) =>
    articlesOf(text, corpus).map(({ number }) => `${recordPath('texts', text.id)}#${articleAnchor(number)}`),
  ),
];

/** Years of which something is recorded: each has a page of the timeline. */
const yearsOf = ({ sessions, statements, letters, texts }: Corpus): string[] => [
  ...new Set([...sessions, ...statements, ...letters, ...texts].flatMap((entry) => dateOf(entry)?.slice(0, 4) ?? [])),
];

/** Pages of the parts of lists that have outgrown their pages. */
export const partAddresses = (corpus: Corpus, root: string): string[] => {
  const lists: PartedList<unknown>[] = [
    ...[...subjectLists(corpus).values()].map(({ list }) => list),
    ...positionLists(corpus).values(),
    ...statementPages(corpus).map((page) => statementList(corpus, page)),
    ...unarchivedLists(corpus, root).map(({ list }) => list),
    printedIndex(corpus),
  ];
  return lists.flatMap((list) => partPages(list).map(({ part }) => part.path));
};

/** Pages and files of views that follow from the relations between records. Once promised, an address stays: it then says that nothing is left there. */
export const viewAddresses = (corpus: Corpus): string[] => [
  '/positions/positions.csv',
  ...subjectPaths(corpus),
  ...yearsOf(corpus).map(yearPath),
  ...[...new Set(corpus.statements.map(({ fields }) => fields.date.slice(0, 4)))].map(statementYearPath),
  '/timeline/calendar.ics',
];
