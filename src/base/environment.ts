import nodePath, { type PlatformPath } from 'node:path';
import { site } from './site.ts';
import { UserError } from './user-error.ts';

/** Where the site is read from, written to and published at. */
export interface Environment {
  /** Address of the published site, with a trailing slash; may carry a path. */
  siteUrl: URL;
  /** Path under which the site is served: `/` or `/record/`. */
  base: string;
  /** Absolute path of the folder that holds the records. */
  contentDir: string;
  /** Absolute path of the folder that the site is built into. */
  outDir: string;
}

const siteUrl = (value: string): URL => {
  const right = `Write a whole web address such as ${site.url}`;
  if (!URL.canParse(value)) throw new UserError(`SITE_URL is "${value}", which is not a web address. ${right}`);
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new UserError(`SITE_URL is "${value}"; it must start with https:// (or http:// for a test). ${right}`);
  if (url.search || url.hash || url.username)
    throw new UserError(`SITE_URL is "${value}"; it must not carry a query, a fragment or a user name. ${right}`);
  if (!/^[\w\-./~]*$/.test(url.pathname))
    throw new UserError(`SITE_URL is "${value}"; its path may hold letters, digits, "-", "_" and "." only. ${right}`);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/`;
  return url;
};

/**
 * Whether a path is a folder itself, or lies within it.
 * @param path how paths are written: as on this computer, unless a test says otherwise.
 */
export function isWithin(folder: string, inner: string, path: PlatformPath = nodePath): boolean {
  const way = path.relative(folder, inner);
  // From one drive of Windows to another there is no relative path.
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/**
 * What is wrong with building a site for publication without an address of one's own; nothing when there is one.
 * Commands that build to look, measure or test take the address of site.ts: they ask for a preview.
 */
export function missingAddress(variables: NodeJS.ProcessEnv = process.env): string | undefined {
  if (variables['SITE_URL']) return undefined;
  return [
    'SITE_URL is not set. Every permanent link and every citation carries the address of the site, and is meant to lead to it for ever, so it must be an address of your own.',
    'Write SITE_URL=https://your.address/ npm run build',
    `To look at the site only, build a preview, whose links carry ${site.url}: npm run build -- --preview`,
  ].join('\n');
}

/**
 * Reads the three settings that all commands honour: `SITE_URL`, `CONTENT_DIR`, `OUT_DIR`.
 * Empty values count as absent.
 * @param path how paths are written: as on this computer, unless a test says otherwise.
 * @throws {UserError} when a value cannot be used, saying which and what would be right.
 */
export function readEnvironment(
  variables: NodeJS.ProcessEnv = process.env,
  root: string = process.cwd(),
  path: PlatformPath = nodePath,
): Environment {
  const folder = (name: string, value: string): string => {
    if (value.includes('\0')) throw new UserError(`${name} holds a NUL character; write the path of a folder.`);
    return path.resolve(root, value);
  };
  const url = siteUrl(variables['SITE_URL'] || site.url);
  const contentDir = folder('CONTENT_DIR', variables['CONTENT_DIR'] || 'content');
  const outDir = folder('OUT_DIR', variables['OUT_DIR'] || 'dist');
  if (isWithin(outDir, root, path))
    throw new UserError(`OUT_DIR is "${outDir}", which holds the project itself; a build would replace it.`);
  if (isWithin(outDir, contentDir, path) || isWithin(contentDir, outDir, path))
    throw new UserError(`OUT_DIR (${outDir}) and CONTENT_DIR (${contentDir}) must be separate folders.`);
  return { siteUrl: url, base: url.pathname, contentDir, outDir };
}
