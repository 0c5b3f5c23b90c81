import { parseRecordPath } from '../../records/addresses.ts';
import type { Dated } from '../../records/entry.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { History } from '../../ledger/history.ts';
import { recordRoutes } from '../../ledger/routes.ts';
import { citePage, citeRevision, isCitable } from './cited.ts';
import type { CslItem } from './csl.ts';
import { formats } from './formats.ts';

/** A record at its present address; of one that was withdrawn, the last revision. */
function itemOf(history: History, corpus: Corpus): CslItem {
  const { collection, id } = parseRecordPath(history.address);
  const entry = corpus.get(collection as Dated, id);
  const last = history.revisions.at(-1);
  if (entry) return citePage(entry, corpus).item;
  if (!last) throw new Error(`${history.address} is neither a record nor was it ever published`);
  return citeRevision(history, last, corpus).item;
}

/** Routes of the files for reference managers: beside every record, and where one was before it was renamed or withdrawn. */
export function citationFiles(corpus: Corpus) {
  const { sessions, statements, letters, redLines, texts, published } = corpus;
  const present = [...sessions, ...statements, ...letters, ...redLines, ...texts].map((entry) => ({
    params: { collection: entry.collection, id: entry.id },
    item: citePage(entry, corpus).item,
  }));
  const formerly = recordRoutes(published)
    .filter(({ params, props }) => isCitable(params.collection) && (props.former || props.history.withdrawn))
    .map(({ params: { collection, id }, props }) => ({
      params: { collection, id },
      item: itemOf(props.history, corpus),
    }));
  return [...present, ...formerly].flatMap(({ params, item }) =>
    formats.map((format) => ({
      params: { ...params, format: format.file.slice('cite.'.length) },
      props: { format, item },
    })),
  );
}
