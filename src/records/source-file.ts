import { lstatSync, readFileSync, readdirSync, realpathSync, type Stats } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { forbiddenCharacter, withoutForbidden } from '../schemas/characters.ts';
import type { Position, Problem, ProblemKind } from './problem.ts';

/** A file of `content/`, read and decoded; line ends are LF, a byte order mark is gone. */
export class SourceFile {
  /** Relative to `content/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The lines to quote. */
  readonly lines: string[];
  /** Offsets of the lines, for finding places: filled when first asked. */
  #starts: number[] | undefined;
  constructor(path: string, text: string, lines = text.split('\n')) {
    this.path = path;
    this.text = text;
    this.lines = lines;
  }
  /** Line and column of a character. */
  position(offset: number): Position {
    this.#starts ??= lineStarts(this.lines);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
  /** A problem at a place of this file, with the line quoted. */
  problem(
    kind: ProblemKind,
    at: Position,
    message: string,
    more: { hint?: string | undefined; field?: string | undefined } = {},
  ): Problem {
    const line = Math.min(Math.max(at.line, 1), this.lines.length);
    return {
      file: this.path,
      line,
      column: at.column,
      kind,
      message,
      ...(more.hint === undefined ? {} : { hint: more.hint }),
      ...(more.field ? { field: more.field } : {}),
      excerpt: this.lines[line - 1] ?? '',
    };
  }
}

function lineStarts(lines: readonly string[]): number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}

/** A file that was read, unless what is wrong with it leaves nothing to check. */
export interface Reading {
  file?: SourceFile;
  problems: Problem[];
}

/**
 * Largest files that are read, in bytes. The longest record of the corpus has 15 KB, its glossary 60 KB, its
 * sources 140 KB. What could keep a parser busy within that is limited where it is parsed.
 */
export const largestFile = (path: string): number =>
  (path.endsWith('.mdx') ? 100 : path.endsWith('.jsonl') ? 5000 : 256) * 1024;

/** A problem of what was published; its files are not quoted, as nobody edits them. */
export const publishedProblem = (file: string, message: string, hint: string | undefined, line = 1): Problem =>
  fileProblem(file, message, hint, 'published', { line, column: 1 });

/** A problem of a file that cannot be quoted. */
export const fileProblem = (
  file: string,
  message: string,
  hint?: string,
  kind: ProblemKind = 'file',
  position: Position = { line: 1, column: 1 },
): Problem => ({ file, ...position, kind, message, ...(hint === undefined ? {} : { hint }) });

const size = (bytes: number) =>
  bytes < 1e6 ? `${String(Math.round(bytes / 1024))} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** What is wrong with a file before it is opened; `undefined` when nothing is. */
function statFault(root: string, path: string, stats: Stats): Problem | undefined {
  if (stats.isSymbolicLink()) return fileProblem(path, ...linkFault(root, path));
  if (stats.isDirectory())
    return fileProblem(
      path,
      'This is a folder with the name of a file',
      'Move the file out of the folder and remove the folder',
    );
  if (!stats.isFile()) return fileProblem(path, 'This is not a regular file', 'Remove it');
  if (stats.size === 0)
    return fileProblem(path, 'The file is empty', 'Write a record (npm run new shows how) or remove the file');
  const largest = largestFile(path);
  if (stats.size > largest)
    return fileProblem(
      path,
      `The file is ${size(stats.size)} long; it may hold ${size(largest)}`,
      'Shorten it: a record is an account in our own words, not a copy of the source',
    );
  return undefined;
}

/** What to say of a symbolic link: records are files of their own, so that no link can publish what lies elsewhere. */
export function linkFault(root: string, path: string): [message: string, hint: string] {
  let target: string;
  try {
    target = realpathSync(join(root, path));
  } catch {
    return ['This is a symbolic link that leads nowhere', 'Put the file itself here'];
  }
  if (relative(realpathSync(root), target).startsWith('..'))
    return ['This is a symbolic link to a place outside the content folder', 'Put the file itself here'];
  return ['This is a symbolic link', 'Put the file itself here; a former id belongs under aliases'];
}

/** Reads one file and refuses what is no text of ours, with problems that say why. */
export function readSourceFile(root: string, path: string): Reading {
  const absolute = join(root, path);
  let bytes: Uint8Array;
  try {
    const fault = statFault(root, path, lstatSync(absolute));
    if (fault) return { problems: [fault] };
    bytes = readFileSync(absolute);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT'
      ? {
          problems: [
            fileProblem(path, 'The file is missing', 'The site cannot do without it: restore it, or start it anew'),
          ],
        }
      : {
          problems: [
            fileProblem(path, `The file cannot be read (${code ?? 'unknown reason'})`, 'See to its permissions'),
          ],
        };
  }
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const hint = 'Save the file with the encoding UTF-8 (in most editors: Save with Encoding)';
    return { problems: [fileProblem(path, 'The file is not valid UTF-8', hint, 'encoding', brokenAt(bytes))] };
  }
  return inspect(path, decoded.replace(/\r\n?/g, '\n'));
}

/** A text as a file of `content/`: finds characters and lines that none of ours holds. */
export function inspect(path: string, text: string): Reading {
  const file = new SourceFile(path, text);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const hint = 'Save it as plain text with the encoding UTF-8';
    return {
      problems: [
        file.problem('encoding', file.position(nul), 'The file holds NUL characters: it is not text', { hint }),
      ],
    };
  }
  const conflict = /^(<{7}|>{7}|\|{7})( |$)/m.exec(text);
  if (conflict) {
    const hint = 'Keep the right version and delete the lines that start with <<<<<<<, ======= and >>>>>>>';
    const message = 'The file holds a conflict that git could not merge';
    return { problems: [file.problem('file', file.position(conflict.index), message, { hint })] };
  }
  const bad = file.lines.flatMap((line, index) => {
    const found = forbiddenCharacter(line);
    return found ? [{ line: index + 1, column: found.index + 1, name: found.name }] : [];
  });
  if (bad.length === 0) return { file, problems: [] };
  // The rest is checked as if the characters were others, so that one fault hides no other; the quoted lines stay as they are.
  const hint = 'Delete the character; it is invisible, so retype the words around it';
  return {
    file: new SourceFile(path, withoutForbidden(text), file.lines),
    problems: bad.map(({ name, ...place }) => file.problem('encoding', place, `The line holds ${name}`, { hint })),
  };
}

/** Place of the first byte that is no UTF-8. */
function brokenAt(bytes: Uint8Array): Position {
  // A decoder that is fed byte by byte fails at the first that does not fit; a lenient one would not tell it from a true U+FFFD.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (const byte of bytes) text += decoder.decode(Uint8Array.of(byte), { stream: true });
  } catch {
    // `text` now ends before the byte.
  }
  const before = text.replace(/\r\n?/g, '\n');
  return new SourceFile('', before).position(before.length);
}

/** Names of a folder's entries, sorted, without hidden ones; empty when there is no such folder. */
export function listFolder(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => !name.startsWith('.'))
      .sort()
      .map((name) => join(folder, name).split(sep).join('/'));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
