/** Status codes that forward, and whether for good. */
const redirects = new Map([
  [301, true],
  [302, false],
  [303, false],
  [307, false],
  [308, true],
]);

/** Where an answer forwards to. */
export interface Redirect {
  /** The address; `undefined` when it is missing or no web address. */
  to: URL | undefined;
  permanent: boolean;
}

/** The redirect that an answer is; `undefined` when it is none. */
export function redirectOf(
  { status, location }: { status: number; location?: string | undefined },
  from: URL,
): Redirect | undefined {
  const permanent = redirects.get(status);
  if (permanent === undefined) return undefined;
  if (location === undefined || !URL.canParse(location, from.href)) return { to: undefined, permanent };
  const to = new URL(location, from);
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return { to: undefined, permanent };
  // A place within the page stays the same on the new page, unless the answer names another (RFC 9110, 10.2.2).
  if (to.hash === '') to.hash = from.hash;
  return { to, permanent };
}

/** An address without its place within the page: what is sent to the server. */
export const withoutHash = (url: URL): string => url.href.replace(/#.*$/, '');
