/*
 * A list in the fragment of an address, which browsers never send to a host:
 *
 *   #1~3~TITLE~chk/s2024-08-08-iran~1p2.4-5~NOTE~chk/lletter-id~2~~chk/…
 *
 * Parts are separated by slashes. The first has the version of the encoding, the number of items and the title; each
 * other has the letter of the collection with the id, the revision with the paragraphs, and the note. Each ends in a
 * check of its own, so that damage is told item by item, and what is whole stays readable. Title and note are base64url:
 * nothing in the address has a meaning for mail programs, and it ends in a letter or digit.
 */
import { check } from './check-sum.ts';
import { letters, partsOfPath, type Dossier, type Item } from './item.ts';

/** Version of the encoding. */
const version = '1';

/** From this length on, some programs cut addresses. */
export const longAddress = 2000;

/** A part of a shared address that could not be read. */
export interface Damage {
  /** Place of the item in the list as it was shared, from 1. */
  place: number;
  /** What arrived. */
  written: string;
  /** `damaged` on the way, of a `kind` that is not known here, or `missing` altogether. */
  what: 'damaged' | 'kind' | 'missing';
  /** Path of the record that was probably meant. */
  path?: string;
}

/** What an address holds. */
export type Shared =
  | {
      kind: 'list';
      dossier: Dossier;
      /** Places of the items in the list as it was shared, from 1. */
      places: number[];
      damages: Damage[];
      /** Whether the first part is whole; if it is not, title and number of items are not known. */
      headRead: boolean;
    }
  /** Made by another version of this page. */
  | { kind: 'version'; version: string }
  | { kind: 'unreadable' };

const toBase64 = (text: string): string => {
  const bytes = new TextEncoder().encode(text);
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
};

/** @throws when it is no base64 of UTF-8. */
const fromBase64 = (text: string): string => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
};

/** Paragraphs as runs, in their order: `2.4-5`. */
export function runs(paragraphs: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of paragraphs) {
    const run = found.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${String(first)}-${String(last)}`)).join('.');
}

/** Most paragraphs that one item names: no record has more, and a damaged number must not fill the memory. */
const mostParagraphs = 2000;

/** Paragraphs of runs; none where they are not in the form that `runs` writes. */
export function ofRuns(text: string): number[] | undefined {
  const numbers = text.split('.').flatMap((run) => {
    const [, first, last] = /^([1-9]\d{0,5})(?:-([1-9]\d{0,5}))?$/.exec(run) ?? [];
    const [from, to] = [Number(first), Number(last ?? first)];
    return first === undefined || to - from >= mostParagraphs
      ? []
      : Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
  });
  return runs(numbers) === text ? numbers : undefined;
}

const sealed = (...fields: string[]): string => {
  const body = fields.join('~');
  return `${body}~${check(body)}`;
};

/** The fields of a part; none when its check fails. */
function opened(part: string): string[] | undefined {
  const end = part.lastIndexOf('~');
  const body = part.slice(0, end);
  return end > 0 && check(body) === part.slice(end + 1) ? body.split('~') : undefined;
}

/** An item as the part of an address. */
function itemPart({ path, paragraphs, revision, note = '' }: Item): string {
  const { collection, id } = partsOfPath(path) ?? { collection: 'statements', id: '' };
  const state = `${revision === undefined ? '' : String(revision)}${paragraphs.length > 0 ? `p${runs(paragraphs)}` : ''}`;
  return sealed(letters[collection] + id, state, toBase64(note));
}

/** The fragment that holds a list, without `#`. */
export const encode = ({ title, items }: Dossier): string =>
  [sealed(version, String(items.length), toBase64(title)), ...items.map(itemPart)].join('/');

/** Path of the record that a field names; none where there is no such collection. */
function pathOf(name: string): string | undefined {
  const collection = Object.entries(letters).find(([, letter]) => name.startsWith(letter))?.[0];
  const path = collection === undefined ? '' : `/${collection}/${name.slice(1)}/`;
  return partsOfPath(path) ? path : undefined;
}

/** The item of a part, or what is wrong with it. */
function readItem(part: string): Item | Omit<Damage, 'place'> {
  const path = pathOf(part.split('~', 1)[0] ?? '');
  const damaged = { what: 'damaged', written: part, ...(path === undefined ? {} : { path }) } as const;
  const fields = opened(part);
  if (fields?.length !== 3) return damaged;
  const [, state = '', note = ''] = fields;
  if (path === undefined) return { what: 'kind', written: part };
  const [, revision, named] = /^([1-9]\d{0,5})?(?:p([\d.-]+))?$/.exec(state) ?? [];
  const paragraphs = named === undefined ? [] : ofRuns(named);
  if (!paragraphs || (state !== '' && revision === undefined && named === undefined)) return damaged;
  try {
    const words = fromBase64(note);
    return {
      path,
      paragraphs,
      ...(revision === undefined ? {} : { revision: Number(revision) }),
      ...(words === '' ? {} : { note: words }),
    };
  } catch {
    return damaged;
  }
}

const plain = (text: string): string => {
  try {
    return fromBase64(text);
  } catch {
    return '';
  }
};

/** Most items that a missing end is told of one by one. */
const mostMissing = 1000;

/** One record that a page hands over whose browser keeps nothing: `add/statements/2024-08-08-iran/1p3,4`. */
function handedOver(text: string): Shared {
  const [, path = '', revision, named] = /^add(\/[^/]+\/[^/]+\/)(\d{1,6})?p((?:[1-9]\d{0,5},?)*)$/.exec(text) ?? [];
  const paragraphs = (named ?? '').split(',').filter(Boolean).map(Number);
  if (!partsOfPath(path)) return { kind: 'unreadable' };
  const item = { path, paragraphs, ...(revision === undefined ? {} : { revision: Number(revision) }) };
  return { kind: 'list', dossier: { title: '', items: [item] }, places: [1], damages: [], headRead: true };
}

/**
 * Reads the list of a fragment, with or without `#`. Line breaks and spaces that mail programs put in, and signs that
 * they wrote as `%7E`, do no harm. @returns nothing where the fragment is none of ours, such as that of a heading.
 */
export function decode(fragment: string): Shared | undefined {
  const text = fragment
    .replace(/^#|\s+/g, '')
    .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\s+/g, '');
  if (text.startsWith('add/')) return handedOver(text);
  if (!/[~/]/.test(text)) return /^\d/.test(text) ? { kind: 'unreadable' } : undefined;
  const [first = '', ...parts] = text.split('/');
  const head = opened(first);
  if (head && head[0] !== version) return { kind: 'version', version: head[0] ?? '' };
  const [, written = '', title = ''] = head ?? [];
  const headRead = head?.length === 3 && /^\d{1,5}$/.test(written);
  const read = parts.filter((part) => part !== '').map(readItem);
  const places: number[] = [];
  const items: Item[] = [];
  const damages: Damage[] = [];
  for (const [index, one] of read.entries())
    if ('what' in one) damages.push({ ...one, place: index + 1 });
    else {
      items.push(one);
      places.push(index + 1);
    }
  if (!headRead && items.length === 0) return { kind: 'unreadable' };
  const missing = headRead ? Math.min(Number(written) - read.length, mostMissing) : 0;
  for (let more = 1; more <= missing; more += 1)
    damages.push({ place: read.length + more, written: '', what: 'missing' });
  return { kind: 'list', dossier: { title: headRead ? plain(title) : '', items }, places, damages, headRead };
}
