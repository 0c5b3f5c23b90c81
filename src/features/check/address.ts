import { collections } from '../../schemas/collections.ts';
import { reservedIds } from '../../schemas/reserved.ts';
import type { Locate } from '../../client/record-index.ts';
import { unfold, type Unfolded } from './unfold.ts';

/** Where the record is published, and where it is read now. */
export interface RecordSites {
  /** Address that citations carry, with a trailing slash. */
  permanent: string;
  /** Other addresses at which it is served or was announced, with a trailing slash. */
  others: readonly string[];
}

/** A place of the record, as an address names it. */
export interface Place {
  /** Path below the base: `/statements/2024-08-08-iran/`, or that of another page. */
  path: string;
  /** Whether the path has the form of a record's. */
  record: boolean;
  /** Number of the revision, where the address names one. */
  revision?: number;
  /** What follows the path of the record and is no revision: `cite.bib`, `history/`. */
  rest?: string;
  /** Fragment: `p3`, `article-6`. */
  anchor?: string;
  /** Words that a text fragment (`#:~:text=`) points to. */
  fragment?: string;
}

/** An address of the record in a text. */
export interface FoundAddress extends Place {
  /** Where it stands in the text as written. */
  start: number;
  end: number;
  /** The address as written. */
  written: string;
  /** How it is written: in full, as a path alone, or within the address of an archive or a redirection. */
  form: 'full' | 'path' | 'embedded';
}

/** Collections whose records have a page each. */
const recorded: ReadonlySet<string> = new Set(collections.filter((name) => name !== 'glossary'));

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** A pattern for a piece of an address that a line may be broken in after a hyphen, dot or slash. */
const breakable = (text: string): string =>
  Array.from(text, (character) => escape(character) + (/[-./]/.test(character) ? '\\n?' : '')).join('');

/** The start of an address of the record, in any spelling. */
function rootPattern(root: string): string {
  const url = new URL(root);
  const host = breakable(url.host.replace(/^www\./, ''));
  const base = url.pathname.replace(/\/$/, '');
  return `(?:https?:\\n?\\/\\n?\\/\\n?|(?<![\\w@/.-])(?:\\/\\/)?)(?:www\\.)?${host}${url.port ? '' : '(?::(?:80|443))?'}${breakable(base)}(?![\\w.@-]*\\w)`;
}

const pathStart = `(?<![\\w./@:~%-])(?:BASE)?(?=\\/(?:${[...recorded].join('|')})\\/\\n?[a-z0-9])`;

/** Place that a path, without query and fragment, leads to. */
function placeOf(path: string): Place {
  const segments = path.split('/').filter(Boolean);
  const [collection = '', id = '', ...rest] = segments;
  if (!recorded.has(collection.toLowerCase()) || !id || id === 'index.html' || reservedIds.includes(id))
    return {
      path: segments.length === 0 ? '/' : `/${segments.join('/')}${path.endsWith('/') ? '/' : ''}`,
      record: false,
    };
  const place: Place = { path: `/${collection.toLowerCase()}/${id.toLowerCase()}/`, record: true };
  if (rest[0] === 'r') {
    const number = /^(\d{1,6})(?:\.json)?$/.exec(rest[1] ?? '');
    if (number) place.revision = Number(number[1]);
    if (rest[1]?.endsWith('.json')) place.rest = rest.join('/');
    else if (rest.length > 2) place.rest = rest.join('/');
  } else if (rest.length > 0 && rest[0] !== 'index.html') place.rest = rest.join('/') + (path.endsWith('/') ? '/' : '');
  return place;
}

/** Words that the directive of a text fragment names; its start and end around an ellipsis. */
function fragmentWords(directive: string): string | undefined {
  const [, value = ''] = /text=([^&]*)/.exec(directive) ?? [];
  const parts = value
    .split(',')
    .filter((part) => !part.endsWith('-') && !part.startsWith('-'))
    .map((part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return '';
      }
    })
    .filter(Boolean);
  return parts.length > 0 ? parts.join(' … ') : undefined;
}

/** A way to read the path of an address: lines may have been broken within it, with or without a hyphen that is not part of it. */
interface Reading {
  path: string;
  /** Where it ends in the unfolded text. */
  end: number;
  breaks: number;
  /** Hyphens at the ends of lines that were left out. */
  dropped: number;
}

const pathCharacter = /[\w\-./~]/;
const longestBreaks = 3;

/** All ways to read a path from a place on. */
function readings(text: string, from: number): Reading[] {
  const found: Reading[] = [];
  const extend = (path: string, at: number, breaks: number, dropped: number) => {
    let end = at;
    while (pathCharacter.test(text[end] ?? '')) end += 1;
    const whole = path + text.slice(at, end);
    found.push({ path: whole, end, breaks, dropped });
    const gap = text[end];
    if ((gap !== '\n' && gap !== ' ') || breaks === longestBreaks) return;
    if (!/[\w\-/]/.test(text[end + 1] ?? '') || whole === '') return;
    extend(whole, end + 1, breaks + 1, dropped);
    if (whole.endsWith('-')) extend(whole.slice(0, -1), end + 1, breaks + 1, dropped + 1);
  };
  extend('', from, 0, 0);
  return found;
}

/** Punctuation after an address does not belong to it. */
const trim = ({ path, end, ...rest }: Reading): Reading => {
  const [tail = ''] = /[._~-]+$/.exec(path) ?? [];
  return { ...rest, path: tail ? path.slice(0, -tail.length) : path, end: end - tail.length };
};

/** The most probable reading: of a record that exists if there is one, with as much as belongs to it. */
function chosen(text: string, from: number, locate: Locate | undefined): Reading {
  const untrimmed = readings(text, from);
  const all = untrimmed.map(trim);
  const [plain = { path: '', end: from, breaks: 0, dropped: 0 }] = all;
  const known = all
    .filter(({ path }) => {
      const place = placeOf(path);
      const wellFormed =
        place.rest === undefined || /^(r\/\d+(\.json|\/cite\.[a-z.]+)|history\/|cite\.[a-z.]+)$/.test(place.rest);
      return place.record && wellFormed && locate?.(place.path) !== undefined;
    })
    .map((reading) => ({ reading, id: placeOf(reading.path).path.length }))
    .sort((a, b) => b.id - a.id || a.reading.dropped - b.reading.dropped);
  const [best] = known;
  if (best) {
    // Of the readings of the same record: the shortest, but for what names a revision.
    const same = known.filter(({ id }) => id === best.id).map(({ reading }) => reading);
    return same.findLast(({ path }) => placeOf(path).revision !== undefined) ?? same[0] ?? best.reading;
  }
  // No record is known by any reading: a line that ends within the address is joined to the next.
  const broken = all.find(({ breaks, dropped }) => breaks === 1 && dropped === 0);
  const [first] = untrimmed;
  if (!broken || !first || /^\/?[a-z-]+\/[^/]+\//.test(plain.path)) return plain;
  if (text[first.end] === '\n' && /[-/]$/.test(first.path) && /[a-z0-9]/.test(text[first.end + 1] ?? '')) return broken;
  return plain;
}

function readAddress(
  unfolded: Unfolded,
  written: string,
  from: number,
  pathFrom: number,
  locate: Locate | undefined,
): FoundAddress {
  const { text } = unfolded;
  const { path, end: pathEnd } = chosen(text, pathFrom, locate);
  let end = pathEnd;
  const query = /^\?[\w=&%+.,:;~/-]*/.exec(text.slice(end, end + 500));
  if (query) end += query[0].replace(/[.,:;]+$/, '').length;
  const hash = /^\n?#([A-Za-z][\w-]*)?(:~:[^\s<>"”»}\]]*)?/.exec(text.slice(end, end + 2000));
  const place = placeOf(path);
  if (hash && hash[0].length > 1) {
    let length = hash[0].length;
    const [, anchor, directive] = hash;
    const clean = anchor?.replace(/[_-]+$/, '');
    if (clean) place.anchor = clean.toLowerCase();
    if (directive === undefined) length -= (anchor ?? '').length - (clean ?? '').length;
    else {
      let tail = /[.,;:!?]+$/.exec(directive)?.[0].length ?? 0;
      if (directive.at(-1 - tail) === ')' && !directive.includes('(')) tail += 1;
      length -= tail;
      // Masks tell a comma of the words from one that separates them: read as written.
      const asWritten = written
        .slice(unfolded.start(end), unfolded.end(end + length))
        .replace(/\\([%#_&])/g, '$1')
        .replace(/\s+/g, '');
      const fragment = fragmentWords(asWritten.slice(asWritten.indexOf(':~:') + 3));
      if (fragment !== undefined) place.fragment = fragment;
    }
    end += length;
  }
  const start = unfolded.start(from);
  const stop = unfolded.end(end);
  return { ...place, start, end: stop, written: written.slice(start, stop), form: 'full' };
}

const patternsOf = new WeakMap<RecordSites, { full: RegExp; path: RegExp }>();

function patterns(sites: RecordSites): { full: RegExp; path: RegExp } {
  const known = patternsOf.get(sites);
  if (known) return known;
  const roots = [...new Set([sites.permanent, ...sites.others])];
  const bases = [...new Set(roots.map((root) => new URL(root).pathname.replace(/\/$/, '')))].filter(Boolean);
  const made = {
    full: new RegExp(roots.map(rootPattern).join('|'), 'gi'),
    path: new RegExp(pathStart.replace('BASE', bases.map(escape).join('|')), 'g'),
  };
  patternsOf.set(sites, made);
  return made;
}

/**
 * Every address of the record in a text, in the order of the text.
 * @param locate tells which records exist, which decides how a broken address is joined again.
 */
export function findAddresses(written: string, sites: RecordSites, locate?: Locate): FoundAddress[] {
  const { full, path } = patterns(sites);
  const unfolded = unfold(written);
  const found: FoundAddress[] = [];
  for (const match of unfolded.text.matchAll(full)) {
    const address = readAddress(unfolded, written, match.index, match.index + match[0].length, locate);
    const before = /\S*$/.exec(unfolded.text.slice(Math.max(0, match.index - 300), match.index))?.[0] ?? '';
    if (/:\/\/[^"'<>(){}[\]]*[/=]$/.test(before)) address.form = 'embedded';
    if ((found.at(-1)?.end ?? 0) <= address.start) found.push(address);
  }
  for (const match of unfolded.text.matchAll(path)) {
    const address = readAddress(unfolded, written, match.index, match.index + match[0].length, locate);
    if (found.some(({ start, end }) => address.start < end && start < address.end)) continue;
    if (locate?.(address.path) === undefined && !/[\d-]/.test(address.path.split('/')[2] ?? '')) continue;
    found.push({ ...address, form: 'path' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a text may hold an address of the record: a quick look before it is read closely. */
export function mayHoldAddress(written: string, sites: RecordSites): boolean {
  const { full, path } = patterns(sites);
  const { text } = unfold(written);
  return text.search(full) >= 0 || text.search(path) >= 0;
}
