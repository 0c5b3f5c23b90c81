import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { History, Published } from '../corpus/history.ts';
import type { Problem } from '../corpus/problem.ts';
import { SourceFile } from '../corpus/source-file.ts';
import { sha256 } from './canonical.ts';
import { readChain, type Chain } from './chain.ts';
import { fold } from './fold.ts';
import { snapshot, type Snapshot } from './snapshot.ts';

/** What the ledger says: the histories of all records, and what is wrong with it. */
export interface Account extends Published {
  chain: Chain;
  problems: Problem[];
  /** The last published state of a record. */
  last(history: History): Snapshot | undefined;
  /** The history that an address belongs to, present or former. */
  find(address: string): History | undefined;
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
  const { published, moved, problems: misfits } = fold(chain);
  const { problems, bytes } = checkRevisions(root, Object.values(published.histories));
  const parsed = new Map<string, Snapshot>();
  return {
    ...published,
    chain,
    problems: [...chain.problems, ...misfits, ...problems],
    last({ address }) {
      const known = parsed.get(address);
      if (known) return known;
      const json = bytes.get(address);
      if (json === undefined) return undefined;
      const state = snapshot.parse(JSON.parse(json));
      parsed.set(address, state);
      return state;
    },
    find: (address) => published.histories[moved.get(address) ?? address],
  };
}
