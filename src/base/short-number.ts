import { site } from './site.ts';

/*
 * Every dated record has a number for ever. Its short address can be read out over the telephone, and its short citation
 * fits where a line is short: /c/118/#p2, "CCR 118, para. 2".
 */

/** Short address of a record below the base: `/c/118/`. Permanent. */
export const shortPath = (number: number): string => `/c/${String(number)}/`;

/** Short citation of a record, or of paragraphs of it: `CCR 118`, `CCR 118, para. 2`. */
export const shortCitation = (number: number, paragraphs?: string): string =>
  [`${site.initials} ${String(number)}`, paragraphs].filter(Boolean).join(', ');

/** What a short citation names. */
export interface ShortCitation {
  number: number;
  /** Number of the paragraph, the first of several. */
  paragraph: number | undefined;
}

const citation = String.raw`${site.initials}[\s.:#-]*(?:no\.?\s*)?(\d{1,6})(?:[\s,;:]*(?:at\s+)?(?:¶+|§|#?p(?:ar(?:a(?:graph)?s?)?)?\.?)\s*(\d{1,5}(?:\s?[-–,]\s?\d{1,5})*))?`;
const alone = new RegExp(String.raw`^\s*${citation}\s*\.?\s*$`, 'iu');
const within = new RegExp(String.raw`(?<![\p{L}\p{N}])${citation}(?![\p{L}\p{N}])`, 'gu');

/** Reads a short citation in the ways people write it: `CCR 118`, `ccr118 para 2`, `CCR 118, ¶2`; `undefined` for anything else. */
export function parseShortCitation(words: string): ShortCitation | undefined {
  const [, number, paragraphs] = alone.exec(words) ?? [];
  if (number === undefined || Number(number) === 0) return undefined;
  return { number: Number(number), paragraph: paragraphs === undefined ? undefined : Number.parseInt(paragraphs, 10) };
}

/**
 * The short citations within a text, where its initials stand in capitals: the address that each stands for, with all its
 * paragraphs, `/c/118/#p2-4`, and its place.
 */
export const shortCitationsIn = (text: string): { address: string; start: number; end: number }[] =>
  [...text.matchAll(within)]
    .filter(([, number]) => Number(number) > 0)
    .map(({ 0: found, 1: number, 2: paragraphs, index: start }) => ({
      address: shortPath(Number(number)) + (paragraphs === undefined ? '' : `#p${paragraphs}`),
      start,
      end: start + found.length,
    }));
