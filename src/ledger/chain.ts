import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../records/problem.ts';
import { publishedProblem, SourceFile } from '../records/source-file.ts';
import { fieldName } from '../records/problem.ts';
import { canonicalJson, sha256 } from '../base/canonical.ts';
import { head as headSchema, line as lineSchema, type Head, type Line } from './ledger.ts';

/** One publication: a file of the ledger. */
export interface Publication {
  /** Path of its file below `content/`. */
  file: string;
  head: Head;
  lines: Line[];
  /** SHA-256 of its last line: what later publications build on. */
  end: string;
}

/** The publications in an order in which each comes after those that it builds on, and what is wrong with them. */
export interface Chain {
  publications: Publication[];
  /** Ends that no other publication builds on; more than one after a merge. */
  ends: string[];
  /** Whether every line could be read, altered or not. */
  legible: boolean;
  problems: Problem[];
}

/** Name of a publication's file: its date, and the start of the SHA-256 of what it holds. */
export const publicationName = (date: string, content: string): string =>
  `${date}-${sha256(content).slice(0, 12)}.jsonl`;

/** Largest file of the ledger that is read, in bytes; the first publication of this record has 250 KB. */
const largest = 2e7;

/** How a ledger is brought back. */
const restore = (file: string) => `The ledger is never edited. Bring it back: git checkout -- content/${file}`;

const broken = (source: SourceFile, number: number, message: string, hint = restore(source.path)): Problem =>
  source.problem('published', { line: number, column: 1 }, message, { hint });

/** What a line records, for people: `revision 2 of /statements/one/`. */
function told(line: Line): string {
  if (line.event === 'addresses') return 'a list of addresses';
  if (line.event === 'retirement') return 'a list of retired addresses';
  if (line.event === 'numbers') return 'a list of short numbers';
  return line.event === 'revision'
    ? `revision ${String(line.revision)} of ${line.address}`
    : `${line.event} of ${line.address}`;
}

/** A line that was read, unless a fault leaves nothing to read. */
interface ParsedLine<T> {
  value?: T;
  fault?: string;
}

function parseLine<T extends z.ZodType>(schema: T, text: string): ParsedLine<z.output<T>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const address = /"address":"([^"]*)"/.exec(text)?.[1];
    return { fault: `The line is not valid JSON${address === undefined ? '' : ` (it was about ${address})`}` };
  }
  const { success, data, error } = schema.safeParse(json);
  if (!success) {
    const [issue] = error.issues;
    return { fault: `The line is not an entry of the ledger: ${fieldName(issue?.path ?? [])} ${issue?.message ?? ''}` };
  }
  return canonicalJson(json) === text
    ? { value: data }
    : { value: data, fault: 'The line was altered: it is not in canonical form' };
}

/** The lines of a publication after its first, each checked against the one before. */
function readLines(source: SourceFile, problems: Problem[]): { lines: Line[]; end: string } {
  const [first = '', ...rest] = source.lines;
  const lines: Line[] = [];
  let end = sha256(first);
  let before: string | undefined = 'the first of the file';
  for (const [index, text] of rest.entries()) {
    const { value, fault } = parseLine(lineSchema, text);
    const about = value && told(value);
    if (fault !== undefined)
      problems.push(broken(source, index + 2, about === undefined ? fault : `${fault} (${about})`));
    // Where the line before is told to be at fault, the broken chain is the same fault.
    if (value && before !== undefined && value.previous !== end)
      problems.push(
        broken(
          source,
          index + 2,
          `The line before (${before}) was altered, or lines between the two are lost: the chain is broken here`,
        ),
      );
    if (value) lines.push(value);
    end = sha256(text);
    before = fault === undefined ? about : undefined;
  }
  return { lines, end };
}

/** One file of the ledger, as far as it can be read. */
interface Read {
  publication?: Publication;
  /** Whether every line could be read, altered or not. */
  legible: boolean;
  problems: Problem[];
}

/** Reads one publication. */
function readPublication(file: string, content: string | undefined): Read {
  if (content === undefined) {
    const hint = 'Remove it; if git knows it otherwise, bring it back: git checkout -- content/ledger';
    return { problems: [publishedProblem(file, 'The file is larger than 20 MB', hint)], legible: false };
  }
  const source = new SourceFile(file, content.replace(/\n$/, ''));
  if (content.includes('\r'))
    return {
      problems: [broken(source, 1, 'The file was altered: its line ends are those of Windows')],
      legible: false,
    };
  const problems: Problem[] = [];
  const head = parseLine(headSchema, source.lines[0] ?? '');
  if (head.fault !== undefined) problems.push(broken(source, 1, head.fault));
  if (!head.value) return { problems, legible: false };
  const { lines, end } = readLines(source, problems);
  const name = file.slice(file.lastIndexOf('/') + 1);
  const right = publicationName(head.value.date, content);
  const last = lines.at(-1);
  if (problems.length === 0 && name !== right)
    problems.push(
      broken(
        source,
        source.lines.length,
        `The name of the file does not fit what it holds (${right}): it was renamed, its last line (${last ? told(last) : 'its first as well'}) was altered, or lines after that are lost`,
        'The ledger is never edited. Bring it back: git checkout -- content/ledger; if git does not know this file, remove it',
      ),
    );
  const legible = lines.length === source.lines.length - 1;
  return { publication: { file, head: head.value, lines, end }, legible, problems };
}

/** Sorts publications so that each comes after those that it builds on; at once by date, then by name. */
function inOrder(publications: readonly Publication[]): Publication[] {
  const waiting = [...publications].sort((a, b) => (a.file < b.file ? -1 : 1));
  const ends = new Set(publications.map(({ end }) => end));
  const done = new Set<string>();
  const ordered: Publication[] = [];
  for (;;) {
    const index = waiting.findIndex(({ head }) => head.previous.every((hash) => done.has(hash) || !ends.has(hash)));
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (!next) return ordered;
    ordered.push(next);
    done.add(next.end);
  }
}

/** Reads the ledger of a content folder and checks its chain. */
export function readChain(root: string): Chain {
  const folder = join(root, 'ledger');
  const found = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  // What is no regular file gets a name that no file of the ledger has.
  const names = found.map((entry) => (entry.isFile() ? entry.name : `${entry.name}/`));
  return chainOf(
    names.filter((name) => !name.startsWith('.')),
    (name) => (statSync(join(folder, name)).size > largest ? undefined : readFileSync(join(folder, name), 'utf8')),
  );
}

/**
 * Checks the chain of the files of a ledger, wherever they come from.
 * @param read what a file holds; `undefined` where it is too large.
 */
export function chainOf(names: readonly string[], read: (name: string) => string | undefined): Chain {
  const problems: Problem[] = [];
  const publications: Publication[] = [];
  let legible = true;
  const sorted = [...names].sort();
  for (const name of sorted.filter((each) => each.endsWith('.jsonl'))) {
    const result = readPublication(`ledger/${name}`, read(name));
    problems.push(...result.problems);
    legible &&= result.legible;
    if (result.publication) publications.push(result.publication);
  }
  const foreign = sorted
    .filter((name) => !name.endsWith('.jsonl'))
    .map((name) => {
      const hint = 'Remove it: only npm run publish writes into this folder';
      return publishedProblem(`ledger/${name}`, 'This is not a file of the ledger', hint);
    });
  return {
    ...link(publications),
    legible,
    problems: [...problems, ...missing(publications, problems.length > 0), ...foreign],
  };
}

function link(publications: readonly Publication[]): Pick<Chain, 'publications' | 'ends'> {
  const continued = new Set(publications.flatMap(({ head }) => head.previous));
  const ordered = inOrder(publications);
  return {
    publications: ordered,
    ends: ordered
      .map(({ end }) => end)
      .filter((end) => !continued.has(end))
      .sort(),
  };
}

/** Publications that others build on but that are not there, and ledgers that start twice. */
function missing(publications: readonly Publication[], faulty: boolean): Problem[] {
  const ends = new Set(publications.map(({ end }) => end));
  // A broken line is told where it stands; that others cannot build on it is the same fault.
  const lost = faulty
    ? []
    : publications.flatMap(({ file, head }) =>
        head.previous
          .filter((hash) => !ends.has(hash))
          .map((hash) =>
            publishedProblem(
              file,
              `It builds on a publication that is lost: the one whose last line has the SHA-256 ${hash}`,
              'Bring it back from git: git checkout -- content/ledger',
            ),
          ),
      );
  const firsts = publications.filter(({ head }) => head.previous.length === 0);
  const twice = firsts
    .slice(1)
    .map(({ file }) =>
      publishedProblem(
        file,
        `It claims to be the first publication, as ${firsts[0]?.file ?? ''} does`,
        'Keep the one that was put on the site first, remove the other with its revisions, and publish again',
      ),
    );
  return [...lost, ...twice];
}
