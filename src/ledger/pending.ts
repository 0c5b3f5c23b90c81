import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../records/problem.ts';
import { publishedProblem } from '../records/source-file.ts';

/** Folder of changes that are decided but not carried out yet. */
export const decided = '.publishing';

/** Says that a publication was interrupted, when one was. */
export function pendingProblem(root: string): Problem | undefined {
  if (!existsSync(join(root, decided))) return undefined;
  const message = 'A publication was interrupted while its files were put in place';
  return publishedProblem(decided, message, 'Finish it: npm run publish');
}
