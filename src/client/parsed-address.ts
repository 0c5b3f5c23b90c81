import { collections } from '../schemas/collections.ts';
import { isReserved } from '../schemas/reserved.ts';

/** What an address of this record says. */
export interface ParsedAddress {
  /** Path of the record's page below the base, `/statements/2024-08-08-iran/` or `/c/118/`, or that of another page of the site. */
  path: string;
  /** Whether the path has the form of a record's; whether there is such a record, only the ledger knows. */
  isRecord: boolean;
  /** Number of the revision, where the address names one: `r/2/`, `r/2.json`. */
  revision: number | undefined;
  /** What follows the record or its revision: `cite.bib`, `history/`. */
  part: string | undefined;
  /** Numbers of the paragraphs in the fragment, each once: `#p2`, `#p2-p4`, `#p2,p5`. */
  paragraphs: number[];
  /** A fragment that names no paragraph: `article-6`. */
  anchor: string | undefined;
  /** Words that a text fragment (`#:~:text=`) marks; an ellipsis between their start and their end. */
  words: string | undefined;
}

/** Collections whose records have a page each. */
const recorded: ReadonlySet<string> = new Set(collections.filter((name) => name !== 'glossary'));

/** Longest range of paragraphs that is read: no record has more. */
const longestRange = 500;

/** The numbers in `p2`, `p2-p4`, `p2,5`; none where a fragment names something else. */
function paragraphsOf(fragment: string): number[] {
  if (!/^p[1-9]\d{0,5}(?:\s?[-–,]\s?#?p?[1-9]\d{0,5})*$/i.test(fragment)) return [];
  const runs = [...fragment.matchAll(/(\d+)(?:\s?[-–]\s?#?p?(\d+))?/gi)].map(([, first, last = first]) => {
    const [from, to] = [Number(first), Number(last)];
    if (to < from || to - from > longestRange) return [from, to];
    return Array.from({ length: to - from + 1 }, (_, step) => from + step);
  });
  return [...new Set(runs.flat())];
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Words of a text directive, without those that stand before and after them: `text=before-,first,last,-after`. */
function directiveWords(directive: string): string | undefined {
  const [, value = ''] = /text=([^&]*)/.exec(directive) ?? [];
  const parts = value.split(',').filter((part) => part !== '' && !part.endsWith('-') && !part.startsWith('-'));
  return parts.length > 0 ? parts.map(decoded).join(' … ') : undefined;
}

/**
 * Reads an address of this record: the one place where it is said what their parts mean.
 * @param address what stands behind the base, with or without query and fragment: `/statements/2024-08-08-iran/r/2/#p3`.
 */
export function parseAddress(address: string): ParsedAddress {
  const [, pathname = '', behind = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(address) ?? [];
  const [fragment = '', directive = ''] = behind.split(':~:');
  const segments = pathname.split('/').filter((segment) => segment !== '');
  if (segments.at(-1) === 'index.html') segments.pop();
  const folder = pathname.endsWith('/') || pathname.endsWith('/index.html') ? '/' : '';
  const [collection = '', id = '', ...rest] = segments;
  const isRecord =
    (recorded.has(collection) && /^[a-z\d-]+$/i.test(id) && !isReserved(id)) ||
    (collection === 'c' && /^[1-9]\d*$/.test(id));
  const [, number] = /^(\d{1,6})(?:\.json)?$/.exec(rest[0] === 'r' ? (rest[1] ?? '') : '') ?? [];
  const part = isRecord ? (number === undefined ? rest : rest.slice(2)).join('/') : '';
  const paragraphs = paragraphsOf(fragment);
  return {
    path: isRecord ? `/${collection}/${id}/` : segments.length === 0 ? '/' : `/${segments.join('/')}${folder}`,
    isRecord,
    revision: isRecord && number !== undefined ? Number(number) : undefined,
    part: part === '' ? undefined : part + folder,
    paragraphs,
    anchor: fragment === '' || paragraphs.length > 0 ? undefined : fragment,
    words: directiveWords(directive),
  };
}
