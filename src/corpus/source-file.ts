import { lstatSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { forbiddenCharacter } from '../schemas/words.ts';
import type { Position, Problem, ProblemKind } from './problem.ts';

/** A file of `content/`, read and decoded; line ends are LF, a byte order mark is gone. */
export class SourceFile {
  /** Relative to `content/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: string[];
  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    this.lines = text.split('\n');
  }
  /** Line and column of a character. */
  position(offset: number): Position {
    const before = this.text.slice(0, offset);
    const line = before.split('\n').length;
    return { line, column: offset - before.lastIndexOf('\n') };
  }
  /** A problem at a place of this file, with the line quoted. */
  problem(
    kind: ProblemKind,
    at: Position,
    message: string,
    more: { hint?: string | undefined; field?: string } = {},
  ): Problem {
    const line = Math.min(Math.max(at.line, 1), this.lines.length);
    return {
      file: this.path,
      line,
      column: at.column,
      kind,
      message,
      ...(more.hint === undefined ? {} : { hint: more.hint }),
      ...(more.field === undefined ? {} : { field: more.field }),
      excerpt: this.lines[line - 1] ?? '',
    };
  }
}

/** Largest file that is read as a record, in bytes. The longest record of the corpus has 12 KB. */
export const largestFile = 256 * 1024;

const at = (
  file: string,
  message: string,
  hint: string,
  kind: ProblemKind = 'file',
  position: Position = { line: 1, column: 1 },
): Problem => ({
  file,
  ...position,
  kind,
  message,
  hint,
});

const size = (bytes: number) =>
  bytes < 1e6 ? `${String(Math.round(bytes / 1024))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** Reads one file and refuses what is no text of ours, with a problem that says why. */
export function readSourceFile(root: string, path: string): SourceFile | Problem {
  const absolute = join(root, path);
  const stats = lstatSync(absolute);
  if (stats.isSymbolicLink()) {
    let target: string;
    try {
      target = realpathSync(absolute);
    } catch {
      return at(path, 'is a symbolic link that leads nowhere', 'Put the file itself here');
    }
    if (relative(realpathSync(root), target).startsWith('..'))
      return at(path, 'is a symbolic link to a file outside the content folder', 'Put the file itself here');
    return at(path, 'is a symbolic link', 'Put the file itself here; a former id belongs under aliases');
  }
  if (stats.isDirectory())
    return at(path, 'is a folder with the name of a file', 'Move the file out of the folder and remove the folder');
  if (!stats.isFile()) return at(path, 'is not a regular file', 'Remove it');
  if (stats.size === 0) return at(path, 'is empty', 'Write a record (npm run new shows how) or remove the file');
  if (stats.size > largestFile)
    return at(
      path,
      `is ${size(stats.size)} long; a record may hold ${size(largestFile)}`,
      'Shorten it: a record is an account in our own words, not a copy of the source',
    );
  const bytes = readFileSync(absolute);
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return at(
      path,
      'is not valid UTF-8',
      'Save the file with the encoding UTF-8 (in most editors: Save with Encoding)',
      'encoding',
      brokenAt(bytes),
    );
  }
  const text = decoded.replace(/\r\n?/g, '\n');
  const file = new SourceFile(path, text);
  const bad = forbiddenCharacter(text);
  if (bad)
    return file.problem('encoding', file.position(bad.index), `holds ${bad.name}`, {
      hint: 'Delete the character; it is invisible, so retype the words around it',
    });
  const conflict = /^(<{7} |>{7} |={7}$)/m.exec(text);
  if (conflict)
    return file.problem('file', file.position(conflict.index), 'holds a conflict that git could not merge', {
      hint: 'Keep the right version and delete the lines that start with <<<<<<<, ======= and >>>>>>>',
    });
  return file;
}

/** Place of the first byte that is no UTF-8. */
function brokenAt(bytes: Uint8Array): Position {
  // A lenient decoder puts U+FFFD where the first bad byte was.
  const lenient = new TextDecoder().decode(bytes);
  return new SourceFile('', lenient).position(Math.max(lenient.indexOf('\uFFFD'), 0));
}

/** Names of a folder's entries, sorted, without hidden ones; empty when there is no such folder. */
export function listFolder(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name).split(sep).join('/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR')
      return [];
    throw error;
  }
}
