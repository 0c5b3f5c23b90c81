/* Quotations from a record, and how its paragraphs are named and referred to. Browsers load it. */
import { stretchesInWords } from '../../base/paragraph-runs.ts';
import type { CslItem } from './csl.ts';
import { escapeMarkdown, quoted, singlyQuoted } from './typography.ts';

/** Paragraphs as citations name them: `para. 3`, `paras. 3–4`, `paras. 3, 7–8`. */
export function paragraphs(anchors: readonly string[]): string {
  const numbers = anchors.map((anchor) => Number(anchor.slice(1)));
  return `para${anchors.length > 1 ? 's' : ''}. ${stretchesInWords(numbers, '–')}`;
}

/** Words of a record in quotation marks, and where they stand, in the manner of a style. */
export function quotation(words: string, citation: string, style: string): string {
  if (style === 'wikipedia') return `${quoted(words)}<ref>${citation}</ref>`;
  if (style === 'markdown') return `${escapeMarkdown(quoted(words))} ${citation}`;
  return `${style === 'oscola' ? singlyQuoted(words) : quoted(words)} ${citation}`;
}

/** The reference of a record as that of paragraphs of it; of the whole record where there are none. */
export function passageReference(record: CslItem, numbers: readonly number[]): CslItem {
  const anchors = numbers.map((number) => `p${String(number)}`);
  const [first] = anchors;
  if (first === undefined) return record;
  const section = paragraphs(anchors);
  return {
    ...record,
    id: [record.id, ...anchors].join('-'),
    section,
    URL: `${record.URL}#${first}`,
    // BibTeX and RIS have no field for paragraphs of a page.
    note: `${section.charAt(0).toUpperCase()}${section.slice(1)}. ${record.note ?? ''}`,
  };
}
