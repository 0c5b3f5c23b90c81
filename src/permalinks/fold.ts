import type { Event, History, Published, Revision } from '../corpus/history.ts';
import type { Problem } from '../corpus/problem.ts';
import { SourceFile } from '../corpus/source-file.ts';
import type { Collection } from '../schemas/collections.ts';
import { sha256 } from './canonical.ts';
import type { Chain, Publication } from './chain.ts';
import type { Line } from './ledger.ts';
import { snapshotFile } from './snapshot.ts';

/** Collection and id in the address of a record. */
export function partsOf(address: string): { collection: Collection; id: string } {
  const [, collection = '', id = ''] = address.split('/');
  return { collection: collection as Collection, id };
}

/** Takes publications one by one; events that cannot follow from those before are reported. */
class Fold {
  readonly histories = new Map<string, History>();
  /** Present address by former one. */
  readonly moved = new Map<string, string>();
  readonly addresses = new Set<string>();
  readonly events: Event[] = [];
  readonly problems: Problem[] = [];

  add({ file, lines }: Publication): void {
    for (const [index, line] of lines.entries()) {
      const message = this.#take(line);
      if (message === undefined) continue;
      const hint =
        'Two people published the same record at once: remove the publication that was not put on the site yet with its revisions, and publish again';
      this.problems.push(
        new SourceFile(file, '').problem('published', { line: index + 2, column: 1 }, message, { hint }),
      );
    }
  }

  /** Takes one line; says what is wrong when it does not fit. */
  #take(line: Line): string | undefined {
    if (line.event === 'addresses') {
      for (const address of line.addresses) this.addresses.add(address);
      return undefined;
    }
    const { event: kind, address, date, note } = line;
    const known = this.histories.get(address);
    if (line.event === 'revision') {
      const history: History = known ?? { address, formerly: [], revisions: [], anchors: [], due: false };
      const next = history.revisions.length + 1;
      if (line.revision !== next)
        return `Revision ${String(line.revision)} of ${address} follows revision ${String(next - 1)}`;
      if (this.moved.has(address)) return `${address} was published anew after it had been given up`;
      const { collection, id } = partsOf(address);
      const anchors = line.anchors.flat();
      const revision: Revision = {
        number: next,
        date,
        note,
        sha256: line.sha256,
        file: snapshotFile(collection, id, next),
        anchors,
      };
      const { withdrawn: _, ...rest } = history;
      this.histories.set(address, {
        ...rest,
        revisions: [...history.revisions, revision],
        anchors: [...new Set([...history.anchors, ...anchors])],
      });
      this.events.push({ kind, address, date, note, revision: next });
      return undefined;
    }
    if (!known) return `${address} was never published`;
    if (line.event === 'withdrawal') {
      this.histories.set(address, { ...known, withdrawn: { date, reason: note } });
      this.events.push({ kind, address, date, note });
      return undefined;
    }
    const { to } = line;
    if (this.histories.has(to)) return `${to} is the address of another record`;
    this.histories.delete(address);
    const formerly = [...known.formerly, address].filter((other) => other !== to);
    this.histories.set(to, { ...known, address: to, formerly });
    this.moved.delete(to);
    for (const former of formerly) this.moved.set(former, to);
    this.events.push({ kind, address, date, note, to });
    return undefined;
  }
}

/** Fingerprint of the whole: the end of the chain, or the SHA-256 over its ends where two publications were merged. */
export const fingerprintOf = (ends: readonly string[]): string =>
  ends.length === 1 ? (ends[0] ?? '') : sha256(ends.join('\n'));

/** What the publications amount to. */
export interface Folded {
  published: Published;
  /** Present address by former one. */
  moved: ReadonlyMap<string, string>;
  problems: Problem[];
}

/** Folds the publications of a ledger into the histories of its records. */
export function fold({ publications, ends }: Pick<Chain, 'publications' | 'ends'>): Folded {
  const state = new Fold();
  for (const publication of publications) state.add(publication);
  const date = publications
    .map(({ head }) => head.date)
    .sort()
    .at(-1);
  return {
    published: {
      histories: Object.fromEntries([...state.histories].sort(([a], [b]) => (a < b ? -1 : 1))),
      addresses: [...state.addresses].sort(),
      events: state.events,
      ...(date === undefined ? {} : { date }),
      ...(ends.length === 0 ? {} : { fingerprint: fingerprintOf(ends) }),
    },
    moved: state.moved,
    problems: state.problems,
  };
}
