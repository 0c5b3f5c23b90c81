import { nearest } from '../base/nearest.ts';
import { shortPath } from '../base/short-number.ts';
import type { IndexedRecord, LedgerIndex } from '../ledger/served.ts';
import type { ParsedAddress } from './parsed-address.ts';

export type { IndexedRecord };

/** What `/ledger/index.json` holds, as far as references need it. */
export type RecordIndex = Pick<LedgerIndex, 'records' | 'asOf' | 'fingerprint'>;

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
  const short = new Map(
    Object.entries(records).flatMap(([path, { number }]) => (number === undefined ? [] : [[shortPath(number), path]])),
  );
  const former = new Map(
    Object.entries(records).flatMap(([path, { formerly = [] }]) => formerly.map((old) => [old, path])),
  );
  return (address) => {
    const path = short.get(address) ?? address;
    const own = Object.hasOwn(records, path) ? records[path] : undefined;
    if (own) return { path, record: own, moved: false };
    const now = former.get(path);
    const record = now === undefined ? undefined : records[now];
    return now === undefined || !record ? undefined : { path: now, record, moved: true };
  };
}

/** How an address stands today, by the ledger's index alone. */
export type AddressState =
  /** It leads to no record but to another page of the site, which has no revisions. */
  | { kind: 'page' }
  /** There is no such record, and never was; the address that is most probably meant. */
  | { kind: 'unknown'; nearest: string | undefined }
  | (Located & {
      kind: 'record';
      /** Number of the newest revision. */
      latest: number;
      /** Number of the revision that is named, if there is one of that number. */
      revision: number | undefined;
      /** A revision that is named and does not exist. */
      missing: number | undefined;
    });

/** The address of the record that a wrong one most probably means. */
function nearestRecord(path: string, { records }: RecordIndex): string | undefined {
  const known = Object.entries(records).flatMap(([address, { formerly = [] }]) => [address, ...formerly]);
  const idOf = (address: string) => address.split('/')[2] ?? '';
  const id = idOf(path);
  const within = known.filter((address) => address.startsWith(path.slice(0, path.indexOf('/', 1) + 1)));
  const near = (addresses: string[]) => {
    const found = nearest(id, addresses.map(idOf));
    return found === undefined ? undefined : addresses.find((address) => idOf(address) === found);
  };
  return known.find((address) => idOf(address) === id) ?? near(within) ?? near(known);
}

/** Says how an address stands today. */
export function addressState(
  { path, isRecord, revision }: ParsedAddress,
  index: RecordIndex,
  locate: Locate,
): AddressState {
  if (!isRecord) return { kind: 'page' };
  const located = locate(path);
  if (!located) return { kind: 'unknown', nearest: nearestRecord(path, index) };
  const latest = located.record.revisions.length;
  const exists = revision !== undefined && revision >= 1 && revision <= latest;
  return {
    kind: 'record',
    ...located,
    latest,
    revision: exists ? revision : undefined,
    missing: exists ? undefined : revision,
  };
}
