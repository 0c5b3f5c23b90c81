import { partedByLetter } from '../../base/letters.ts';
import { partedList, type PartedList } from '../../base/parts.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { promisedBelow } from '../../ledger/routes.ts';
import { unarchivedPath } from '../../records/addresses.ts';
import { grades, type Grade } from '../../schemas/source.ts';
import { hostName } from './cited.ts';
import { surveyOf } from './corpus-survey.ts';
import type { Known } from './survey.ts';

/** Links that a page may hold, those to sources and to the records that cite them: some 45 KB brotli. */
const most = 1500;

/** Parts sources by the first letter of their hosts. */
export const byHost = partedByLetter<Known>(hostName);

/** The sources of each grade without a copy in a web archive: whole, or by host. */
export const unarchivedLists = (
  corpus: Corpus,
  contentDir: string,
  limit = most,
): { grade: Grade; list: PartedList<Known> }[] =>
  surveyOf(corpus, contentDir).grades.map(({ grade, unarchived }) => {
    const title = `${grades[grade].label}: sources without an archived copy`;
    return {
      grade,
      list: partedList(
        { path: unarchivedPath(grade), id: '', anchor: '', label: title, title, items: unarchived },
        {
          most: limit,
          weight: ({ citations }) => citations.length + 1,
          ways: [byHost],
          promised: (path) => promisedBelow(corpus.published, path),
        },
      ),
    };
  });
