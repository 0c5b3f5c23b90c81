import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../corpus/problem.ts';
import { SourceFile } from '../corpus/source-file.ts';
import { fieldName } from '../corpus/problem.ts';
import { canonicalJson, sha256 } from './canonical.ts';
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
  problems: Problem[];
}

/** Name of a publication's file: its date, and the start of the SHA-256 of what it holds. */
export const publicationName = (date: string, content: string): string =>
  `${date}-${sha256(content).slice(0, 12)}.jsonl`;

/** How a ledger is brought back. */
const restore = (file: string) => `The ledger is never edited. Bring it back: git checkout -- content/${file}`;

const broken = (source: SourceFile, number: number, message: string, hint = restore(source.path)): Problem =>
  source.problem('published', { line: number, column: 1 }, message, { hint });

function parseLine<T extends z.ZodType>(schema: T, text: string): { value: z.output<T> } | { fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { fault: 'The line is not valid JSON' };
  }
  const { success, data, error } = schema.safeParse(json);
  if (!success) {
    const [issue] = error.issues;
    return { fault: `The line is no entry of the ledger: ${fieldName(issue?.path ?? [])} ${issue?.message ?? ''}` };
  }
  return canonicalJson(json) === text
    ? { value: data }
    : { fault: 'The line was altered: it is not in canonical form' };
}

/** Reads one publication. */
export function readPublication(file: string, content: string): { publication?: Publication; problems: Problem[] } {
  const source = new SourceFile(file, content.replace(/\n$/, ''));
  const problems: Problem[] = [];
  const [first = '', ...rest] = source.lines;
  const head = parseLine(headSchema, first);
  if ('fault' in head) return { problems: [broken(source, 1, head.fault)] };
  const lines: Line[] = [];
  let before = sha256(first);
  for (const [index, text] of rest.entries()) {
    const parsed = parseLine(lineSchema, text);
    if ('fault' in parsed) {
      problems.push(broken(source, index + 2, parsed.fault));
      break;
    }
    if (parsed.value.previous !== before) {
      problems.push(broken(source, index + 2, 'The line before was altered or is lost: the chain is broken here'));
      break;
    }
    lines.push(parsed.value);
    before = sha256(text);
  }
  const name = file.slice(file.lastIndexOf('/') + 1);
  const right = publicationName(head.value.date, content);
  if (problems.length === 0 && name !== right)
    problems.push(
      broken(
        source,
        1,
        'The file was altered: its name does not fit what it holds',
        `${restore(file)} (as it stands, its name would be ${right})`,
      ),
    );
  return { publication: { file, head: head.value, lines, end: before }, problems };
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
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  return chainOf(names, (name) => readFileSync(join(folder, name), 'utf8'));
}

/** Checks the chain of the files of a ledger, wherever they come from. */
export function chainOf(names: readonly string[], read: (name: string) => string): Chain {
  const problems: Problem[] = [];
  const publications: Publication[] = [];
  for (const name of [...names].sort()) {
    const file = `ledger/${name}`;
    if (!name.endsWith('.jsonl')) {
      const hint = 'Remove it: only npm run publish writes into this folder';
      problems.push(broken(new SourceFile(file, ''), 1, 'This is no file of the ledger', hint));
      continue;
    }
    const result = readPublication(file, read(name));
    problems.push(...result.problems);
    if (result.publication) publications.push(result.publication);
  }
  return { ...link(publications), problems: [...problems, ...missing(publications, problems.length > 0)] };
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
  const sourceOf = ({ file }: Publication) => new SourceFile(file, '');
  // A broken line is told where it stands; that others cannot build on it is the same fault.
  const lost = faulty
    ? []
    : publications.flatMap((publication) =>
        publication.head.previous
          .filter((hash) => !ends.has(hash))
          .map((hash) =>
            broken(
              sourceOf(publication),
              1,
              `It builds on a publication that is lost: the one whose last line has the SHA-256 ${hash}`,
              'Bring it back from git: git checkout -- content/ledger',
            ),
          ),
      );
  const firsts = publications.filter(({ head }) => head.previous.length === 0);
  const twice = firsts
    .slice(1)
    .map((publication) =>
      broken(
        sourceOf(publication),
        1,
        `It claims to be the first publication, as ${firsts[0]?.file ?? ''} does`,
        'Keep the one that was put on the site first, remove the other with its revisions, and publish again',
      ),
    );
  return [...lost, ...twice];
}
