/** Kinds of problems that the check knows; a kind is what `--format json` and GitHub annotations are grouped by. */
export const problemKinds = {
  file: 'File',
  encoding: 'Encoding',
  'front-matter': 'Front matter',
  yaml: 'YAML',
  field: 'Field',
  'unknown-field': 'Unknown field',
  id: 'Id',
  reference: 'Reference',
  body: 'Body',
  link: 'Link',
  published: 'Published record',
} as const satisfies Record<string, string>;

/** One of the kinds of problems. */
export type ProblemKind = keyof typeof problemKinds;

/** A place in a file; lines and columns count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What is wrong, in a sentence for people, and what would be right. */
export interface Fault {
  message: string;
  hint?: string | undefined;
}

/** One thing that is wrong in `content/`: where, what, and what would be right. */
export interface Problem extends Position {
  /** Path of the file, relative to the folder that holds the records. */
  file: string;
  kind: ProblemKind;
  /** The field concerned, such as `sources[0].url`. */
  field?: string;
  /** What is wrong, in a sentence for people. */
  message: string;
  /** What would be right. */
  hint?: string;
  /** The line of the file, as it stands. */
  excerpt?: string;
}

/** `["sources", 0, "url"]` as people write it: `sources[0].url`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${String(part)}]` : `${index ? '.' : ''}${String(part)}`))
    .join('');

/** By file, then place: the order in which somebody mends them. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file
    ? -1
    : a.file > b.file
      ? 1
      : a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
