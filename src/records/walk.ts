import { lstatSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { collections, type Collection } from '../schemas/index.ts';
import { site } from '../base/site.ts';
import { bareCandidate, readList, readPlain, readRecord, type Candidate } from './candidate.ts';
import { homes, otherParts, type Home } from './home.ts';
import { didYouMean } from '../base/nearest.ts';
import type { Problem } from './problem.ts';
import { fileProblem, inspect, linkFault, listFolder, readSourceFile, type SourceFile } from './source-file.ts';
import { unlessUnchanged } from './unchanged.ts';

/** Everything that was found on the way through the folder. */
export interface Findings {
  candidates: Candidate[];
  /** Problems that belong to no record. */
  problems: Problem[];
  /** Collections of which nobody can tell what they hold. */
  unreadable: Set<Collection>;
  files: number;
}

/** Does a piece of work on one file; a fault of ours is reported with the file, and does not hide what is wrong in others. */
export function guard<T>(path: string, problems: Problem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const hint = `This is a fault of the program: please report it, with this file, at ${site.repository}/issues`;
    problems.push(fileProblem(path, `The file could not be checked (${reason})`, hint));
    return undefined;
  }
}

/** Reads a file and counts it. What is wrong with it belongs to no record, unless the problems of one are given. */
export function open(
  root: string,
  path: string,
  found: Findings,
  problems: Problem[] = found.problems,
): SourceFile | undefined {
  found.files += 1;
  const { file, problems: faults } = readSourceFile(root, path);
  problems.push(...faults);
  return file;
}

/** Whether a folder of content can be gone through; says so when something else has its name. */
export function isFolder(root: string, name: string, problems: Problem[]): boolean {
  const stats = lstatSync(join(root, name), { throwIfNoEntry: false });
  if (!stats) return false;
  if (stats.isDirectory()) return true;
  if (stats.isSymbolicLink()) problems.push(fileProblem(name, ...linkFault(root, name)));
  else
    problems.push(fileProblem(name, 'This is a file; it must be a folder', `Rename it, and put records into ${name}/`));
  return false;
}

/** Files of a folder that have the right ending; says so of the others. */
export function filesOf(root: string, folder: string, ending: string, problems: Problem[]): string[] {
  return listFolder(root, folder).filter((path) => {
    if (extname(path) === ending) return true;
    const isDirectory = lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true;
    const name = basename(path, extname(path)) || 'name';
    problems.push(
      isDirectory
        ? fileProblem(path, 'This is a folder; records are not sorted into folders', `Move its files to ${folder}/`)
        : fileProblem(
            path,
            `The name does not end in ${ending}`,
            `Files here are named ID${ending}, such as ${name}${ending}`,
          ),
    );
    return false;
  });
}

/** A record as it was read, for the checks to add what they find. */
const unchecked = (read: Candidate, problems: readonly Problem[] = []): Candidate => ({
  ...read,
  problems: [...problems, ...read.problems],
  warnings: [...read.warnings],
});

/** Reads a record of a collection that is a folder, from its text. */
export function collectText(path: string, text: string, found: Findings): void {
  const collection = collections.find((name) => path.startsWith(`${name}/`));
  if (!collection) throw new Error(`${path} belongs to no collection`);
  const { file, problems } = inspect(path, text);
  const candidate = file ? readRecord(collection, file) : bareCandidate(collection, path);
  found.candidates.push(unchecked(candidate, problems));
}

/** Reads the records of a collection that is a folder. */
export function collectFolder(root: string, collection: Collection, home: Home, found: Findings): void {
  if (!isFolder(root, collection, found.problems)) {
    if (lstatSync(join(root, collection), { throwIfNoEntry: false })) found.unreadable.add(collection);
    return;
  }
  for (const path of filesOf(root, collection, home.ending, found.problems)) {
    const problems: Problem[] = [];
    const candidate = guard(path, problems, () => {
      const file = open(root, path, found, problems);
      const read = home.ending === '.mdx' ? readRecord : readPlain;
      return file && unlessUnchanged(file, () => read(collection, file));
    });
    found.candidates.push(unchecked(candidate ?? bareCandidate(collection, path), problems));
  }
}

/** Reads the records of a collection that is one list. */
export function collectList(root: string, collection: Collection, found: Findings): void {
  const path = `${collection}.yaml`;
  guard(path, found.problems, () => {
    const file = open(root, path, found);
    if (!file) {
      found.unreadable.add(collection);
      return;
    }
    const list = unlessUnchanged(file, () => readList(collection, file));
    if (list.candidates.length === 0 && list.problems.length > 0) found.unreadable.add(collection);
    found.problems.push(...list.problems);
    found.candidates.push(...list.candidates.map((candidate) => unchecked(candidate)));
  });
}

/** Reports files and folders that are no part of the record: most often a misspelt name. */
export function checkParts(root: string, { problems }: Findings): void {
  const parts = [...collections.map((name) => (homes[name].list ? `${name}.yaml` : name)), ...otherParts];
  for (const path of listFolder(root, '.')) {
    const name = basename(path);
    if (parts.includes(name)) continue;
    const hint = didYouMean(name, parts, `Parts are ${parts.join(', ')}`);
    problems.push(fileProblem(name, 'This is not part of the record', hint));
  }
}
