import { parseRecordPath } from '../records/addresses.ts';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { History, Published } from './history.ts';
import type { Problem } from '../records/problem.ts';
import { publishedProblem } from '../records/source-file.ts';
import { sha256 } from '../base/canonical.ts';
import { readChain, type Chain } from './chain.ts';
import { filesBelow } from './files-below.ts';
import { replayLedger } from './replay.ts';
import { readSnapshot, snapshotFile, type Snapshot } from './snapshot.ts';
import { stateFaults, type NamedState } from './state-check.ts';

/** What the ledger says: the histories of all records, and what is wrong with it. */
export interface LedgerState extends Published {
  chain: Chain;
  problems: Problem[];
  /** The last published state of a record. */
  last(history: History): Snapshot | undefined;
  /** The history that an address belongs to, present or former. */
  find(address: string): History | undefined;
}

/** Revisions that are listed one by one when no entry names them; of more, the number says enough. */
const most = 5;

/** Says of files among the revisions that no entry of the ledger names them. */
function strays(files: readonly string[]): Problem[] {
  const hint =
    'Bring the entry back from git (git checkout -- content/ledger), or remove the file if it was never published';
  const stray = (file: string, message: string) => publishedProblem(file, message, hint);
  const listed = files.slice(0, most).map((file) => {
    const [, collection, id, number] = /^([^/]+)\/([^/]+)\/(\d+)\.json$/.exec(file) ?? [];
    const name = number === undefined ? 'this file' : `revision ${number} of /${collection ?? ''}/${id ?? ''}/`;
    return stray(
      `revisions/${file}`,
      `No entry of the ledger names ${name}: an entry is lost, or the file does not belong here`,
    );
  });
  const more = files.length - listed.length;
  return more > 0
    ? [...listed, stray('revisions', `The same is true of ${String(more)} more files in this folder`)]
    : listed;
}

/** The revisions that the ledger names, as they are kept. */
interface KeptRevisions {
  /** Those that are lost, or not as they were published. */
  problems: Problem[];
  /** The last revision of each record, by address. */
  bytes: Map<string, string>;
}

/** Largest state that is read, in bytes; that of the longest record has 20 KB. */
const largestState = 1e6;

/** Every revision of every record is there, as it was published, and is one that could be. */
function checkRevisions(
  folder: string,
  found: ReadonlySet<string>,
  histories: Iterable<History>,
  named: ReadonlyMap<string, NamedState>,
): KeptRevisions {
  const bytes = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { address, revisions } of histories)
    for (const [index, { number, file, sha256: expected }] of revisions.entries()) {
      const path = `revisions/${file}`;
      const tell = (what: string) =>
        problems.push(
          publishedProblem(
            path,
            `Revision ${String(number)} of ${address} ${what}`,
            `Bring it back: git checkout -- content/${path}`,
          ),
        );
      if (!found.has(file)) {
        tell('is lost');
        continue;
      }
      const { size } = statSync(join(folder, file));
      const content = size > largestState ? Buffer.alloc(0) : readFileSync(join(folder, file));
      if (sha256(content) !== expected) {
        tell('was altered: its SHA-256 is not the published one');
        continue;
      }
      const json = content.toString('utf8');
      const line = named.get(file);
      const faults = line ? stateFaults(path, json, line) : [];
      problems.push(...faults);
      if (faults.length === 0 && index === revisions.length - 1) bytes.set(address, json);
    }
  return { problems, bytes };
}

/** The lines that name a state, by its file below `content/revisions/`. */
const namedStates = ({ publications }: Chain): Map<string, NamedState> =>
  new Map(
    publications.flatMap(({ file: ledger, lines }) =>
      lines.flatMap((line, index): [string, NamedState][] => {
        if (line.event !== 'revision') return [];
        const { collection, id } = parseRecordPath(line.address);
        return [[snapshotFile(collection, id, line.revision), { ledger, number: index + 2, line }]];
      }),
    ),
  );

/** Reads the ledger of a content folder, with the revisions that it names, and checks both. */
export function readLedger(root: string): LedgerState {
  const chain = readChain(root);
  const { published, moved, problems: misfits } = replayLedger(chain);
  const folder = join(root, 'revisions');
  const files = new Set(filesBelow(folder).filter((file) => !/(^|\/)\.[^/]*$/.test(file)));
  const named = namedStates(chain);
  const { problems, bytes } = checkRevisions(folder, files, Object.values(published.histories), named);
  // What a broken ledger says of events and revisions would blame those that are in order.
  const whole = chain.problems.length === 0;
  const parsed = new Map<string, Snapshot>();
  return {
    ...published,
    chain,
    problems: [
      ...chain.problems,
      ...(whole ? [...misfits, ...problems] : []),
      ...(chain.legible ? strays([...files].filter((file) => !named.has(file))) : []),
    ],
    last({ address }) {
      const known = parsed.get(address);
      if (known) return known;
      const json = bytes.get(address);
      if (json === undefined) return undefined;
      const state = readSnapshot(json);
      parsed.set(address, state);
      return state;
    },
    find: (address) => published.histories[moved.get(address) ?? address],
  };
}
