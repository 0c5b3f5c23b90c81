import { posix } from 'node:path';

/** The file that an address within the site opens: `statements/x/` opens `statements/x/index.html`. */
const fileAt = (path: string): string => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/** An address of the site, from its base on, as it is reached from a page that lies in a folder. */
function fromFolder(folder: string, address: string): string {
  const end = address.search(/[?#]|$/);
  return posix.relative(folder, fileAt(address.slice(0, end))) + address.slice(end);
}

/** Scripts of a page that are no modules, which no browser opens from a folder. */
const module = /<script type="module" src="([^"]+)">/g;

/** Files that a page asks for ahead of its scripts: from a folder, browsers fetch none. */
const ahead = /<link rel="(?:module)?preload"[^>]*>/g;

/** The policy of pages that lie in a folder: what counts as the site itself is the folder. */
const openPolicy = (policy: string): string => policy.replaceAll("'self'", "'self' file:");

/**
 * A page as it works from a folder, without a server: addresses within the site lead to files, scripts are plain ones.
 * @param path where the page lies: `statements/x/index.html`.
 * @param base path under which the site is served.
 */
export function relativePage(html: string, path: string, base: string): string {
  const folder = posix.dirname(path);
  const within = (address: string) =>
    address.startsWith(base) && !address.startsWith('//')
      ? fromFolder(folder === '.' ? '' : folder, address.slice(base.length))
      : address;
  const own = posix.relative(folder, 'offline/offline.js');
  return html
    .replace(ahead, '')
    .replace(
      /(<meta http-equiv="Content-Security-Policy" content=")([^"]+)/,
      (_, head: string, policy: string) => head + openPolicy(policy),
    )
    .replace(/(\s(?:href|src|action)=")([^"]*)(?=")/g, (_, head: string, address: string) => head + within(address))
    .replace(
      /(<meta http-equiv="refresh" content="[^"]*url=)([^"]*)(?=")/gi,
      (_, head: string, address: string) => head + within(address),
    )
    .replace(module, '<script defer src="$1">')
    .replace('<head>', `<head><script defer src="${own}" data-base="${base}"></script>`);
}
