import type { Edtf } from '../schemas/edtf.ts';
import { onceFor } from '../base/once-for.ts';
import { recordPath } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';

/** A state of a record that was published, and stays reachable for ever. */
export interface Revision {
  /** From 1. */
  number: number;
  /** Day of publication. */
  date: Edtf;
  /** What was changed, in the words of whoever published it. */
  note: string;
  /** SHA-256 of its canonical JSON, as 64 hexadecimal digits. */
  sha256: string;
  /** Path of its canonical JSON below `content/revisions/`. */
  file: string;
  /** Anchors that this revision handed out, in the order of the page. */
  anchors: string[];
}

/** What was published of one record. */
export interface History {
  /** Its present address below the base: `/statements/2024-08-08-iran/`. */
  address: string;
  /** Addresses that it had before, oldest first; each forwards to the present one. */
  formerly: string[];
  /** Its short number for ever, as in /c/118/; none before it is first published, nor for actors and topics. */
  number?: number;
  /** Oldest first; none before it is first published. */
  revisions: Revision[];
  /** Every anchor that was ever handed out. */
  anchors: string[];
  /** When and why it was withdrawn. */
  withdrawn?: { date: Edtf; reason: string };
  /** Whether the record says something else now than its last revision. */
  due: boolean;
}

/** An event that readers who cited a record want to know of. */
export interface Event {
  kind: 'revision' | 'withdrawal' | 'renaming';
  /** Address of the record at the time. */
  address: string;
  date: Edtf;
  note: string;
  /** Number of the new revision. */
  revision?: number;
  /** New address of a renamed record. */
  to?: string;
}

/** A day on which something was published. */
export interface PublicationDay {
  date: Edtf;
  /** Notes of the day's publications, in the order they were made, each once. */
  notes: string[];
  /** Fingerprint of the whole record at the end of the day. */
  fingerprint: string;
}

/** What became of an address that is no longer a page or file of its own. */
export interface Retired {
  /** The address that replaces it, after all later retirements: never a retired one. */
  to: string;
  /** Day of its retirement. */
  date: Edtf;
  /** Why it was retired. */
  note: string;
}

/** What was published, of all records. */
export interface Published {
  /** Histories by present address, withdrawn records included. */
  histories: Record<string, History>;
  /** Addresses without revisions that were published: lists, articles, entries of the glossary, files. */
  addresses: string[];
  /** Those of these addresses that were retired. */
  retired: Record<string, Retired>;
  /** Days of publication, oldest first. */
  days: PublicationDay[];
  /** All events, oldest first. */
  events: Event[];
  /** Day of the newest publication. */
  date?: Edtf;
  /** SHA-256 over the ends of the ledger: the fingerprint of the whole record. */
  fingerprint?: string;
}

/** A corpus of which nothing was published. */
export const nothingPublished: Published = {
  histories: {},
  addresses: [],
  retired: {},
  days: [],
  events: [],
};

/** The history of a record that was never published. */
export const neverPublished = (address: string): History => ({
  address,
  formerly: [],
  revisions: [],
  anchors: [],
  due: true,
});

/** The address that a record had at first: what readers' programs know it by, which would show a renamed record twice. */
export const firstAddress = ({ address, formerly }: History): string => formerly[0] ?? address;

/** What was published of a record; an empty history for one that is new. */
export function historyOf({ histories }: Published, { collection, id }: Pick<Entry, 'collection' | 'id'>): History {
  const address = recordPath(collection, id);
  return histories[address] ?? neverPublished(address);
}

const byAddress = onceFor(
  ({ histories }: Published) =>
    new Map(
      Object.values(histories).flatMap((history) =>
        [history.address, ...history.formerly].map((address): [string, History] => [address, history]),
      ),
    ),
);

/** What was published of the record that has an address, or had it before it was renamed. */
export const historyAt = (published: Published, address: string): History | undefined =>
  byAddress(published).get(address);

/** The state of a record that its page shows. */
export interface Shown {
  /** Number of the revision: the next one while a change is not published yet. */
  number: number;
  /** The revision as published; none while a change is not published yet. */
  revision?: Revision;
}

/** The state that the page of a record shows. */
export function shownOf({ revisions, due }: History): Shown {
  const last = revisions.at(-1);
  if (due || !last) return { number: revisions.length + 1 };
  return { number: last.number, revision: last };
}
