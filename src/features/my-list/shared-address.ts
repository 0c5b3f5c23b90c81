/*
 * A list in the fragment of an address, which browsers never send to a host:
 *
 *   #2~TITLE/statements.2024-08-08-iran~1p2.4.5~NOTE/letters.ID~2~/end
 *
 * Title and note are base64url: nothing in the address has a meaning for mail programs, and it ends in a letter. The
 * first form, of the time when the page was called the dossier, had the number of items before the title, one letter for
 * the collection, runs of paragraphs, and a check sum behind each part. It is read for ever; the sums are passed over:
 *
 *   #1~3~TITLE~sum/s2024-08-08-iran~1p2.4-5~NOTE~sum/lletter-id~2~~sum/…
 */
import { merged, type ListItem, type MyList } from '../../client/my-list.ts';

/** Collections by the letter that stood for each in the first form. */
const letters: Record<string, string> = {
  m: 'sessions',
  s: 'statements',
  l: 'letters',
  r: 'red-lines',
  t: 'texts',
};

/** A list that was shared, and what could not be read of it, in sentences. */
export interface SharedList extends MyList {
  problems: string[];
}

const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** @returns nothing where it is no base64 of UTF-8. */
function fromBase64(text: string): string | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (sign) => sign.charCodeAt(0)));
  } catch {
    return undefined;
  }
}

function itemPart({ path, paragraphs, revision, note = '' }: ListItem): string {
  const named = paragraphs.length > 0 ? `p${paragraphs.join('.')}` : '';
  return `${path.slice(1, -1).replace('/', '.')}~${revision === undefined ? '' : String(revision)}${named}~${toBase64(note)}`;
}

/** The fragment that holds a list, without `#`. */
export const encode = ({ title, items }: MyList): string =>
  [`2~${toBase64(title)}`, ...items.map(itemPart), 'end'].join('/');

/** Paragraphs of `2.4-5`; none where that is no list of them. A damaged number must not fill the memory. */
function paragraphsOf(text: string): number[] | undefined {
  const runs = text.split('.').map((run) => run.split('-').map(Number));
  const isRun = ([from = 0, to = from, ...more]: number[]) =>
    more.length === 0 && from > 0 && to >= from && to < from + 2000;
  if (!runs.every(isRun)) return undefined;
  return runs.flatMap(([from = 0, to = from]) => Array.from({ length: to - from + 1 }, (_, step) => from + step));
}

/** The item of a part of either form, with its note as it is written; nothing where it is no item. */
function readItem(part: string): { item: ListItem; written: string } | undefined {
  const [, collection, letter = '', id, revision, named, written = ''] =
    /^(?:([a-z-]+)\.|([mslrt]))([a-z0-9-]+)~([1-9]\d{0,5})?(?:p([\d.-]+))?~([\w-]*)(?:~\w{3})?$/.exec(part) ?? [];
  const paragraphs = named === undefined ? [] : paragraphsOf(named);
  if (id === undefined || !paragraphs) return undefined;
  const path = `/${collection ?? letters[letter] ?? ''}/${id}/`;
  const item = { path, paragraphs, revision: revision === undefined ? undefined : Number(revision) };
  return { item: { ...item, note: fromBase64(written) || undefined }, written };
}

/**
 * Reads the list of a fragment, with or without `#`. Line breaks and spaces that mail programs put in, and signs that
 * they wrote as `%7E`, do no harm. @returns nothing where the fragment is no list, such as that of a heading.
 */
export function decode(fragment: string): SharedList | undefined {
  const text = fragment
    .replace(/^#/, '')
    .replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\s+/g, '');
  if (!/[~/]|^\d/.test(text)) return undefined;
  const [head = '', ...parts] = text.split('/').filter((part) => part !== '');
  const [version = '', ...fields] = head.split('~');
  const title = fromBase64(fields.at(version === '1' ? 1 : 0) ?? '');
  const isWhole = version === '1' ? Number(fields[0]) === parts.length && /~\w{3}$/.test(text) : parts.at(-1) === 'end';
  const read = parts.filter((part) => part !== 'end').map(readItem);
  const problems = read.flatMap((one, index) => {
    const which = `tem ${String(index + 1)}`;
    if (!one) return `I${which} cannot be read: ${parts[index]?.slice(0, 80) ?? ''}`;
    return one.written !== '' && one.item.note === undefined ? `The note of i${which} cannot be read.` : [];
  });
  if (!/^[12]$/.test(version) || title === undefined) problems.unshift('Its beginning cannot be read.');
  if (!isWhole) problems.push('Its end is missing. Ask whoever sent it for the whole address.');
  return { title: title ?? '', items: merged(read.flatMap((one) => one?.item ?? [])), problems };
}
