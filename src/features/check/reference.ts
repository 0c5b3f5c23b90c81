import { endsWithAbbreviation } from './abbreviation.ts';
import { findAddresses, type FoundAddress, type RecordSites } from './address.ts';
import type { Footnote } from './footnote.ts';
import {
  fingerprintMentions,
  paragraphMentions,
  revisionMentions,
  type FingerprintMention,
  type ParagraphMention,
  type RevisionMention,
} from './mentions.ts';
import { findQuotations, quotedStretches, type Quotation } from './quotation.ts';
import type { Locate } from '../../client/record-index.ts';
import { accessDay } from './written-date.ts';

/** One reference to the record: an address with all that its footnote says of it. */
export interface Reference {
  footnote: Footnote;
  address: FoundAddress;
  /** The same address again, where it is written twice: as the text and as the target of a link. */
  repeated: FoundAddress[];
  /** Stretch of the footnote that speaks of this reference. */
  start: number;
  end: number;
  /** Number of the revision cited, by the address or in words. */
  revision?: number;
  /** Every place that says so in words. */
  revisions: RevisionMention[];
  /** Anchor of the paragraph cited, by the address or in words. */
  anchor?: string;
  /** All paragraphs cited, where the words name several. */
  anchors: string[];
  /** The place that names paragraphs in words. */
  paragraph?: ParagraphMention;
  fingerprints: FingerprintMention[];
  /** Day on which the author read the page. */
  accessed?: string;
  quotations: string[];
}

const anyAddress = /(?:https?:\/\/|www\.)[^\s<>"”»)\]}]+/gi;

/** Where what is said of one address ends and what is said of the next begins, between the two. */
function border(text: string, from: number, to: number, quoted: readonly Quotation[]): number {
  const outside = (at: number) => !quoted.some(({ start, end }) => start <= at && at < end);
  const between = text.slice(from, to);
  for (const match of between.matchAll(/;|\n\s*\n/g)) if (outside(from + match.index)) return from + match.index + 1;
  for (const match of between.matchAll(
    /[.!?]["”’)\]>]*(?:\}|<\/\w+>)*\s+(?=[\p{Lu}"“‘„«([<*_])|<\/li>|\n(?=\s*(?:[-*•]|\d{1,3}[.)]|\[))/gu,
  )) {
    const at = from + match.index;
    if (!outside(at) || endsWithAbbreviation(text.slice(Math.max(0, at - 12), at))) continue;
    return at + match[0].length;
  }
  return from;
}

const same = (a: FoundAddress, b: FoundAddress): boolean =>
  a.path === b.path && a.anchor === b.anchor && a.revision === b.revision && a.rest === b.rest;

/** Addresses that mean one reference: a link whose text is its address, or the fields of one entry. */
function grouped(addresses: readonly FoundAddress[], text: string, structured: boolean): FoundAddress[][] {
  const groups: FoundAddress[][] = [];
  for (const address of addresses) {
    const [last] = groups.slice(-1);
    const [first] = last ?? [];
    const gap = text.slice(last?.at(-1)?.end ?? 0, address.start);
    if (last && first && structured && first.path === address.path) last.push(address);
    else if (last && first && same(first, address) && gap.length < 24 && !/[.;,]/.test(gap.replace(/^[>\])"'\s]+/, '')))
      last.push(address);
    else groups.push([address]);
  }
  return groups;
}

/** The mention that counts: of the surest kind, nearest to the address. */
function foremost(mentions: readonly RevisionMention[], address: FoundAddress): RevisionMention | undefined {
  const distance = ({ start }: RevisionMention) => Math.abs(start - address.start);
  return [...mentions].sort((a, b) => b.weight - a.weight || distance(a) - distance(b))[0];
}

/** The paragraph named right after the revision, or right beside the address; elsewhere another document may be meant. */
function paragraphBeside(
  text: string,
  mentions: readonly ParagraphMention[],
  revisions: readonly RevisionMention[],
  address: FoundAddress,
): ParagraphMention | undefined {
  const linking =
    /^[\s,:()[\]{}<>~"'”’*_.|=-]*(?:(?:at|of|in|and|paras?|paragraphs?|rev|revision|available|from|url|online|¶|\\P)[\s.,:=~{}]*)*$/i;
  const near = (from: number, to: number) => linking.test(text.slice(from, to));
  // "A/RES/79/243, para. 5" names a paragraph of that document.
  const ofDocument = (start: number) =>
    /(?:\w\/[\w./-]*\w|resolution \S+|Art(?:icle|\.) \S+),?\s+\S*\s*$/i.test(
      text.slice(Math.max(0, start - 60), start),
    );
  return mentions.find(
    ({ start, end }) =>
      !ofDocument(start) &&
      (revisions.some((revision) => revision.end <= start && near(revision.end, start)) ||
        (end <= address.start && near(end, address.start)) ||
        (address.end <= start && near(address.end, start))),
  );
}

const isParagraph = (anchor: string | undefined): boolean => anchor !== undefined && /^p[1-9]\d*$/.test(anchor);

/** Every reference to the record in a footnote. */
export function findReferences(footnote: Footnote, sites: RecordSites, locate?: Locate): Reference[] {
  const { text, kind } = footnote;
  const addresses = findAddresses(text, sites, locate);
  if (addresses.length === 0) return [];
  const structured = kind !== 'prose';
  const groups = grouped(addresses, text, structured);
  const others = [...text.matchAll(anyAddress)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !addresses.some((own) => start < own.end && own.start < end));
  const stops = [
    ...groups.map((group) => ({ start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 })),
    ...(structured ? [] : others),
  ].sort((a, b) => a.start - b.start);
  const holdsAddress = (start: number, end: number) => addresses.some((own) => start < own.end && own.start < end);
  const quoted = structured ? [] : quotedStretches(text).filter(({ start, end }) => !holdsAddress(start, end));
  const quotations = structured ? [] : findQuotations(text, holdsAddress);
  const borders = stops.slice(1).map(({ start }, place) => border(text, stops[place]?.end ?? 0, start, quoted));

  const allRevisions = revisionMentions(text);
  const allParagraphs = paragraphMentions(text);
  const allFingerprints = fingerprintMentions(text);
  return groups.map((group): Reference => {
    const [address = addresses[0] as FoundAddress, ...repeated] = group;
    const place = stops.findIndex(({ start }) => start === address.start);
    const start = structured ? 0 : (borders[place - 1] ?? 0);
    const end = structured ? text.length : (borders[place] ?? text.length);
    const inScope = (mention: { start: number; end: number }) => start <= mention.start && mention.end <= end;
    const inQuotes = (mention: { start: number; end: number }) =>
      quoted.some((quotation) => quotation.start < mention.start && mention.end < quotation.end);
    const inAddress = (mention: { start: number; end: number }) => holdsAddress(mention.start, mention.end);
    const free = (mention: { start: number; end: number }) =>
      inScope(mention) && !inQuotes(mention) && !inAddress(mention);
    const mentions = allRevisions.filter(free);
    const revision = address.revision ?? foremost(mentions, address)?.number;
    const revisions = mentions.filter(({ number }) => number === revision);
    const paragraph = paragraphBeside(text, allParagraphs.filter(free), mentions, address);
    const anchor = address.anchor ?? (paragraph && `p${String(paragraph.number)}`);
    const accessed = accessDay(text.slice(start, end));
    const words = [
      ...quotations.filter(inScope).map((quotation) => quotation.text),
      ...group.flatMap(({ fragment }) => fragment ?? []),
      ...(structured ? (footnote.quotations ?? []) : []),
      // Words quoted where the note is marked belong to it if it names one source only.
      ...(!structured && stops.length === 1 ? (footnote.quotations ?? []) : []),
    ];
    return {
      footnote,
      address,
      repeated,
      start,
      end,
      ...(revision === undefined ? {} : { revision }),
      revisions,
      ...(anchor === undefined ? {} : { anchor }),
      anchors: [
        ...new Set([
          ...(anchor === undefined ? [] : [anchor]),
          ...(paragraph?.numbers ?? []).map((number) => `p${String(number)}`),
        ]),
      ],
      ...(paragraph && (address.anchor === undefined || isParagraph(address.anchor)) ? { paragraph } : {}),
      fingerprints: allFingerprints.filter(inScope),
      ...(accessed === undefined ? {} : { accessed }),
      quotations: [...new Set(words)],
    };
  });
}
