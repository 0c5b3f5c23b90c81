import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../base/user-error.ts';
import { decided } from '../ledger/pending.ts';

/*
 * Several files change in one publication, and only the renaming of one folder is all or nothing. So everything is
 * written into a folder of its own first; once that has its final name, the publication counts as made, and is
 * carried out: now, or by the next command if this one was interrupted.
 */

/** Changes of files below `content/` that belong together. */
export interface Changes {
  /** Contents by path. */
  write: ReadonlyMap<string, string>;
  /** Paths to remove. */
  remove: readonly string[];
}

/** List of the files to remove, in that folder. */
const removals = 'remove.json';

/** Carries out what was decided; does nothing when nothing was. Safe to be interrupted and repeated. */
export function carryOut(root: string): boolean {
  const folder = join(root, decided);
  if (!existsSync(folder)) return false;
  const files = join(folder, 'files');
  // Copied, not moved: a copy that was interrupted is repeated.
  if (existsSync(files)) cpSync(files, root, { recursive: true });
  for (const path of JSON.parse(readFileSync(join(folder, removals), 'utf8')) as string[])
    rmSync(join(root, path), { force: true });
  // Renamed first, so that an interrupted removal does not look like a publication half decided.
  const done = join(root, `${decided}-done-${String(process.pid)}`);
  renameSync(folder, done);
  rmSync(done, { recursive: true, force: true });
  return true;
}

/** The folder into which a command writes before it has decided; while the command runs, it is its claim. */
const draftOf = (root: string, pid: number): string => join(root, `${decided}-${String(pid)}`);

/** Decides on changes and carries them out: all of them, or, when it is interrupted before they are decided, none. */
export function change(root: string, { write, remove }: Changes): void {
  const draft = draftOf(root, process.pid);
  for (const [path, content] of write) {
    const target = join(draft, 'files', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, removals), JSON.stringify(remove));
  renameSync(draft, join(root, decided));
  carryOut(root);
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Claims a content folder, so that no other command publishes on the same ledger at once, and removes what commands
 * that have ended left behind undecided, or done.
 * @returns what gives it free again.
 * @throws {UserError} while another command holds it.
 */
export function claim(root: string): () => void {
  const own = draftOf(root, process.pid);
  const free = () => {
    rmSync(own, { recursive: true, force: true });
  };
  free();
  mkdirSync(own);
  for (const name of readdirSync(root).filter((other) => other.startsWith(`${decided}-`))) {
    const pid = Number(/\d+$/.exec(name)?.[0]);
    if (pid === process.pid) continue;
    if (isRunning(pid)) {
      free();
      throw new UserError(
        `Another command is publishing (process ${String(pid)}); wait for it, then repeat this one. If there is none, remove ${join(root, name)}`,
      );
    }
    rmSync(join(root, name), { recursive: true, force: true });
  }
  return free;
}
