import type { Draft } from '../../tables/table.ts';

/** A statement as somebody hands it in: what it holds, where it stands in their file, and what could not be read. */
export interface HandedIn extends Draft {
  /** Where it stands: `line 12`, `record 3`, `row 4`. */
  place: string;
  /** What could not even be read. */
  faults: Fault[];
  /** What the file calls the place of a field: `source_grades` for `sources[0].grade`. */
  columnOf(field: string): string;
}

/** Something wrong with a part of a record that was handed in. */
export interface Fault {
  /** Column or field, as the file calls it; empty where it is the whole. */
  column: string;
  message: string;
  hint?: string | undefined;
}

/** A file that cannot be read at all; its message is for people. */
export class ImportError extends Error {
  override name = 'ImportError';
}
