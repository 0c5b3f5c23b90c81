import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Revision } from './history.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** The bytes of a published revision, as they were published. */
export const readRevisionJson = (root: string, { file }: Revision): string =>
  readFileSync(join(root, 'revisions', file), 'utf8');

/** A published revision. */
export const readRevision = (root: string, revision: Revision): Snapshot =>
  readSnapshot(readRevisionJson(root, revision));
