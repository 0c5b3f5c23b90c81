import { isAbsolute, relative, sep } from 'node:path';
import { counted } from '../../base/counted.ts';
import type { Problem } from '../problem.ts';

/** What a reporter shows: plain data. */
export interface Report {
  /** Those that hinder first, then the warnings. */
  problems: readonly Problem[];
  /** Number of files that were read. */
  files: number;
  /** Folder of the records as people open it, without a slash at its end: `content`. */
  folder: string;
}

/** Path of a problem's file as people open it. */
export const pathOf = ({ folder }: Report, { file }: Problem): string => (file === '.' ? folder : `${folder}/${file}`);

/** Whether a report holds more than warnings. */
export const fails = ({ problems }: Pick<Report, 'problems'>): boolean =>
  problems.some(({ severity }) => severity !== 'warning');

/** The last line of a report: `384 files, no problems`, `3 problems in 2 files`, `384 files, no problems; 1 warning`. */
export function summary({ problems, files }: Report): string {
  const faults = problems.filter(({ severity }) => severity !== 'warning');
  const warnings = problems.length - faults.length;
  const faulty = new Set(faults.map((problem) => problem.file));
  const found =
    faults.length === 0
      ? `${counted(files, 'file')}, no problems`
      : `${counted(faults.length, 'problem')} in ${counted(faulty.size, 'file')}`;
  return warnings === 0 ? found : `${found}; ${counted(warnings, 'warning')}`;
}

/** A folder as people open it from where they are; on GitHub, from the root of the repository. */
export function shownFolder(folder: string, from: string = process.cwd()): string {
  const path = relative(from, folder).split(sep).join('/');
  if (path === '') return '.';
  return path.startsWith('..') || isAbsolute(path) ? folder : path;
}
