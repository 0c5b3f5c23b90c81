import type { Choice, Numbering } from '../ledger/paragraph.ts';
import type { History } from '../ledger/history.ts';
import { parseRecordPath, recordPath } from '../records/addresses.ts';
import { isDated, type Entry } from '../records/entry.ts';
import { numberPassages } from '../ledger/paragraphs.ts';
import { rememberedOf, type PublishedResult } from '../ledger/published.ts';
import { recordedEntries } from '../ledger/recorded.ts';
import { factsOf, takeSnapshot } from '../ledger/snapshot.ts';
import { sourceChanges, type SourceChange } from '../ledger/source-changes.ts';
import { canonicalJson } from '../base/canonical.ts';

/** A record that will get a new revision. */
export interface PlannedRevision {
  entry: Entry;
  address: string;
  /** Number of the new revision. */
  revision: number;
  /** How its paragraphs come by their numbers; none for a record that is new. */
  numbering?: Numbering;
  /** Names of the fields that changed. */
  fields: string[];
  /** Paragraphs that name other sources. */
  sources: SourceChange[];
}

/** What a publication would record. */
export interface Plan {
  revisions: PlannedRevision[];
  /** Addresses without revisions that are promised from now on. */
  addresses: string[];
  /** Short numbers that are given, by address. */
  numbers: Record<string, number>;
}

const differing = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => name !== 'id' && canonicalJson(a[name] ?? null) !== canonicalJson(b[name] ?? null))
    .sort();

/**
 * Short numbers for records that have none, on from the last: first those that were published before, in the order of their
 * first publication, then those that are published now.
 */
function newNumbers(histories: readonly History[], fresh: readonly string[]): Record<string, number> {
  const numbered = (address: string) => isDated(parseRecordPath(address).collection);
  const key = (day: string, address: string) => `${day} ${parseRecordPath(address).id} ${address}`;
  const earlier = histories
    .filter(({ address, number, revisions }) => number === undefined && revisions.length > 0 && numbered(address))
    .map(({ address, revisions }) => ({ address, key: key(revisions[0]?.date ?? '', address) }));
  const now = fresh.filter(numbered).map((address) => ({ address, key: key('~', address) }));
  const last = Math.max(0, ...histories.map(({ number = 0 }) => number));
  return Object.fromEntries(
    [...earlier, ...now]
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ address }, index) => [address, last + index + 1]),
  );
}

/** Says what publishing would record: everything that is new or changed, or only the records that are named. */
export function planPublication(
  { entries, ledger, published }: PublishedResult,
  addresses: readonly string[],
  { only, choices }: { only?: ReadonlySet<string>; choices?: ReadonlyMap<string, readonly Choice[]> } = {},
): Plan {
  const revisions = recordedEntries(entries).flatMap((entry): PlannedRevision[] => {
    const address = recordPath(entry.collection, entry.id);
    const history = published.histories[address];
    // A record that was withdrawn returns when it is named, changed or not.
    const returns = only?.has(address) && history?.withdrawn !== undefined;
    if (!(history?.due || returns) || (only && !only.has(address))) return [];
    const last = ledger.last(history);
    const texts = entry.passages.map(({ text }) => text);
    const revision = history.revisions.length + 1;
    return [
      {
        entry,
        address,
        revision,
        ...(last ? { numbering: numberPassages(texts, rememberedOf(last), choices?.get(address)) } : {}),
        fields: last ? differing(factsOf(entry.fields), last.fields) : [],
        sources: last ? sourceChanges(last, takeSnapshot(entry, revision, last.published)) : [],
      },
    ];
  });
  const fresh = revisions.filter(({ revision }) => revision === 1).map(({ address }) => address);
  const promised = new Set(ledger.addresses.filter((address) => !(address in ledger.retired)));
  return {
    revisions: revisions.sort((a, b) => (a.address < b.address ? -1 : 1)),
    numbers: newNumbers(Object.values(ledger.histories), fresh),
    addresses: only ? [] : [...new Set(addresses)].filter((address) => !promised.has(address)).sort(),
  };
}
