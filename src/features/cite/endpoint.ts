import { permalink } from '../../ui/address.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Corpus, Dated } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { readEnvironment } from '../../base/environment.ts';
import type { History, Revision } from '../../ledger/history.ts';
import { partsOf } from '../../ledger/fold.ts';
import { keptState } from '../../ledger/kept.ts';
import { recordRoutes, revisionPath, revisionRoutes } from '../../ledger/routes.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import { toCsl, type CslItem } from './csl.ts';
import { formats, type FormatFile } from './formats.ts';

/** Records that can be cited. */
export const citable = (corpus: Corpus): Entry<Dated>[] => [
  ...corpus.sessions,
  ...corpus.statements,
  ...corpus.letters,
  ...corpus.redLines,
  ...corpus.texts,
];

/** Collections whose records can be cited. */
export const dated: readonly string[] = ['sessions', 'statements', 'letters', 'red-lines', 'texts'] satisfies Dated[];

/** A record as a published state tells it, for citations: its fields are taken as they were checked then. */
export function entryOf(state: Snapshot): Entry<Dated> {
  const { collection, id, fields, body, passages, removed } = state;
  return {
    collection,
    id,
    file: '',
    fields,
    html: '',
    source: body,
    passages: passages.map(({ anchors: [anchor = '', ...also], text }) => ({ anchor, also, text })),
    removed,
    digest: '',
  } as unknown as Entry<Dated>;
}

/** What the files of one format are written from: a record at its address, or at one that forwards or is withdrawn. */
interface CitationProps {
  entry?: Entry<Dated>;
  history?: History;
}

interface CitationRoute {
  params: { collection: string; id: string };
  props: CitationProps;
}

/** Addresses and records for the files of one format: every record, and those that were renamed or withdrawn. */
export function citationPaths(corpus: Corpus) {
  const present = citable(corpus).map((entry): CitationRoute => ({
    params: { collection: entry.collection, id: entry.id },
    props: { entry },
  }));
  const others = recordRoutes(corpus.published)
    .filter(
      ({ params, props: { history, former } }) => dated.includes(params.collection) && (former || history.withdrawn),
    )
    .map(({ params: { collection, id }, props: { history } }): CitationRoute => {
      const { collection: now, id: nowId } = partsOf(history.address);
      const entry = corpus.get(now as Dated, nowId);
      return { params: { collection, id }, props: entry ? { entry } : { history } };
    });
  return [...present, ...others];
}

/** Addresses of the same files for every revision. */
export const revisionCitationPaths = (corpus: Corpus) =>
  revisionRoutes(corpus.published).filter(({ params }) => dated.includes(params.collection));

function respond(file: FormatFile, item: CslItem): Response {
  const { mediaType, write } = formats.find((format) => format.file === file) ?? formats[0];
  return new Response(write(item), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}

/** A citation of one revision: its address is that of the revision, where its words stay. */
export function revisionItem({ address }: History, revision: Revision, corpus: Corpus): CslItem {
  const state = keptState(readEnvironment().contentDir, revision);
  const { number, date, sha256 } = revision;
  const item = toCsl(entryOf(state), corpus, {
    address: permalink(revisionPath(address, number)),
    revision: { number, date, sha256 },
  });
  return { ...item, id: `${item.id}-r${String(number)}` };
}

/** A record's citation file. Of a record that was withdrawn, its last revision is cited. */
export function citationFile(file: FormatFile, { entry, history }: CitationProps, corpus: Corpus): Response {
  if (entry) return respond(file, toCsl(entry, corpus, { address: permalink(recordPath(entry.collection, entry.id)) }));
  const last = history?.revisions.at(-1);
  if (!history || !last) throw new Error('A citation file needs a record or its history');
  return respond(file, revisionItem(history, last, corpus));
}

/** The citation file of one revision. */
export const revisionCitationFile = (
  file: FormatFile,
  { history, revision }: { history: History; revision: Revision },
  corpus: Corpus,
): Response => respond(file, revisionItem(history, revision, corpus));
