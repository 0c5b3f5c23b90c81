import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '../base/environment.ts';

/** A short name for a content folder, for caches that must not mix two of them. */
const contentKey = (contentDir: string): string => createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

const copyOf = (contentDir: string, root: string) => join(root, '.cache', 'pages', contentKey(contentDir));

/** Where Astro keeps what it needs between builds of one content folder. */
export const cacheFolder = (contentDir: string, root: string = process.cwd()): string =>
  join(root, 'node_modules', '.astro', contentKey(contentDir));

/** Removes what a build of a content folder outside the project leaves behind: it may not come again. */
export function forgetForeignContent(contentDir: string, root: string = process.cwd()): void {
  if (isWithin(root, contentDir)) return;
  rmSync(copyOf(contentDir, root), { recursive: true, force: true });
  rmSync(cacheFolder(contentDir, root), { recursive: true, force: true });
}

/**
 * The folder of the editorial pages, as the bundler can read it: it compiles MDX within the project only,
 * so the pages of a content folder elsewhere are read from a copy.
 */
export function pagesFolder(contentDir: string, root: string = process.cwd()): string {
  const pages = join(contentDir, 'pages');
  if (isWithin(root, contentDir)) return pages;
  const copy = copyOf(contentDir, root);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  if (existsSync(pages)) cpSync(pages, copy, { recursive: true });
  return copy;
}
