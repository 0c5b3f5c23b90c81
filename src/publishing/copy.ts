import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { UserError } from '../base/user-error.ts';
import { filesBelow } from '../ledger/files-below.ts';

/** An offline copy of the site: its files by path, with forward slashes. */
export interface Copy {
  paths: string[];
  /** Bytes of a file; `undefined` when there is none. */
  read(path: string): Uint8Array | undefined;
}

/** Everything is looked for from the folder that holds `ledger/`, wherever in the copy that lies. */
function below(paths: readonly string[]): string {
  const found = paths
    .filter((path) => /(^|\/)ledger\/[^/]+\.jsonl$/.test(path))
    .map((path) => path.replace(/ledger\/[^/]+$/, ''))
    .sort((a, b) => a.length - b.length);
  if (found[0] === undefined)
    throw new UserError('It holds no ledger: a folder "ledger" with files that end in .jsonl');
  return found[0];
}

/**
 * Opens a copy: a folder, or a .zip file.
 * @throws {UserError} when it is neither, or holds no ledger.
 */
export function openCopy(path: string): Copy {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UserError(`There is nothing at ${path}`);
  if (stats.isDirectory()) {
    const files = filesBelow(path);
    const root = below(files);
    const there = new Set(files);
    return {
      paths: files.filter((file) => file.startsWith(root)).map((file) => file.slice(root.length)),
      read: (file) => (there.has(root + file) ? readFileSync(join(path, root + file)) : undefined),
    };
  }
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(readFileSync(path));
  } catch {
    throw new UserError(`${path} is neither a folder nor a .zip file that can be read`);
  }
  const names = Object.keys(files).filter((name) => !name.endsWith('/'));
  const root = below(names);
  return {
    paths: names.filter((name) => name.startsWith(root)).map((name) => name.slice(root.length)),
    read: (file) => files[root + file],
  };
}
