import { isAbsolute, relative, sep } from 'node:path';
import { counted } from '../../base/counted.ts';
import type { Problem } from '../problem.ts';

/** What a reporter shows: plain data. */
export interface Report {
  problems: readonly Problem[];
  /** What editors may want to look at; it stops nothing. */
  warnings?: readonly Problem[];
  /** Number of files that were read. */
  files: number;
  /** Folder of the records as people open it, without a slash at its end: `content`. */
  folder: string;
}

/** Path of a problem's file as people open it. */
export const pathOf = ({ folder }: Report, { file }: Problem): string => (file === '.' ? folder : `${folder}/${file}`);

/** The last line of a report: `384 files, no problems`, `3 problems in 2 files, 1 warning`. */
export function summary({ problems, warnings = [], files }: Report): string {
  const warned = warnings.length === 0 ? '' : `, ${counted(warnings.length, 'warning')}`;
  if (problems.length === 0) return `${counted(files, 'file')}, no problems${warned}`;
  const faulty = new Set(problems.map((problem) => problem.file));
  return `${counted(problems.length, 'problem')} in ${counted(faulty.size, 'file')}${warned}`;
}

/** A folder as people open it from where they are; on GitHub, from the root of the repository. */
export function shownFolder(folder: string, from: string = process.cwd()): string {
  const path = relative(from, folder).split(sep).join('/');
  if (path === '') return '.';
  return path.startsWith('..') || isAbsolute(path) ? folder : path;
}
