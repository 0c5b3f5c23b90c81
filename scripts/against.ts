import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '../src/records/problem.ts';
import { fileProblem } from '../src/records/source-file.ts';
import { UsageError } from './command.ts';

/** What git says; its own words where it refuses. */
function git(folder: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1e9,
    });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1);
    throw new UsageError(`git ${args[0] ?? ''} does not work here: ${said ?? String(error)}`);
  }
}

/** SHA-1 that git gives a file: equal for equal bytes. */
const blobOf = (bytes: Buffer): string =>
  createHash('sha1')
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');

/**
 * What was published at a commit and is changed or gone now: history is only ever added to.
 * @param ref a branch, tag or commit: `origin/main`.
 * @throws {UsageError} when git does not know it, or there is no repository.
 */
export function changedSince(ref: string, root: string): Problem[] {
  if (ref.startsWith('-')) throw new UsageError(`"${ref}" is no branch, tag or commit`);
  const folder = resolve(root);
  const back = (path: string) => `History is only ever added to. Bring it back: git checkout ${ref} -- content/${path}`;
  return git(folder, 'ls-tree', '-r', '-z', ref, '--', 'ledger', 'revisions')
    .split('\0')
    .flatMap((entry): Problem[] => {
      const [, blob = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
      if (path === '') return [];
      const file = join(folder, path);
      if (!existsSync(file))
        return [fileProblem(path, `It was published (${ref}) and is gone`, back(path), 'published')];
      if (blobOf(readFileSync(file)) === blob) return [];
      return [fileProblem(path, `It was published (${ref}) and was changed since`, back(path), 'published')];
    });
}
