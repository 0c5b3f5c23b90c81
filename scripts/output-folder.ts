import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../src/base/user-error.ts';

/**
 * Puts a new folder where an old one was, in two renames; where the second fails, the old one is put back.
 * @param former where the old one lies meanwhile; what is there is removed.
 */
export function swap(staging: string, outDir: string, former = `${outDir}.former`) {
  rmSync(former, { recursive: true, force: true });
  if (existsSync(outDir)) renameSync(outDir, former);
  try {
    renameSync(staging, outDir);
  } catch (error) {
    if (existsSync(former)) renameSync(former, outDir);
    throw error;
  }
  rmSync(former, { recursive: true, force: true });
}

/** A folder may be replaced when it is empty or holds a site of ours. @throws {UserError} */
export function refuseForeignFolder(outDir: string) {
  if (!existsSync(outDir)) return;
  if (!statSync(outDir).isDirectory()) throw new UserError(`OUT_DIR is ${outDir}, which is a file; name a folder.`);
  if (readdirSync(outDir).length > 0 && !existsSync(join(outDir, 'pagefind')))
    throw new UserError(
      `OUT_DIR is ${outDir}, which holds other files and would be replaced; name an empty or new folder.`,
    );
}
