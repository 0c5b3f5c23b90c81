import { entity } from './unfold.ts';

/** A quoted stretch of a text. */
export interface Quotation {
  /** The quoted words, without their marks. */
  text: string;
  /** Where it stands in the text, marks included. */
  start: number;
  end: number;
}

/** Shorter stretches in quotation marks are terms, not quotations. */
const fewestWords = 4;

/** Number of words in a text. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’\-‐‑][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Tags of HTML, as spaces: the quotation marks of their attributes quote nothing. */
const withoutTags = (text: string): string => text.replace(/<\/?[a-z][^<>]*>/gi, (tag) => ' '.repeat(tag.length));

/** Takes the place of what an entity is longer than its character. */
const filler = '\u2063';

/** Entities of HTML that are quotation marks, padded so that all places stay. */
const markEntities = (text: string): string =>
  text.replace(/&(?:quot|[lr]dquo|[lr]squo|[lr]aquo|bdquo|sbquo|#x?[\da-f]+);/gi, (written) => {
    const marks: Record<string, string> = {
      ldquo: '“',
      rdquo: '”',
      lsquo: '‘',
      rsquo: '’',
      laquo: '«',
      raquo: '»',
      bdquo: '„',
      sbquo: '‚',
    };
    const mark = marks[written.slice(1, -1)] ?? entity(written);
    return mark.length === 1 ? mark.padEnd(written.length, filler) : written;
  });

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
const opensHere = (before: string | undefined): boolean =>
  before === undefined || /[\s([{<>—–\-/,;:“"‘„«\u2063]/u.test(before);

/** Where a closing mark of a pair stands; pairs may hold others of their kind. */
function closing(text: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === open && open !== close) depth += 1;
    else if (text[at] === close) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (text.startsWith('\n\n', at)) return -1;
  }
  return -1;
}

/** Where single quotation marks end: an apostrophe within a word, or after the s of a plural, does not end them. */
function singleClosing(text: string, from: number, close: string): number {
  let doubtful = -1;
  for (let at = from; at < text.length && !text.startsWith('\n\n', at); at += 1) {
    if (text[at] === '‘' && at > from) {
      // Within: a quotation of a second level, or the end was before it.
      const inner = singleClosing(text, at + 1, close);
      if (inner < 0) break;
      at = inner;
      continue;
    }
    if (text[at] !== close || isWord(text[at + 1])) continue;
    if (/s/i.test(text[at - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))) {
      if (doubtful < 0) doubtful = at;
    } else return at;
  }
  return doubtful;
}

/** The end of a quotation that opens at a place, and how long its marks are; `undefined` where none opens. */
function quotedFrom(text: string, at: number): { end: number; open: number; close: number } | undefined {
  const mark = text[at];
  const before = text[at - 1];
  const until = (end: number, close = 1, open = 1) => (end < 0 ? undefined : { end, open, close });
  if (mark === '“' || mark === '〝') return until(closing(text, at + 1, mark, mark === '“' ? '”' : '〞'));
  if (mark === '„') {
    const ends = ['“', '”'].map((close) => closing(text, at + 1, '„', close)).filter((end) => end >= 0);
    return until(ends.length > 0 ? Math.min(...ends) : -1);
  }
  if (mark === '«') return until(closing(text, at + 1, '«', '»'));
  if (mark === '»' && opensHere(before) && !/\s/.test(text[at + 1] ?? ' '))
    return until(closing(text, at + 1, '»', '«'));
  if (mark === '‹') return until(closing(text, at + 1, '‹', '›'));
  if (mark === '‚' && !/\s/.test(text[at + 1] ?? ' ')) return until(Math.max(closing(text, at + 1, '‚', '‘'), -1));
  if (text.startsWith('``', at)) {
    const end = text.indexOf("''", at + 2);
    return until(end, 2, 2);
  }
  if (mark === '"' && opensHere(before) && !/\s/.test(text[at + 1] ?? ' '))
    return until(closing(text, at + 1, '"', '"'));
  if (mark === '‘' && !isWord(before)) return until(singleClosing(text, at + 1, '’'));
  if ((mark === "'" || mark === '`') && opensHere(before) && isWord(text[at + 1]))
    return until(singleClosing(text, at + 1, "'"));
  return undefined;
}

/** Block quotations of Markdown and mail: lines that start with `>`. */
function blockQuotations(text: string): Quotation[] {
  return [...text.matchAll(/(?:^[ \t]*>.*(?:\n|$))+/gm)].map((match) => ({
    text: match[0].replace(/^[ \t]*(?:>[ \t]?)+/gm, '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Every stretch in quotation marks of several languages, whatever its length; block quotations apart. */
export function quotedStretches(written: string): Quotation[] {
  const text = markEntities(withoutTags(written));
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const quoted = quotedFrom(text, at);
    if (!quoted) continue;
    let from = at + quoted.open;
    while (text[from] === filler) from += 1;
    found.push({ text: written.slice(from, quoted.end), start: at, end: quoted.end + quoted.close });
    at = quoted.end + quoted.close - 1;
  }
  return found;
}

/**
 * Quotations of a footnote: stretches in quotation marks, or block quotations that hold no address.
 * @param holdsAddress whether a stretch of the text, by its places, holds an address of the record.
 */
export function findQuotations(written: string, holdsAddress: (start: number, end: number) => boolean): Quotation[] {
  const blocks = blockQuotations(written).filter(({ start, end }) => !holdsAddress(start, end));
  const stretches = quotedStretches(written).filter(
    ({ start, end }) => !holdsAddress(start, end) && !blocks.some((block) => block.start <= start && end <= block.end),
  );
  return [...blocks, ...stretches]
    .filter(({ text }) => wordCount(text) >= fewestWords)
    .sort((a, b) => a.start - b.start);
}
