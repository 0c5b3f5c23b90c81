import type { Stretch } from '../revisions/difference.ts';
import type { Resemblance } from './resemblance.ts';
import type { State } from './state.ts';

/** What became of a paragraph between two revisions. */
export type ParagraphChange =
  { kind: 'same' } | { kind: 'changed'; stretches: Stretch[] } | { kind: 'removed'; text: string; revision: number };

/** A revision with the note of its publication. */
export interface Step {
  number: number;
  date: string;
  note: string;
}

/** One thing that was found out about a reference. */
export type Finding =
  /** Quoted words stand in the record, word for word. */
  | { kind: 'verbatim'; quotation: string; revision: number; anchor: string | undefined }
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'withdrawn'; date: string; reason: string }
  | { kind: 'unknown-record'; path: string; nearest: string | undefined }
  | { kind: 'unknown-revision'; number: number; count: number }
  | { kind: 'unknown-paragraph'; anchor: string; count: number; nearest: string | undefined }
  | { kind: 'unknown-fingerprint'; sha256: string }
  /** The fingerprint is that of another revision than the one named. */
  | { kind: 'other-fingerprint'; named: number; number: number }
  | {
      kind: 'superseded';
      number: number;
      /** Why this revision counts as cited: it is named, it was the one on the day of access, or only it has the words. */
      by: 'name' | 'access' | 'words';
      /** Day on which the next revision was published. */
      on: string;
      /** Publications since. */
      steps: Step[];
      /** What became of the cited paragraph; where none is cited, of the whole. */
      change: ParagraphChange | undefined;
      anchor: string | undefined;
      /** Words that only this revision has. */
      quotation?: string;
    }
  /** The cited paragraph was removed; no revision is named. */
  | { kind: 'removed-paragraph'; anchor: string; revision: number; text: string }
  | { kind: 'changed-place'; quotation: string; from: string; to: string | undefined }
  /** Address and words name different paragraphs. */
  | { kind: 'two-paragraphs'; address: string; words: string }
  | { kind: 'not-verbatim'; quotation: string; nearest: (Resemblance & { revision: number }) | undefined }
  | { kind: 'unread'; message: string }
  | { kind: 'page'; path: string };

const stateOf: Record<Finding['kind'], State> = {
  verbatim: 'current',
  moved: 'moved',
  withdrawn: 'withdrawn',
  'unknown-record': 'unknown',
  'unknown-revision': 'unknown',
  'unknown-paragraph': 'unknown',
  'unknown-fingerprint': 'unknown',
  'other-fingerprint': 'unknown',
  superseded: 'superseded',
  'removed-paragraph': 'superseded',
  'changed-place': 'changed-place',
  'two-paragraphs': 'changed-place',
  'not-verbatim': 'not-verbatim',
  unread: 'unread',
  page: 'page',
};

/** State that a finding puts a reference into. */
export const stateOfFinding = ({ kind }: Finding): State => stateOf[kind];
