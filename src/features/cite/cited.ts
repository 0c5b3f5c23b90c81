import { readEnvironment } from '../../base/environment.ts';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { shownOf, type History, type Revision } from '../../ledger/history.ts';
import { readRevision } from '../../ledger/revision-file.ts';
import { revisionPath } from '../../base/revision-path.ts';
import { entryOfState } from '../../ledger/snapshot.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Entry, Dated } from '../../records/entry.ts';
import { kindOf } from '../../records/summary.ts';
import { permalink } from '../../ui/address.ts';
import { accountNote, cslDate, type CitedState, type CslDate, type CslItem } from './csl.ts';
import { originalsOf } from './originals.ts';

/** A record in one of its states, as its page, files and metadata cite it. */
export interface Cited {
  entry: Entry<Dated>;
  history: History;
  /** Path of the page that is cited: the record's own, or that of a revision. */
  path: string;
  /** The same as a permanent address. */
  address: string;
  state: CitedState;
  /** All of it as a reference in CSL-JSON. */
  item: CslItem;
  /** What it documents, as far as a source is known to be it. */
  originals: CslItem[];
}

/** When what a record documents was said, written or held. */
const documentedOn = ({ fields }: Entry<Dated>): CslDate | undefined => {
  if ('start' in fields) return cslDate(fields.start, fields.end);
  return 'date' in fields ? cslDate(fields.date) : undefined;
};

/**
 * A record's page, in one of its states and at a permanent address, in CSL-JSON. Its author is the Record, whose words it
 * is in, and its date that of the revision; whose statement it documents is said in the title, and when in `event-date`.
 */
export function toCsl(entry: Entry<Dated>, address: string, state: CitedState): CslItem {
  const { collection, id, fields } = entry;
  const date = documentedOn(entry);
  return {
    id: `${collection}-${id}`,
    type: 'webpage',
    title: fields.title,
    author: [{ literal: site.name }],
    ...(state.date !== undefined && { issued: cslDate(state.date) }),
    'container-title': site.name,
    publisher: site.publisher,
    ...('symbol' in fields && fields.symbol !== undefined && { number: fields.symbol }),
    genre: kindOf(entry),
    ...(date && { 'event-date': date }),
    version: String(state.number),
    URL: address,
    language: site.language,
    note: accountNote(state),
  };
}

/** A record as its page shows it. */
export function citePage(entry: Entry<Dated>, corpus: Corpus): Cited {
  const history = corpus.history(entry);
  const { number, revision } = shownOf(history);
  const state = revision ? { number, date: revision.date, sha256: revision.sha256 } : { number };
  const path = recordPath(entry.collection, entry.id);
  const address = permalink(path);
  const item = toCsl(entry, address, state);
  return { entry, history, path, address, state, item, originals: originalsOf(entry, corpus) };
}

/** A published revision, from its snapshot. Its address is its own, where its words stay. */
export function citeRevision(history: History, revision: Revision, corpus: Corpus): Cited {
  const { number, date, sha256 } = revision;
  const entry = entryOfState(readRevision(readEnvironment().contentDir, revision)) as Entry<Dated>;
  const state = { number, date, sha256 };
  const path = revisionPath(history.address, number);
  const address = permalink(path);
  const page = toCsl(entry, address, state);
  const item = { ...page, id: `${page.id}-r${String(number)}` };
  return { entry, history, path, address, state, item, originals: originalsOf(entry, corpus) };
}
