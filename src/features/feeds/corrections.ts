import type { Corpus } from '../../corpus/corpus.ts';
import { firstAddress, type Event, type Published } from '../../ledger/history.ts';
import { historyPath } from '../../ledger/routes.ts';
import { revisionPath } from '../../base/revision-path.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Edtf } from '../../schemas/edtf.ts';
import { byFirstDay } from '../../base/dates.ts';
import { sha256 } from '../../base/canonical.ts';

/** What was wrong and is told to readers: a fact that was corrected, or a record that was withdrawn. */
export interface Correction {
  what: 'Corrected' | 'Withdrawn';
  date: Edtf;
  /** What was corrected, or why the record was withdrawn. */
  note: string;
  /** What the record is called. */
  title: string;
  /** Path of the record. */
  path: string;
  /** Path of the list of its revisions, where it was published. */
  history: string | undefined;
  /** Its place on the page of corrections; also its identity in the feed. Permanent. */
  anchor: string;
}

/** A change that a publication made to a record that had been published before. */
export interface Change {
  event: Event;
  /** What happened, in a few words: `Revision 2`. */
  what: string;
  title: string;
  /** Path of the record at the time, or of its new address. */
  path: string;
  /** Path of the page that shows what changed. */
  difference: string | undefined;
  anchor: string;
}

/** The changes of one publication, whatever they were made for. */
export interface ChangedRecords {
  date: Edtf;
  note: string;
  changes: Change[];
  anchor: string;
}

/** Gives each thing an anchor of its own: what would have the same gets a number, in the order of asking. */
function numbered(): (anchor: string) => string {
  const given = new Map<string, number>();
  return (anchor) => {
    const times = (given.get(anchor) ?? 0) + 1;
    given.set(anchor, times);
    return times === 1 ? anchor : `${anchor}-${String(times)}`;
  };
}

const anchorOf = (kind: string, address: string, last: number | string): string =>
  [kind, ...address.split('/').filter(Boolean), last].join('-');

/**
 * Corrections of fact and withdrawals, newest first.
 * @param titleOf the title of the record at an address, present or former.
 */
export function corrections(corpus: Corpus, titleOf: (address: string) => string): Correction[] {
  const place = numbered();
  const corrected = corpus.dated.flatMap((entry): Correction[] => {
    const path = recordPath(entry.collection, entry.id);
    const history = corpus.history(entry);
    return (entry.fields.corrections ?? []).map(({ date, note }) => ({
      what: 'Corrected',
      date,
      note,
      title: titleOf(path),
      path,
      history: history.revisions.length > 0 ? historyPath(path) : undefined,
      // The first address: a record may be renamed.
      anchor: place(anchorOf('correction', firstAddress(history), date)),
    }));
  });
  const withdrawn = corpus.published.events
    .filter(({ kind }) => kind === 'withdrawal')
    .map(({ address, date, note }): Correction => ({
      what: 'Withdrawn',
      date,
      note,
      title: titleOf(address),
      path: address,
      history: historyPath(address),
      anchor: place(anchorOf('withdrawal', address, date)),
    }));
  return [...corrected, ...withdrawn.reverse()].sort((a, b) => byFirstDay(b.date, a.date));
}

/** Publications that changed records that had been published before, newest first; a first publication is no change. */
export function changedRecords({ events }: Published, titleOf: (address: string) => string): ChangedRecords[] {
  const place = numbered();
  const changes = events
    .filter(({ kind, revision = 1 }) => kind === 'renaming' || (kind === 'revision' && revision > 1))
    .map((event): Change => {
      const { kind, address, to, date, revision = 1 } = event;
      const common = { event, title: titleOf(address), path: to ?? address };
      return kind === 'renaming'
        ? { ...common, what: 'New address', difference: undefined, anchor: place(anchorOf(kind, address, date)) }
        : {
            ...common,
            what: `Revision ${String(revision)}`,
            // The revision before says what has changed since.
            difference: revisionPath(address, revision - 1),
            anchor: place(anchorOf(kind, address, revision)),
          };
    });
  // What is published on one day with one note is one publication to readers.
  const publications = Map.groupBy(changes, ({ event: { date, note } }) => `${date} ${note}`);
  return [...publications.values()]
    .flatMap((members): ChangedRecords[] => {
      const [first] = members;
      if (!first) return [];
      const { date, note } = first.event;
      return [{ date, note, changes: members, anchor: `publication-${date}-${sha256(note).slice(0, 8)}` }];
    })
    .reverse();
}
