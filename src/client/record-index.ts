/** A revision as the ledger lists it; its number is its place in the list, from 1. */
export interface IndexedRevision {
  /** Day of publication. */
  date: string;
  note: string;
  /** SHA-256 of its canonical JSON. */
  sha256: string;
}

/** A record as the ledger lists it. */
export interface IndexedRecord {
  title: string;
  /** Oldest first. */
  revisions: IndexedRevision[];
  /** Every anchor that was ever handed out. */
  anchors: string[];
  /** Addresses that it had before. */
  formerly?: string[];
  withdrawn?: { date: string; reason: string };
}

/** What `/ledger/index.json` holds, as far as references need it. */
export interface RecordIndex {
  asOf?: string;
  fingerprint?: string;
  /** By present address below the base: `/statements/2024-08-08-iran/`. */
  records: Record<string, IndexedRecord>;
}

/** A record that an address leads to. */
export interface Located {
  /** Its present address below the base. */
  path: string;
  record: IndexedRecord;
  /** Whether the address is a former one. */
  moved: boolean;
}

/** Finds the record that an address belongs to, present or former. */
export type Locate = (path: string) => Located | undefined;

/** A finder of records by address. */
export function locator({ records }: RecordIndex): Locate {
  const former = new Map(
    Object.entries(records).flatMap(([path, { formerly = [] }]) => formerly.map((old) => [old, path])),
  );
  return (path) => {
    const own = Object.hasOwn(records, path) ? records[path] : undefined;
    if (own) return { path, record: own, moved: false };
    const now = former.get(path);
    const record = now === undefined ? undefined : records[now];
    return now === undefined || !record ? undefined : { path: now, record, moved: true };
  };
}

/** Path of a revision's page below the base. */
export const revisionPath = (path: string, number: number): string => `${path}r/${String(number)}/`;

/** Path of a revision's canonical JSON below the base. */
export const revisionJsonPath = (path: string, number: number): string => `${path}r/${String(number)}.json`;
