import { onceFor } from '../../base/once-for.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';

/** Words of a text without capitals, punctuation and what typesetting does to them, each between spaces. */
const normalized = (text: string): string =>
  ` ${(
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/** How many words a text has. */
export const wordCount = (text: string): number => normalized(text).trim().split(' ').length;

const ellipsis = /[[(]?\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]?/u;
const insertion = /\[[^\]]*\]/u;

/** The stretches of a quotation that a record must have, in their order. */
type Stretches = readonly string[];

/** The ways to read a quotation: hyphens at the ends of lines may have been put in, words in brackets too. */
function readings(quotation: string): Stretches[] {
  const plain = quotation.replace(/\[sic!?\]/gi, ' ').replace(/\[(\p{L})\]/gu, '$1');
  const whole = plain.replace(/(?<=\p{L})-\s*\n\s*(?=\p{Ll})/gu, '');
  return [...new Set([plain, whole])]
    .flatMap((text) => [text.split(ellipsis), text.split(ellipsis).flatMap((part) => part.split(insertion))])
    .map((parts) => parts.map(normalized).filter((part) => part.trim() !== ''))
    .filter((parts) => parts.length > 0);
}

/** Where stretches stand in a text, one after another; `undefined` where they do not. */
function place(stretches: Stretches, text: string): { from: number; to: number } | undefined {
  let from: number | undefined;
  let to = 0;
  for (const stretch of stretches) {
    const at = text.indexOf(stretch, Math.max(0, to - 1));
    if (at < 0) return undefined;
    from ??= at;
    to = at + stretch.length;
  }
  return { from: from ?? 0, to };
}

/** Fields of which no page shows the words. */
const silent = new Set(['id', 'url', 'archived', 'kind', 'grade', 'status']);

/** All texts in the fields of a record: title, summary, sources, notes. */
function fieldTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (silent.has(name) ? [] : fieldTexts(part)));
}

/** The paragraphs of a state, ready to be compared. */
const paragraphTexts = onceFor(({ passages }: Snapshot): string[] => passages.map(({ text }) => normalized(text)));

/** Whether words are what a state of a record is called. */
export const isTitle = (words: string, { fields }: Snapshot): boolean =>
  [fields['title'], fields['name'], fields['label']].some(
    (title) => typeof title === 'string' && normalized(title) === normalized(words),
  );

/**
 * Where quoted words stand in a state of a record: the anchors of the paragraphs that have them, one or several in a
 * row; none for words outside of its paragraphs, such as its title; `undefined` where they are not in it.
 * @param first anchors that are looked at before the others.
 */
export function findWords(quotation: string, state: Snapshot, first: readonly string[] = []): string[] | undefined {
  const { passages, fields } = state;
  const ways = readings(quotation);
  const texts = paragraphTexts(state);
  const holding = passages.filter((_, index) => ways.some((way) => place(way, texts[index] ?? '') !== undefined));
  const anchors = holding.flatMap((passage) => passage.anchors);
  const anchor = first.find((one) => anchors.includes(one)) ?? anchors[0];
  if (anchor !== undefined) return [anchor];
  // In the paragraphs as one text; single spaces divide words everywhere.
  const whole = texts.map((text) => text.trimEnd()).join('') + ' ';
  const across = ways.map((way) => place(way, whole)).find((found) => found !== undefined);
  if (across) {
    let at = 0;
    return passages.flatMap((passage, index) => {
      const start = at;
      at += texts[index]?.trimEnd().length ?? 0;
      return start < across.to - 1 && across.from < at ? passage.anchors.slice(0, 1) : [];
    });
  }
  const outside = fieldTexts(fields).map(normalized);
  return ways.some((way) => outside.some((text) => place(way, text) !== undefined)) ? [] : undefined;
}
