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
import { accountNote, cslDate, type CitedState, type CslDate, type CslItem, type CslType } from './csl.ts';

/** Collections whose records can be cited. */
const dated: readonly string[] = ['sessions', 'statements', 'letters', 'red-lines', 'texts'] satisfies Dated[];

/** Whether the records of a collection can be cited. */
export const isCitable = (collection: string): boolean => dated.includes(collection);

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
}

/*
 * The type says what kind of thing is documented; it steers where reference managers file it. Zotero turns them into
 * hearing, letter, bill, statute and report; the page's own metadata (metadata.ts) leads to the same.
 * - Statements are reports, not `speech`: what Zotero makes of a speech (presentation) has no place for the publisher.
 * - Resolutions and the treaty are `legislation`: Zotero knows no `treaty`.
 * - A bill carries no publisher: with one, Zotero reads it as a hearing.
 */
const cslType = ({ collection, fields }: Entry<Dated>): CslType => {
  if (collection === 'sessions') return 'hearing';
  if (collection === 'letters') return 'personal_communication';
  if (collection === 'texts' && 'kind' in fields) {
    if (fields.kind === 'negotiating-text') return 'bill';
    if (fields.kind === 'resolution' || fields.kind === 'convention') return 'legislation';
  }
  return 'report';
};

/** Names of those who said or wrote it, whole; for a red line the Record, which drew it up; none for meetings and texts. */
function authorNames(entry: Entry<Dated>, corpus: Corpus): string[] {
  const name = (id: string) => corpus.get('actors', id)?.fields.name ?? id;
  const { fields } = entry;
  if ('actors' in fields) return fields.actors.map(name);
  if ('convenors' in fields) {
    const { convenors, signatories = [] } = fields;
    if (convenors.length > 0) return convenors.map(name);
    return signatories.map((signatory) => (signatory.actor === undefined ? signatory.name : name(signatory.actor)));
  }
  return entry.collection === 'red-lines' ? [site.name] : [];
}

const issued = ({ fields }: Entry<Dated>): CslDate => {
  if ('start' in fields) return cslDate(fields.start, fields.end);
  return cslDate('date' in fields ? fields.date : fields.added);
};

/** A record as documented here, in one of its states and at a permanent address, in CSL-JSON. */
export function toCsl(entry: Entry<Dated>, corpus: Corpus, address: string, state: CitedState): CslItem {
  const { collection, id, fields } = entry;
  const type = cslType(entry);
  const authors = authorNames(entry, corpus);
  return {
    id: `${collection}-${id}`,
    type,
    title: fields.title,
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    issued: issued(entry),
    'container-title': site.name,
    ...(type !== 'bill' && { publisher: site.publisher }),
    ...('city' in fields && fields.city !== undefined && { 'event-place': fields.city }),
    ...('symbol' in fields && fields.symbol !== undefined && { number: fields.symbol }),
    genre: kindOf(entry),
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
  return { entry, history, path, address, state, item: toCsl(entry, corpus, address, state) };
}

/** A published revision, from its snapshot. Its address is its own, where its words stay. */
export function citeRevision(history: History, revision: Revision, corpus: Corpus): Cited {
  const { number, date, sha256 } = revision;
  const entry = entryOfState(readRevision(readEnvironment().contentDir, revision)) as Entry<Dated>;
  const state = { number, date, sha256 };
  const path = revisionPath(history.address, number);
  const address = permalink(path);
  const item = toCsl(entry, corpus, address, state);
  return { entry, history, path, address, state, item: { ...item, id: `${item.id}-r${String(number)}` } };
}
