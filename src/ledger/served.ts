import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from './history.ts';

/** Files of the ledger, as they are served below `/ledger/`. */
export function ledgerFiles(root: string): { name: string; content: string }[] {
  const folder = join(root, 'ledger');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => ({ name, content: readFileSync(join(folder, name), 'utf8') }));
}

/** What `/ledger/index.json` says of one record. */
export interface IndexedRecord {
  title: string;
  /** Its short number, as in /c/118/. */
  number?: number;
  /** Oldest first: the first is revision 1. */
  revisions: { date: string; note: string; sha256: string }[];
  /** Every anchor that was ever handed out. */
  anchors: string[];
  /** Addresses that it had before. */
  formerly?: string[];
  withdrawn?: { date: string; reason: string };
}

/** The index of the ledger, as it is served. */
export interface LedgerIndex {
  /** Day of the newest publication. */
  asOf?: string;
  /** Fingerprint of the whole. */
  fingerprint?: string;
  /** Names of the files of the ledger, in the same folder. */
  files: string[];
  /** Records by present address. */
  records: Record<string, IndexedRecord>;
}

/**
 * What `/ledger/index.json` holds: for each record its revisions, anchors, former addresses and whether it was
 * withdrawn, so that a citation can be checked without the whole ledger.
 * @param titleOf the title of the record at an address.
 */
export function ledgerIndex(
  { histories, date, fingerprint }: Published,
  files: string[],
  titleOf: (address: string) => string,
): LedgerIndex {
  const records: [string, IndexedRecord][] = Object.values(histories)
    .filter(({ revisions }) => revisions.length > 0)
    .map(({ address, number, formerly, revisions, anchors, withdrawn }): [string, IndexedRecord] => [
      address,
      {
        title: titleOf(address),
        ...(number === undefined ? {} : { number }),
        revisions: revisions.map(({ date: day, note, sha256 }) => ({ date: day, note, sha256 })),
        anchors,
        ...(formerly.length > 0 ? { formerly } : {}),
        ...(withdrawn ? { withdrawn } : {}),
      },
    ]);
  return {
    ...(date === undefined ? {} : { asOf: date }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    files,
    records: Object.fromEntries(records),
  };
}
