import { LibraryError, type Library } from '../../client/library.ts';
import { addressState } from '../../client/record-index.ts';
import { addressFinder, type FoundAddress } from './find-addresses.ts';
import { gravest, notCompared, type Outcome } from './finding.ts';
import { judge, type Claim, type Finding } from './judge.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { findWords } from './words.ts';

/** An address in a text, with what was found out about it. */
export interface CheckedAddress extends Finding {
  /** `look` if anything needs a look; else `not-compared` if anything was not compared. */
  outcome: Outcome;
  /** The passage around the address, cut to a few words. */
  before: string;
  /** The address as it stands in the text. */
  written: string;
  after: string;
}

/** What a check of a text came to. */
export interface Report {
  addresses: CheckedAddress[];
  /** Quotations that stand beside no address of this record, and were compared with nothing. */
  apart: string[];
}

/** An address of a passage, and what stands beside it. */
interface Cited extends Claim {
  address: FoundAddress;
  quotations: string[];
}

/** Where a passage ends: at an empty line, or where the next item of a list, note or entry begins. */
const passageEnd = /\n[ \n]*\n|\n(?= *(?:\d{1,4}[.)] |\[\^?\w+\]|[-*•] |@\w+\{|TY {2}- ))/;
/** Characters of a passage that are shown on each side of an address. */
const around = 160;
/** Addresses on each side of a quotation whose records are searched for its words. */
const mostNeighbours = 4;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The revisions that words name, `rev. 2`; no part of a symbol such as A/AC.291/22/Rev.2. */
const revisionsIn = (words: string): number[] =>
  [...words.matchAll(/(?<![\w/.-])(?:rev(?:ision|\.)|version)\s+(\d{1,4})(?![\w/])/gi)].map(([, digits]) =>
    Number(digits),
  );

/** The addresses of a passage, each once, with the revision that the words before it name, or else those after it. */
function citedIn(passage: string, found: readonly FoundAddress[]): Cited[] {
  const cited = found.map((address, index) => ({
    address,
    revisionBeside:
      revisionsIn(passage.slice(found[index - 1]?.end ?? 0, address.start)).at(-1) ??
      revisionsIn(passage.slice(address.end, found[index + 1]?.start))[0],
    quotations: [],
  }));
  const byPlace = Map.groupBy(cited, ({ address: { start, end, embedded, ...place } }) => JSON.stringify(place));
  return [...byPlace.values()].flatMap(([first]) => first ?? []);
}

/** Where the addresses of other sites stand in a passage. */
function otherSites(passage: string, found: readonly FoundAddress[]): number[] {
  let masked = '';
  for (const { start, end } of found) masked += passage.slice(masked.length, start) + ' '.repeat(end - start);
  masked += passage.slice(masked.length);
  return [...masked.matchAll(/https?:\/\//gi)].map(({ index }) => index);
}

/** Whether the record of an address has words, in the revision that is cited or else in the current one. */
async function hasWords({ address, revisionBeside }: Cited, words: string, library: Library): Promise<boolean> {
  const at = addressState(address, library.index, library.locate);
  if (at.kind !== 'record') return false;
  const cited = at.revision ?? Math.min(revisionBeside ?? at.latest, at.latest);
  try {
    return findWords(words, await library.state(at.path, cited)) !== undefined;
  } catch (error) {
    if (error instanceof LibraryError) return false;
    throw error;
  }
}

/**
 * The address that a quotation belongs to: the one beside it whose record has the words, or else the one that follows it
 * or stands before it. What the address of another site follows belongs to that.
 * @param others places of addresses of other sites.
 */
async function ownerOf(
  { text, start, end }: Quotation,
  cited: readonly Cited[],
  others: readonly number[],
  library: Library,
): Promise<Cited | undefined> {
  const apart = (from: number, to: number) => others.some((other) => from <= other && other < to);
  const after = cited.filter(({ address }) => address.start >= end && !apart(end, address.start));
  const before = cited.filter(({ address }) => address.end <= start && !apart(address.end, start)).toReversed();
  for (const one of [...after.slice(0, mostNeighbours), ...before.slice(0, mostNeighbours)])
    if (await hasWords(one, text, library)) return one;
  return after[0] ?? (others.some((other) => other >= end) ? undefined : before[0]);
}

/**
 * Finds every address of this record in a plain text, and compares it and what is quoted beside it with what was published.
 * @param roots addresses of the record, each with a trailing slash: first the permanent one.
 * @param pause lets the page live for a moment; called often.
 */
export async function checkText(
  text: string,
  library: Library,
  roots: readonly [string, ...string[]],
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<Report> {
  const report: Report = { addresses: [], apart: [] };
  const findAddresses = addressFinder(roots, library.locate);
  for (const passage of text.split(passageEnd)) {
    await pause();
    const found = findAddresses(passage);
    const { quotations, unpaired } = findQuotations(passage);
    const others = otherSites(passage, found);
    const cited = citedIn(passage, found);
    for (const quotation of quotations) {
      const holds = ({ start }: FoundAddress) => quotation.start < start && start < quotation.end;
      // An address in quotation marks is no quotation.
      if (/:\/\//.test(quotation.text) || found.some(holds)) continue;
      await pause();
      const owner = await ownerOf(quotation, cited, others, library);
      if (owner) owner.quotations.push(quotation.text);
      else report.apart.push(oneLine(quotation.text));
    }
    for (const [index, claim] of cited.entries()) {
      await pause();
      const { start, end, embedded } = claim.address;
      const finding = await judge(claim, library, roots[0]);
      const notes = [...finding.notes];
      if (embedded)
        notes.push(
          notCompared('It is part of an address on another site, such as an archive, whose copy was not compared.'),
        );
      for (const at of index === 0 ? unpaired : [])
        notes.push(
          notCompared(
            `A quotation mark next to it has no clear partner, so what it quotes was not compared: ${oneLine(passage.slice(at, at + 40))} …`,
          ),
        );
      report.addresses.push({
        ...finding,
        notes,
        outcome: gravest(notes),
        before: oneLine(passage.slice(Math.max(0, start - around), start)),
        written: oneLine(passage.slice(start, end)),
        after: oneLine(passage.slice(end, end + around)),
      });
    }
  }
  return report;
}
