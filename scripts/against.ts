import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { UserError } from '../src/base/user-error.ts';
import type { Problem } from '../src/records/problem.ts';
import { publishedProblem } from '../src/records/source-file.ts';

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
    throw new UserError(`git ${args[0] ?? ''} does not work here: ${said ?? String(error)}`);
  }
}

/**
 * What was published at a commit and is changed or gone now: history is only ever added to.
 * @param ref a branch, tag or commit: `origin/main`.
 * @throws {UserError} when git does not know it, or there is no repository.
 */
export function changedSince(ref: string, root: string): Problem[] {
  if (ref.startsWith('-')) throw new UserError(`"${ref}" is not a branch, tag or commit`);
  const differences = ['diff', '--name-status', '--no-renames', '--diff-filter=MDT', '--relative', '-z'];
  const told = git(resolve(root), ...differences, `${ref}^{commit}`, '--', 'ledger', 'revisions');
  return [...told.matchAll(/(\w)\0([^\0]+)\0/g)].map(([, how, path = '']) => {
    const hint = `History is only ever added to. Bring it back: git checkout ${ref} -- content/${path}`;
    const what = how === 'D' ? 'is gone' : 'was changed since';
    return publishedProblem(path, `It was published (${ref}) and ${what}`, hint);
  });
}
