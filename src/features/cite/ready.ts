import type { Corpus } from '../../corpus/corpus.ts';
import { titleOf, kindOf } from '../../records/summary.ts';
import type { History, Revision } from '../../ledger/history.ts';
import { isCurrent, revisionRoutes } from '../../ledger/routes.ts';
import type { CslItem } from './csl.ts';
import { dated, entryOf, revisionItem } from './endpoint.ts';
import { keptState } from '../../ledger/kept.ts';
import { readEnvironment } from '../../base/environment.ts';
import { accessMarks, citations } from './styles.ts';

/** A citation in one style, ready to be copied. */
export interface ReadyCitation {
  style: string;
  label: string;
  /** Words, with the italics of the style in `<i>` and nothing else. */
  html: string;
  /** Where the day of access goes, and in what words: see access-date.ts. */
  accessed: string;
}

/** What `citations.json` says of a revision that is not shown at the record's own address. */
export interface ReadyFile {
  title: string;
  kind: string;
  /** Permanent address of the revision. */
  address: string;
  citations: ReadyCitation[];
}

/** An item in every style. */
const inEveryStyle = (item: CslItem): ReadyCitation[] => {
  const marks = accessMarks(item.URL);
  return citations(item).map(({ style, label, html }) => ({ style, label, html, accessed: marks.get(style) ?? '' }));
};

/** Addresses of `citations.json`: of the present revision, the record's own page has the citations. */
export const readyPaths = (corpus: Corpus) =>
  revisionRoutes(corpus.published).filter(
    ({ params, props: { history, revision, former } }) =>
      dated.includes(params.collection) && !former && !isCurrent(history, revision),
  );

/** Citations of a former revision in every style. */
export function readyFile(history: History, revision: Revision, corpus: Corpus): ReadyFile {
  const entry = entryOf(keptState(readEnvironment().contentDir, revision));
  const item = revisionItem(history, revision, corpus);
  return { title: titleOf(entry), kind: kindOf(entry), address: item.URL, citations: inEveryStyle(item) };
}
