import { site } from '../../base/site.ts';
import { readDay } from './written-date.ts';

/** A piece of a footnote that says something of what is cited, by its place in the text. */
export interface Mention {
  start: number;
  end: number;
}

/** A number of a revision in the words of a footnote. */
export interface RevisionMention extends Mention {
  number: number;
  /** The day of the revision beside it: "of 24 November 2026". */
  day?: Mention & { text: string };
  /** How surely the record's revision is meant: 3 in a field of its own, 2 right after the name of the record, 1 elsewhere. */
  weight: number;
}

/** Numbers of paragraphs in the words of a footnote. */
export interface ParagraphMention extends Mention {
  /** The first of them; start and end are its place. */
  number: number;
  /** All of them: `paras. 3, 7–8` names three. */
  numbers: number[];
}

/** A fingerprint, or its beginning. */
export interface FingerprintMention extends Mention {
  sha256: string;
}

const escaped = site.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s~\\u00a0]+');

/** `rev. 2`, `Revision 2`, `revision no. 2`; no part of a document symbol such as A/AC.291/22/Rev.2. */
const inWords =
  /(?<![\w/.-])(?:rev\.?|revision|révision|revisión)(?:[\s~\u00a0]|\\[ ,])*(?:no\.?|number|nr\.?)?(?:[\s~\u00a0]|\\[ ,])*(\d{1,4})(?![\w/])/giu;
const afterName = new RegExp(
  `${escaped}[\\s~\\u00a0"'”’»*_}|,.(<>/i-]*(?:type=)?(?:account,\\s*)?(?:rev\\.?|revision|version|v\\.?)[\\s~\\u00a0]*(\\d{1,4})(?![\\w/])`,
  'giu',
);
const inFields = [
  /^\s*(?:version|edition|revision)\s*=\s*[{"]*\D{0,12}?(\d{1,4})\s*[}"]/gim,
  /"(?:version|edition)"\s*:\s*"?\D{0,12}?(\d{1,4})"?(?=\s*[,}\n])/g,
  /^ET {2}- \D{0,12}?(\d{1,4})\s*$/gm,
] as const;

/** Every mention of a revision in a text. */
export function revisionMentions(text: string): RevisionMention[] {
  const found: RevisionMention[] = [];
  const take = (pattern: RegExp, weight: number) => {
    for (const match of text.matchAll(pattern)) {
      const [whole, digits = ''] = match;
      const start = match.index + whole.lastIndexOf(digits);
      if (found.some((other) => other.start === start)) continue;
      const end = start + digits.length;
      const mention: RevisionMention = { start, end, number: Number(digits), weight };
      const lead = /^,?[\s~\u00a0]+(?:of|du|vom)[\s~\u00a0]+/.exec(text.slice(end, end + 12));
      const after = lead
        ? /^\d{1,2}\.?\s+\p{L}+\.?\s+\d{4}|^\d{4}-\d{2}-\d{2}/u.exec(text.slice(end + lead[0].length, end + 40))
        : null;
      if (lead && after && readDay(after[0]) !== undefined) {
        const from = end + lead[0].length;
        mention.day = { start: from, end: from + after[0].length, text: after[0] };
      }
      found.push(mention);
    }
  };
  for (const pattern of inFields) take(pattern, 3);
  take(afterName, 2);
  take(inWords, 1);
  return found.sort((a, b) => a.start - b.start);
}

/** Longest run of paragraphs that is read as one. */
const longestRun = 200;

/** The numbers in `3, 7–8`. */
const numbersIn = (list: string): number[] =>
  [...list.matchAll(/(\d+)(?:\s*[-–—]\s*(\d+))?/g)].flatMap(([, first, last = first]) =>
    Array.from(
      { length: Math.min(Math.max(Number(last) - Number(first) + 1, 1), longestRun) },
      (_, place) => Number(first) + place,
    ),
  );

/** Every mention of paragraphs in a text: `para. 3`, `paras. 3, 7–8`, `¶ 3`. */
export function paragraphMentions(text: string): ParagraphMention[] {
  const pattern =
    /(?<![\w/])(?:para(?:graph)?(s)?\.?|Abs\.|¶(¶)?|\\P\b)(?:[\s~\u00a0]|\\[ ,]|\{\})*(\d{1,4})(?![\w/])(?:\s?[-–—]\s?\d{1,4}|,\s\d{1,4}(?:[-–—]\d{1,4})?(?![\w/]|\s\p{Lu}))*/giu;
  return [...text.matchAll(pattern)].map((match) => {
    const [whole, plural, signs, digits = ''] = match;
    const list = whole.slice(whole.search(/\d/));
    const start = match.index + whole.length - list.length;
    const many = plural !== undefined || signs !== undefined || /^\d+\s?[-–—]/.test(list);
    return {
      start,
      end: start + digits.length,
      number: Number(digits),
      numbers: many ? numbersIn(list) : [Number(digits)],
    };
  });
}

/** Every fingerprint in a text: 64 hexadecimal digits, or at least eight after the word SHA-256. Lines may break them. */
export function fingerprintMentions(text: string): FingerprintMention[] {
  const whole = /(?<![\da-f])(?:[\da-f][\u00ad\u200b]?(?:-?\s*\n\s*)?){63}[\da-f](?![\da-f])/gi;
  const begun = /SHA-?256[\s:=~]*([\da-f]{8,63})(?=…|\.\.\.|[^\da-f]|$)/gi;
  const found = [...text.matchAll(whole)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    sha256: match[0].replace(/[^\da-f]/gi, '').toLowerCase(),
  }));
  for (const match of text.matchAll(begun)) {
    const [all, digits = ''] = match;
    const end = match.index + all.length;
    if (found.some((other) => other.start < end && end - digits.length < other.end)) continue;
    found.push({ start: end - digits.length, end, sha256: digits.toLowerCase() });
  }
  return found;
}
