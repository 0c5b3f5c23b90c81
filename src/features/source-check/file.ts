import { lstatSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fieldName, type Problem } from '../../records/problem.ts';
import { readSourceFile, SourceFile } from '../../records/source-file.ts';
import { checkedSource, type CheckedSource } from './state.ts';

/** Name of the file below `content/`. */
export const statesFile = 'sources.jsonl';

/** What the file holds: its lines by address, and what is wrong with the others. */
export interface StatesRead {
  lines: Map<string, CheckedSource>;
  problems: Problem[];
}

/** Reads what is known of the addresses; nothing where there is no file. Never throws for bad lines. */
export function readStates(contentDir: string): StatesRead {
  const stats = lstatSync(join(contentDir, statesFile), { throwIfNoEntry: false });
  if (!stats || (stats.isFile() && stats.size === 0)) return { lines: new Map(), problems: [] };
  const { file, problems } = readSourceFile(contentDir, statesFile);
  if (!file) return { lines: new Map(), problems };
  const read = parseStates(file.text);
  return { ...read, problems: [...problems, ...read.problems] };
}

/** Reads JSON Lines: one address each. */
export function parseStates(text: string): StatesRead {
  const file = new SourceFile(statesFile, text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const lines: StatesRead['lines'] = new Map();
  const problems: Problem[] = [];
  const hint = 'Delete the line: npm run links writes it anew';
  for (const [index, line] of file.lines.entries()) {
    if (line.trim() === '') continue;
    const at = { line: index + 1, column: 1 };
    const value = parsed(line);
    if (value === undefined) {
      problems.push(file.problem('file', at, 'The line is not JSON', { hint }));
      continue;
    }
    const result = checkedSource.safeParse(value);
    if (!result.success) {
      // One message for a line is enough: it is mended by deleting it.
      const issue = result.error.issues[0];
      const field = fieldName(issue?.path ?? []);
      const subject = field === '' ? 'The line' : `The field "${field}"`;
      const message =
        issue?.code === 'custom' ? `${subject} ${issue.message}` : `${subject} is not valid: ${issue?.message ?? ''}`;
      problems.push(file.problem('field', at, message, { hint, field }));
      continue;
    }
    const { url } = result.data;
    if (lines.has(url)) problems.push(file.problem('field', at, `The address ${url} stands here twice`, { hint }));
    else lines.set(url, result.data);
  }
  return { lines, problems };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The file's text: sorted by address, fields always in the same order, so that git shows what changed and no more. */
export function formatStates(lines: Iterable<CheckedSource>): string {
  return [...lines]
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, state, date, since, status, location, reason }) => {
      // JSON leaves out what is undefined.
      return `${JSON.stringify({ url, state, date, since, status, location, reason })}\n`;
    })
    .join('');
}

/** Writes the file as a whole or not at all: a reader never sees half of it, and a crash leaves the former one. */
export function writeStates(contentDir: string, lines: Iterable<CheckedSource>): void {
  const path = join(contentDir, statesFile);
  // In the same folder, since a rename across file systems is none. The check passes over names that start with a dot.
  const draft = join(dirname(path), `.${statesFile}.${String(process.pid)}`);
  try {
    writeFileSync(draft, formatStates(lines));
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}
