import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Event, History, Published, Revision } from '../corpus/history.ts';
import type { Problem } from '../corpus/problem.ts';
import { SourceFile } from '../corpus/source-file.ts';
import type { Collection } from '../schemas/collections.ts';
import { sha256 } from './canonical.ts';
import { readChain, type Chain, type Publication } from './chain.ts';
import type { Line } from './ledger.ts';
import { snapshot, snapshotFile, type Snapshot } from './snapshot.ts';

/** What the ledger says: the histories of all records, and what is wrong with it. */
export interface Account extends Published {
  chain: Chain;
  problems: Problem[];
  /** The last published state of a record. */
  last(history: History): Snapshot | undefined;
  /** The history that an address belongs to, present or former. */
  find(address: string): History | undefined;
}

/** Collection and id in the address of a record. */
export function partsOf(address: string): { collection: Collection; id: string } {
  const [, collection = '', id = ''] = address.split('/');
  return { collection: collection as Collection, id };
}

/** Folds the publications into histories; events that cannot follow from those before are reported. */
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

/** Files below a folder, with forward slashes, sorted. */
const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) =>
          join(file.parentPath, file.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort()
    : [];

const at = (file: string, message: string, hint: string): Problem =>
  new SourceFile(file, '').problem('published', { line: 1, column: 1 }, message, { hint });

/** Every revision that the ledger names is there, as it was published, and no other. */
function checkRevisions(
  root: string,
  histories: Iterable<History>,
): { problems: Problem[]; bytes: Map<string, string> } {
  const folder = join(root, 'revisions');
  const found = new Set(filesBelow(folder));
  const bytes = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { address, revisions } of histories)
    for (const [index, { number, file, sha256: expected }] of revisions.entries()) {
      const path = `revisions/${file}`;
      const back = `Bring it back: git checkout -- content/${path}`;
      if (!found.delete(file)) {
        problems.push(at(path, `Revision ${String(number)} of ${address} is lost`, back));
        continue;
      }
      const content = readFileSync(join(folder, file));
      if (sha256(content) !== expected)
        problems.push(
          at(path, `Revision ${String(number)} of ${address} was altered: its SHA-256 is not the published one`, back),
        );
      else if (index === revisions.length - 1) bytes.set(address, content.toString('utf8'));
    }
  for (const file of found)
    problems.push(
      at(
        `revisions/${file}`,
        'No entry of the ledger names this revision: an entry is lost, or the file does not belong here',
        'Bring the entry back from git (git checkout -- content/ledger), or remove the file if it was never published',
      ),
    );
  return { problems, bytes };
}

/** Reads the ledger of a content folder, with the revisions that it names, and checks both. */
export function readAccount(root: string): Account {
  const chain = readChain(root);
  const fold = new Fold();
  for (const publication of chain.publications) fold.add(publication);
  const { problems, bytes } = checkRevisions(root, fold.histories.values());
  const parsed = new Map<string, Snapshot>();
  const date = chain.publications
    .map(({ head }) => head.date)
    .sort()
    .at(-1);
  return {
    histories: Object.fromEntries([...fold.histories].sort(([a], [b]) => (a < b ? -1 : 1))),
    addresses: [...fold.addresses].sort(),
    events: fold.events,
    ...(date === undefined ? {} : { date }),
    ...(chain.ends.length === 0 ? {} : { fingerprint: fingerprintOf(chain.ends) }),
    chain,
    problems: [...chain.problems, ...fold.problems, ...problems],
    last({ address }) {
      const known = parsed.get(address);
      if (known) return known;
      const json = bytes.get(address);
      if (json === undefined) return undefined;
      const state = snapshot.parse(JSON.parse(json));
      parsed.set(address, state);
      return state;
    },
    find: (address) => fold.histories.get(fold.moved.get(address) ?? address),
  };
}

/** Fingerprint of the whole: the end of the chain, or the SHA-256 over its ends where two publications were merged. */
export const fingerprintOf = (ends: readonly string[]): string =>
  ends.length === 1 ? (ends[0] ?? '') : sha256(ends.join('\n'));
