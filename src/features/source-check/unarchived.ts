import { partedByLetter } from '../../base/letters.ts';
import type { PartedList } from '../../base/parts.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { partedPage } from '../../corpus/parted-page.ts';
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
    const page = { path: unarchivedPath(grade), title: `${grades[grade].label}: sources without an archived copy` };
    const weight = ({ citations }: Known) => citations.length + 1;
    return { grade, list: partedPage(corpus, page, unarchived, { most: limit, weight, ways: [byHost] }) };
  });
