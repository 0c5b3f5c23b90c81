import { nearest } from '../../base/nearest.ts';
import { locator, type IndexedRecord, type RecordIndex } from '../../client/record-index.ts';

/** A revision that somebody chose to compare. */
export interface Choice {
  /** Present address of the record below the base. */
  path: string;
  record: IndexedRecord;
  /** Number of the revision. */
  number: number;
  /** Whether the address names the revision; otherwise the latest is meant. */
  fixed: boolean;
  /** The former address, where one was given. */
  formerly?: string;
}

/** A record that may be meant. */
export interface Offer {
  path: string;
  title: string;
}

/** Why nothing can be compared, in a sentence, with what may be meant. */
export interface NoChoice {
  message: string;
  offers: Offer[];
}

/** Addresses that the record is known by, each with a trailing slash. */
export type Roots = readonly string[];

/** A name without what its spellings differ in. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Records in whose titles, or ids, every word typed begins one; those that begin with what was typed first. */
export function matching({ records }: RecordIndex, typed: string, most: number): Offer[] {
  const words = folded(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found: { offer: Offer; begins: boolean }[] = [];
  for (const [path, { title }] of Object.entries(records)) {
    const text = ` ${folded(title)} ${folded(path)}`;
    if (words.every((word) => text.includes(` ${word}`)))
      found.push({ offer: { path, title }, begins: text.startsWith(` ${words.join(' ')}`) });
  }
  return found
    .sort((x, y) => Number(y.begins) - Number(x.begins))
    .slice(0, most)
    .map(({ offer }) => offer);
}

/** Path below the base that an address names, without query and fragment; `undefined` for what is no address of the record. */
function pathOf(written: string, roots: Roots): string | undefined {
  const bare = written.replace(/[?#].*$/s, '');
  for (const root of roots) {
    const own = [root, root.replace(/^https?:/, ''), root.replace(/^https?:\/\//, '')];
    const start = own.find((one) => `${bare}/`.toLowerCase().startsWith(one.toLowerCase()));
    if (start !== undefined) return `/${bare.slice(start.length)}`;
    const base = new URL(root).pathname;
    if (base !== '/' && bare.startsWith(base)) return `/${bare.slice(base.length)}`;
  }
  return /^(\/|[a-z-]+\/)[^/]/i.test(bare) && !/\s/.test(bare) ? `/${bare.replace(/^\//, '')}` : undefined;
}

/** Records near to a path or an id that is none. */
function near({ records }: RecordIndex, id: string, collection?: string): Offer[] {
  const paths = Object.keys(records);
  const idOf = (path: string) => path.split('/')[2] ?? '';
  const among = paths.filter((path) => collection === undefined || path.startsWith(`/${collection}/`));
  const like = nearest(id, among.map(idOf)) ?? nearest(id, paths.map(idOf));
  const best = among.find((path) => idOf(path) === like) ?? paths.find((path) => idOf(path) === like);
  const offers = best === undefined ? [] : [{ path: best, title: records[best]?.title ?? best }];
  const others = matching({ records }, id.replaceAll('-', ' '), 4).filter(({ path }) => path !== best);
  return [...offers, ...others].slice(0, 4);
}

/**
 * Reads what was typed or shared: an address, a path, an id or a title.
 * @param roots addresses at which the record is published and served.
 */
export function choose(typed: string, index: RecordIndex, roots: Roots): Choice | NoChoice {
  const written = typed.trim().slice(0, 2000);
  const path = pathOf(written, roots);
  if (path === undefined && /^[a-z]+:\/\//i.test(written))
    return {
      message: `${written} is an address of another site. Only records of this one can be compared.`,
      offers: [],
    };
  return path === undefined ? byName(written, index) : byPath(path, index);
}

function byPath(path: string, index: RecordIndex): Choice | NoChoice {
  const [collection = '', id = '', part, revision = ''] = path
    .split('/')
    .filter(Boolean)
    .map((one) => one.toLowerCase());
  const address = `/${collection}/${id}/`;
  const located = id === '' ? undefined : locator(index)(address);
  if (!located) {
    const known = Object.keys(index.records).some((one) => one.startsWith(`/${collection}/`));
    return {
      message:
        known && id !== ''
          ? `No record was ever published at ${address}.`
          : `${path} is no record: there is nothing to compare it by.`,
      offers: id === '' ? [] : near(index, id, known ? collection : undefined),
    };
  }
  const { record } = located;
  const count = record.revisions.length;
  const number = part === 'r' && revision !== '' ? Number.parseInt(revision, 10) : count;
  if (!(number >= 1 && number <= count)) {
    const there = count === 1 ? 'one revision' : `${String(count)} revisions`;
    return {
      message: `“${record.title}” has ${there} so far, and no revision ${revision}.`,
      offers: [{ path: located.path, title: record.title }],
    };
  }
  return {
    path: located.path,
    record,
    number,
    fixed: part === 'r' && revision !== '',
    ...(located.moved ? { formerly: address } : {}),
  };
}

function byName(written: string, index: RecordIndex): Choice | NoChoice {
  const records = Object.entries(index.records);
  const wanted = folded(written);
  const choice = (path: string, record: IndexedRecord): Choice => ({
    path,
    record,
    number: record.revisions.length,
    fixed: false,
  });
  // An address after a title, as the list of titles gives it where two records have the same one.
  const [, within] = /\((\/[a-z-]+\/[a-z0-9-]+\/)\)$/.exec(written) ?? [];
  if (within !== undefined && index.records[within]) return choice(within, index.records[within]);
  const ids = records.filter(([path]) => path.split('/')[2] === written.toLowerCase());
  const titles = records.filter(([, { title }]) => folded(title) === wanted);
  const found = ids.length > 0 ? ids : titles;
  const [first] = found;
  if (first && found.length === 1) return choice(...first);
  if (found.length > 1)
    return {
      message: `“${written}” names ${String(found.length)} records. Choose one:`,
      offers: found.slice(0, 8).map(([path, { title }]) => ({ path, title })),
    };
  const offers = matching(index, written, 5);
  return {
    message: `No published record has the title or id “${written}”.`,
    offers: offers.length > 0 ? offers : near(index, written.toLowerCase().replace(/\s+/g, '-')),
  };
}

/** Whether something can be compared. */
export const isChoice = (outcome: Choice | NoChoice): outcome is Choice => 'record' in outcome;

/** Address of a choice, for sharing: with its revision where it was named. */
export const addressOf = ({ path, number, fixed }: Choice): string => (fixed ? `${path}r/${String(number)}/` : path);

/** Address of a comparison below the base; its parts are readable, as paths need no escaping in a query. */
export const comparePath = (a: string, b: string): string => {
  const part = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/');
  return `/compare/?a=${part(a)}&b=${part(b)}`;
};
