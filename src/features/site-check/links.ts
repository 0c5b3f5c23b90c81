import { posix } from 'node:path';
import type { BuiltPage } from './page.ts';
import type { Fault } from './fault.ts';

/** Where the site is, for telling its own addresses from others. */
export interface Place {
  /** Address of the published site. */
  siteUrl: URL;
  /** Path under which it is served. */
  base: string;
}

/** The site's own path that an address leads to from a page; `undefined` for other sites. */
export function ownPath(
  value: string,
  page: string,
  { siteUrl, base }: Place,
): { path: string; fragment: string } | undefined {
  const here = new URL(base + page.replace(/index\.html$/, ''), siteUrl);
  if (!URL.canParse(value, here.href)) return undefined;
  const url = new URL(value, here);
  if (url.origin !== siteUrl.origin || !url.pathname.startsWith(base)) return undefined;
  return { path: decoded(url.pathname.slice(base.length)), fragment: decoded(url.hash.slice(1)) };
}

/** A part of an address in plain letters; as it stands where its percent signs mean no letters, as in `#50%`. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Every internal link leads to a file of the site, and every fragment to an id of that page. */
export function verifyLinks(pages: readonly BuiltPage[], files: ReadonlySet<string>, place: Place): Fault[] {
  const ids = new Map(pages.map((page) => [page.file, new Set(page.ids)]));
  const faults: Fault[] = [];
  for (const page of pages) {
    const seen = new Set<string>();
    for (const { element, value } of page.addresses) {
      if (seen.has(value)) continue;
      seen.add(value);
      const own = ownPath(value, page.file, place);
      if (!own) {
        if (value.startsWith('/'))
          faults.push({
            file: page.file,
            rule: 'link',
            message: `<${element}> leads to ${value}, outside the path ${place.base} of the site`,
          });
        continue;
      }
      const file = own.path === '' || own.path.endsWith('/') ? posix.join(own.path, 'index.html') : own.path;
      if (!files.has(file))
        faults.push({ file: page.file, rule: 'link', message: `<${element}> leads to ${value}, which does not exist` });
      // Behind `#?` stands a query, which is no place.
      else if (
        own.fragment !== '' &&
        !own.fragment.startsWith('?') &&
        file.endsWith('.html') &&
        !ids.get(file)?.has(own.fragment)
      )
        faults.push({
          file: page.file,
          rule: 'link',
          message: `<${element}> leads to ${value}, but that page has no place "#${own.fragment}"`,
        });
    }
  }
  return faults;
}
