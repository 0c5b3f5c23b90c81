import { parseRecordPath } from '../../records/addresses.ts';
import { isDated, type Dated } from '../../records/entry.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { History } from '../../ledger/history.ts';
import { recordRoutes } from '../../ledger/routes.ts';
import { citePage, citeRevision, type Cited } from './cited.ts';
import { formats } from './formats.ts';

/** A record at its present address; of one that was withdrawn, the last revision. */
function citedOf(history: History, corpus: Corpus): Cited {
  const { collection, id } = parseRecordPath(history.address);
  const entry = corpus.get(collection as Dated, id);
  const last = history.revisions.at(-1);
  if (entry) return citePage(entry, corpus);
  if (!last) throw new Error(`${history.address} is neither a record nor was it ever published`);
  return citeRevision(history, last, corpus);
}

/** Routes of the files for reference managers: beside every record, and where one was before it was renamed or withdrawn. */
export function citationFiles(corpus: Corpus) {
  const present = corpus.dated.map((entry) => ({
    params: { collection: entry.collection, id: entry.id },
    cited: citePage(entry, corpus),
  }));
  const formerly = recordRoutes(corpus.published)
    .filter(({ params, props }) => isDated(params.collection) && (props.former || props.history.withdrawn))
    .map(({ params: { collection, id }, props }) => ({
      params: { collection, id },
      cited: citedOf(props.history, corpus),
    }));
  return [...present, ...formerly].flatMap(({ params, cited }) =>
    formats.map((format) => ({
      params: { ...params, format: format.file.slice('cite.'.length) },
      props: { format, items: [cited.item, ...cited.originals] },
    })),
  );
}
