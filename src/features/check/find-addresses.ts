import { parseAddress, type ParsedAddress } from '../../client/parsed-address.ts';
import { literal } from '../../base/literal.ts';
import { shortCitationsIn } from '../../base/short-number.ts';
import type { Locate } from '../../client/record-index.ts';

/** An address of this record in a plain text. */
export interface FoundAddress extends ParsedAddress {
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** Whether it stands within the address of another site: an archive, a redirection. */
  embedded: boolean;
}

/** A pattern for a piece of an address, in which a line may end behind a hyphen, dot or slash. */
const breakable = (text: string): string =>
  Array.from(text, (sign) => literal(sign) + (/[-./]/.test(sign) ? '\\n?' : '')).join('');

/** The start of an address of the record, up to its base, in any spelling; or nothing before the path of a record. */
function startPattern(roots: readonly string[]): RegExp {
  const starts = roots.map((root) => {
    const { host, pathname, port } = new URL(root);
    const name = breakable(host.replace(/^www\./, '')) + (port === '' ? '(?::(?:80|443))?' : '');
    return `(?:https?:\\n?\\/\\n?\\/\\n?|(?<![\\w@/.-])(?:\\/\\/)?)(?:www\\.)?${name}${breakable(pathname.replace(/\/$/, ''))}(?![\\w.@-]*\\w)`;
  });
  const bases = roots.map((root) => literal(new URL(root).pathname.replace(/\/$/, ''))).filter((base) => base !== '');
  starts.push(`(?<![\\w./@:~%-])(?:${bases.join('|')}${bases.length > 0 ? '|' : ''})(?=\\/[a-z-]+\\/\\n?[a-z\\d])`);
  return new RegExp([...new Set(starts)].join('|'), 'gi');
}

/** A way to read a path over the ends of lines, and where it ends in the text. */
interface PathReading {
  path: string;
  end: number;
  joins: number;
}

const mostJoins = 3;

/** All ways to read a path from a place on: lines may end within it, behind a hyphen of its own or one that was put in. */
function pathReadings(text: string, from: number): PathReading[] {
  const found: PathReading[] = [];
  const extend = (start: string, at: number, joins: number) => {
    let end = at;
    while (/[\w./~-]/.test(text[end] ?? '')) end += 1;
    const path = start + text.slice(at, end);
    // Punctuation after an address does not belong to it.
    const [tail = ''] = /[._~-]*$/.exec(path) ?? [];
    found.push({ path: path.slice(0, path.length - tail.length), end: end - tail.length, joins });
    if (text[end] !== '\n' || path === '' || joins === mostJoins || !/[\w/-]/.test(text[end + 1] ?? '')) return;
    extend(path, end + 1, joins + 1);
    if (path.endsWith('-')) extend(path.slice(0, -1), end + 1, joins + 1);
  };
  extend('', from, 0);
  return found;
}

/** The most probable reading: of a record that exists, if there is one, and no longer than it takes to name its revision. */
function probablePath(text: string, from: number, locate: Locate): PathReading {
  const all = pathReadings(text, from);
  const known = all
    .map((reading) => ({ reading, parsed: parseAddress(reading.path) }))
    .filter(({ parsed }) => parsed.isRecord && locate(parsed.path) !== undefined);
  const longest = Math.max(...known.map(({ parsed }) => parsed.path.length));
  const same = known.filter(({ parsed }) => parsed.path.length === longest);
  const best = same.find(({ parsed }) => parsed.revision !== undefined && parsed.part === undefined) ?? same[0];
  if (best) return best.reading;
  // No record is known: a line that ends within the name of one goes on in the next.
  const [plain = { path: '', end: from, joins: 0 }, joined] = all;
  const isOpen = /^\/[a-z-]+\/(?:[a-z\d-]+-)?$/i.test(text.slice(from, text.indexOf('\n', from)));
  return joined && isOpen ? joined : plain;
}

/** Finds addresses in a plain text, in the order of the text. */
export type FindAddresses = (text: string) => FoundAddress[];

/**
 * A finder of every address of the record in a plain text: with or without scheme, `www` and slash at the
 * end, over the ends of lines, within other addresses; and of every short citation, `CCR 118, para. 2`. A path alone counts
 * where there is such a record.
 * @param roots where the record is published and where it is read, each with a trailing slash.
 */
export function addressFinder(roots: readonly string[], locate: Locate): FindAddresses {
  const start = startPattern(roots);
  return (text) => {
    const found: FoundAddress[] = [];
    for (const match of text.matchAll(start)) {
      const address = readAddress(text, match, locate);
      if (address && address.start >= (found.at(-1)?.end ?? 0)) found.push(address);
    }
    const short = shortCitationsIn(text).map(({ address, ...place }) => ({
      ...parseAddress(address),
      ...place,
      embedded: false,
    }));
    const apart = short.filter((one) => !found.some(({ start, end }) => one.start < end && start < one.end));
    return [...found, ...apart].sort((a, b) => a.start - b.start);
  };
}

/** The address that starts at a match; none where a path alone is of no record. */
function readAddress(
  text: string,
  { 0: lead, index: start }: RegExpExecArray,
  locate: Locate,
): FoundAddress | undefined {
  const { path, end } = probablePath(text, start + lead.length, locate);
  const [query = ''] = /^\?[\w=&%+.,:;~/-]*(?<![.,:;])/.exec(text.slice(end, end + 500)) ?? [];
  const [hash = ''] =
    /^\n?#(?:p\d+(?:\s?[-–]\s?#?p\d+|[-–,]p?\d+(?![\w-]))*|[A-Za-z][\w-]*)?(?::~:[^\s<>"”»}\]]*)?/i.exec(
      text.slice(end + query.length, end + query.length + 2000),
    ) ?? [];
  const fragment = withoutTail(hash);
  const parsed = parseAddress(path + fragment.trim());
  if (/^(?:\/[^/]|$)/.test(lead) && !locate(parsed.path)) return undefined;
  // Within the address of an archive, or of a page that forwards.
  const [outer = ''] = /https?:\/\/[^\s"'<>(){}[\]]*[/=]$/i.exec(text.slice(Math.max(0, start - 300), start)) ?? [];
  return {
    ...parsed,
    start: start - outer.length,
    end: end + query.length + fragment.length,
    embedded: outer !== '',
  };
}

/** A fragment without the punctuation that follows it in the text. */
function withoutTail(fragment: string): string {
  const bare = fragment.replace(/[.,;:!?_-]+$/, '').replace(/^\n?#?$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}
