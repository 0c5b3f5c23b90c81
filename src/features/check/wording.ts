import type { Snapshot } from '../../ledger/snapshot.ts';
import { entity } from './unfold.ts';

/**
 * A text without what typesetting does to it: kinds of apostrophe, dash and space, ligatures, invisible characters.
 * Quotation marks go, as styles change those within a quotation; the words stay.
 */
export const plainWording = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‚‛‹›`´"“”„‟«»〝〞]/g, "'")
    .replace(/(?<![\p{L}\p{N}])'+|'+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?-[- ]*/g, '-')
    .replace(/ (?=[.,;:!?)\]])/g, '')
    .replace(/(?<=[([]) /g, '')
    .trim();

/** A quotation without the markup of HTML, LaTeX and Markdown. */
export const withoutMarkup = (text: string): string =>
  text
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(/&(?:#x?[\da-f]+|\w+);/gi, entity)
    .replace(/\\(?:ldots|dots|textellipsis)\b(?:\{\})?/g, '…')
    .replace(/\\(?:emph|text\w\w|enquote|mkbibquote|textquote)\*?\{([^{}]*)\}/g, '$1')
    .replace(/\\[ ,;]/g, ' ')
    .replace(/(?<=\S)~(?=\S)/g, ' ')
    .replace(/---?/g, '–')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\([^\w\s])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/(?<![\p{L}\p{N}])(\*\*|__|\*|_)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gsu, '$2')
    .replace(/`([^`]+)`/g, '$1');

const ellipsis = /\s*[[(]?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]?\s*/u;
/** Words in square brackets that whoever quotes put in or put in the place of others. */
const insertion = /\s*\[(?!\p{L}\])[^\]]*\]\s*/u;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const either = (letter: string): string => `[${letter.toLowerCase()}${letter.toUpperCase()}]`;

/** A pattern for one stretch of a quotation. Letters in brackets, and the first one, may differ in case. */
function pattern(part: string): RegExp | undefined {
  const plain = plainWording(part)
    .replace(/^[\s'.,;:!?-]+/, '')
    .replace(/[\s'.,;:!?-]+$/, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return undefined;
  const source = plain
    .split(/(\[\p{L}\])/u)
    .map((piece, place) => {
      if (place % 2 === 1) return either(piece[1] ?? '');
      const [first = ''] = piece;
      return place === 0 && /\p{L}/u.test(first) && first.toLowerCase() !== first.toUpperCase()
        ? either(first) + escape(piece.slice(1))
        : escape(piece);
    })
    .join('');
  // Nothing is quoted from the middle of a word on.
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'gu');
}

/** A quotation as the patterns that must occur in a text, in their order. */
type Pattern = RegExp[];

const patternsOf = (text: string, splits: RegExp[]): Pattern =>
  splits
    .reduce((parts, split) => parts.flatMap((part) => part.split(split)), [text])
    .flatMap((part) => pattern(part) ?? []);

/** The ways to read a quotation: with and without markup, with hyphens at line ends or without, with brackets as the source's own or not. */
export function readingsOf(written: string): Pattern[] {
  const quotation = written.replace(/[^\S\n]+/g, ' ');
  const oneLine = (text: string) =>
    text
      .replace(/^\s*(?:>\s?)+/, '')
      .replace(/\n\s*(?:>\s?)*/g, '\n')
      .replace(/(?<=\/)\n/g, '');
  const spellings = [quotation, withoutMarkup(quotation)].map(oneLine).flatMap((text) => {
    const joined = text.replace(/(?<=\p{L})[-‐]\n(?=\p{Ll})/gu, '');
    return joined === text ? [text] : [joined, text.replace(/(?<=\p{L}[-‐])\n(?=\p{Ll})/gu, '')];
  });
  const readings = [...new Set(spellings)].flatMap((text) => [
    patternsOf(text, [ellipsis]),
    patternsOf(text.replace(/\s*\[sic!?\]/gi, ''), [ellipsis, insertion]),
  ]);
  return readings.filter((reading) => reading.length > 0);
}

/** Whether the stretches of a quotation occur in a text (in plain wording), in their order. */
function occurs(reading: Pattern, text: string): boolean {
  let from = 0;
  return reading.every((part) => {
    part.lastIndex = from;
    const match = part.exec(text);
    if (match) from = part.lastIndex;
    return match !== null;
  });
}

/** A passage of a state of a record, ready to be compared. */
interface Compared {
  /** First of its anchors; none for what the page says outside of numbered paragraphs. */
  anchor: string | undefined;
  anchors: readonly string[];
  text: string;
}

/** Fields whose words no page shows as they are. */
const silent = new Set(['id', 'url', 'archived', 'aliases', 'status', 'kind', 'slug']);

/** All texts in the fields of a record. */
function fieldTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(fieldTexts);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (silent.has(name) ? [] : fieldTexts(part)));
}

const prepared = new WeakMap<Snapshot, Compared[]>();

function comparedOf(state: Snapshot): Compared[] {
  const known = prepared.get(state);
  if (known) return known;
  const made = [
    ...state.passages.map(({ anchors, text }) => ({ anchor: anchors[0], anchors, text: plainWording(text) })),
    ...fieldTexts(state.fields).map((text) => ({ anchor: undefined, anchors: [], text: plainWording(text) })),
  ];
  prepared.set(state, made);
  return made;
}

/** Where words stand in a record. */
export interface Occurrence {
  /** First anchor of the passage; none for what stands outside of numbered paragraphs, such as a summary. */
  anchor: string | undefined;
  /** All anchors of the passage. */
  anchors: readonly string[];
}

/** Where a quotation stands in a state of a record, word for word; its numbered paragraphs first. */
export function findWords(readings: readonly Pattern[], state: Snapshot): Occurrence[] {
  const compared = comparedOf(state);
  const within = compared.filter(({ text }) => readings.some((reading) => occurs(reading, text)));
  const found = within.length > 0 ? within : acrossParagraphs(readings, compared);
  return found.map(({ anchor, anchors }) => ({ anchor, anchors }));
}

/** Passages at which a quotation starts that goes on in the next. */
const acrossParagraphs = (readings: readonly Pattern[], compared: readonly Compared[]): Compared[] =>
  compared.filter(({ anchor, text }, place) => {
    const next = compared[place + 1];
    return (
      anchor !== undefined &&
      next?.anchor !== undefined &&
      readings.some((reading) => occurs(reading, `${text} ${next.text}`))
    );
  });

/** A title as it is compared with quoted words: styles of citation change its capitals and marks. */
export const titleKey = (title: string): string =>
  plainWording(withoutMarkup(title))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether quoted words are a title, or its beginning. */
export function isTitle(quotation: string, titles: ReadonlySet<string>): boolean {
  const key = titleKey(quotation.replace(/(?:…|\.\.\.)\s*$/u, ''));
  if (titles.has(key)) return true;
  return [...titles].some((title) => title.startsWith(`${key} `));
}

/** Titles in the fields of a state of a record: its own and those of its sources. */
export function titlesIn(state: Snapshot): Set<string> {
  const titles = new Set<string>();
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value))
        if (['title', 'name', 'short', 'label'].includes(name) && typeof part === 'string') titles.add(titleKey(part));
        else walk(part);
  };
  walk(state.fields);
  return titles;
}
