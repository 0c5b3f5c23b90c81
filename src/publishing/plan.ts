import type { Choice, Numbering } from '../ledger/paragraph.ts';
import { recordPath } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
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
}

const differing = (a: Record<string, unknown>, b: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => name !== 'id' && canonicalJson(a[name] ?? null) !== canonicalJson(b[name] ?? null))
    .sort();

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
  const promised = new Set(ledger.addresses.filter((address) => !(address in ledger.retired)));
  return {
    revisions: revisions.sort((a, b) => (a.address < b.address ? -1 : 1)),
    addresses: only ? [] : [...new Set(addresses)].filter((address) => !promised.has(address)).sort(),
  };
}
