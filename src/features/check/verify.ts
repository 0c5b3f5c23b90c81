import type { RecordSites } from './address.ts';
import { judge, type Verdict } from './judge.ts';
import type { Library } from '../../client/library.ts';
import { paragraphMentions, revisionMentions } from './mentions.ts';
import { quotedStretches, wordCount } from './quotation.ts';
import { findReferences, type Reference } from './reference.ts';
import { nearestPassage } from './resemblance.ts';
import { splitText } from './split.ts';
import { findWords, isTitle, readingsOf, titleKey, withoutMarkup } from './wording.ts';

/** Addresses below the base of records that hold words, best first. */
export type SearchRecords = (words: string) => Promise<string[]>;

/** How the record that was verified was known. */
export type KnownBy = 'address' | 'title' | 'words';

/** What became of a citation or quotation that somebody wants verified. */
export type Verification =
  | { kind: 'verdicts'; by: KnownBy; verdicts: Verdict[] }
  /** No record has the words; the nearest passage, if one is near. */
  | { kind: 'nowhere'; quotation: string; nearest: Verdict | undefined }
  | { kind: 'too-short' };

const fewestWords = 4;
/** Records looked into for a quotation. */
const mostCandidates = 12;
const mostEarlier = 300;

/** The most telling words of a quotation: its longest, in their order. */
export function tellingWords(quotation: string, most: number): string[] {
  const words = [
    ...new Set(
      withoutMarkup(quotation)
        .replace(/\[[^\]]*\]/g, ' ')
        .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
    ),
  ];
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, most);
  return words.filter((word) => longest.includes(word));
}

/** A reference made up for a record that is known by something else than its address. */
const madeUp = (text: string, path: string, rest: Partial<Reference>): Reference => ({
  footnote: { text, kind: 'prose' },
  address: { path, record: true, start: 0, end: 0, written: '', form: 'embedded' },
  repeated: [],
  start: 0,
  end: text.length,
  revisions: [],
  anchors: [],
  fingerprints: [],
  quotations: [],
  ...rest,
});

/** The record whose title a citation without an address names. */
function byTitle(text: string, { index }: Library): Reference | undefined {
  const key = ` ${titleKey(text)} `;
  const [best] = Object.entries(index.records)
    .map(([path, { title }]) => ({ path, title: titleKey(title) }))
    .filter(({ title }) => wordCount(title) >= fewestWords && key.includes(` ${title} `))
    .sort((a, b) => b.title.length - a.title.length);
  if (!best) return undefined;
  const [revision] = revisionMentions(text).sort((a, b) => b.weight - a.weight);
  const [paragraph] = paragraphMentions(text);
  return madeUp(text, best.path, {
    ...(revision && { revision: revision.number }),
    ...(paragraph && {
      anchor: `p${String(paragraph.number)}`,
      anchors: paragraph.numbers.map((number) => `p${String(number)}`),
    }),
    quotations: quotedStretches(text)
      .map((quotation) => quotation.text)
      .filter((quotation) => wordCount(quotation) >= fewestWords),
  });
}

/** Gives a reference without a quotation the words around its address, if the record has them: somebody pasted words and address. */
async function withLooseWords(reference: Reference, library: Library): Promise<Reference> {
  const located = library.locate(reference.address.path);
  if (reference.quotations.length > 0 || !located || located.record.withdrawn) return reference;
  const { footnote, address } = reference;
  const words = (footnote.text.slice(0, address.start) + footnote.text.slice(address.end)).trim();
  if (wordCount(words) < fewestWords) return reference;
  const readings = readingsOf(words);
  for (let number = located.record.revisions.length; number > 0; number -= 1)
    if (findWords(readings, await library.state(located.path, number)).length > 0)
      return { ...reference, quotations: [words] };
  return reference;
}

/** Records that the search finds for a quotation; fewer words when all together find none. */
async function candidates(quotation: string, search: SearchRecords): Promise<string[]> {
  const found = new Set<string>();
  for (const most of [5, 3, 2, 1]) {
    for (const path of await search(tellingWords(quotation, most).join(' '))) found.add(path);
    if (found.size >= 3) break;
  }
  return [...found].slice(0, mostCandidates);
}

/** Finds the records that have words, in their present or an earlier revision. */
async function byWords(
  quotation: string,
  library: Library,
  search: SearchRecords,
): Promise<{ paths: string[]; near: string[] }> {
  const readings = readingsOf(quotation);
  const near = (await candidates(quotation, search)).filter((path) => library.locate(path) !== undefined);
  const found: string[] = [];
  for (const path of near) {
    const record = library.index.records[path];
    if (record && findWords(readings, await library.state(path, record.revisions.length)).length > 0) found.push(path);
  }
  if (found.length > 0) return { paths: found, near };
  // The search knows present revisions only.
  const earlier = Object.entries(library.index.records)
    .filter(([, { revisions, withdrawn }]) => revisions.length > 1 && !withdrawn)
    .flatMap(([path, { revisions }]) => revisions.slice(1).map((_, place) => ({ path, number: place + 1 })))
    .slice(0, mostEarlier);
  const held = await Promise.all(
    earlier.map(async ({ path, number }) => findWords(readings, await library.state(path, number)).length > 0),
  );
  return { paths: [...new Set(earlier.filter((_, place) => held[place]).map(({ path }) => path))], near };
}

/** The best of the passages that resemble a quotation, as a verdict on its record. */
async function nearestOf(
  quotation: string,
  paths: readonly string[],
  library: Library,
  sites: RecordSites,
): Promise<Verdict | undefined> {
  for (const path of paths) {
    const number = library.index.records[path]?.revisions.length;
    if (number === undefined || !nearestPassage(quotation, await library.state(path, number))) continue;
    return judge(madeUp(quotation, path, { quotations: [quotation] }), library, sites);
  }
  return undefined;
}

/**
 * Verifies a citation, an address, or quoted words alone.
 * @throws {LibraryError} when the record cannot be read.
 */
export async function verify(
  text: string,
  library: Library,
  sites: RecordSites,
  search: SearchRecords,
): Promise<Verification> {
  const { footnotes } = splitText(text, () => false);
  const structured = footnotes.filter(({ kind }) => kind !== 'prose');
  const whole =
    structured.length > 0 ? structured : [{ text: text.replace(/\r\n?/g, '\n').trim(), kind: 'prose' as const }];
  const references = whole.flatMap((footnote) => findReferences(footnote, sites, library.locate));
  if (references.length > 0) {
    const [only, ...others] = references;
    const asked = only && others.length === 0 ? [await withLooseWords(only, library)] : references;
    return {
      kind: 'verdicts',
      by: 'address',
      verdicts: await Promise.all(asked.map((one) => judge(one, library, sites))),
    };
  }
  const named = byTitle(text, library);
  if (named) return { kind: 'verdicts', by: 'title', verdicts: [await judge(named, library, sites)] };
  const titles = new Set(Object.values(library.index.records).map(({ title }) => titleKey(title)));
  const quoted = quotedStretches(text)
    .map((quotation) => quotation.text)
    .filter((quotation) => wordCount(quotation) >= fewestWords && !isTitle(quotation, titles));
  const quotation = [...quoted].sort((a, b) => b.length - a.length)[0] ?? text.replace(/^\s*>\s?/gm, '').trim();
  if (wordCount(quotation) < fewestWords) return { kind: 'too-short' };
  const { paths, near } = await byWords(quotation, library, search);
  if (paths.length === 0)
    return { kind: 'nowhere', quotation, nearest: await nearestOf(quotation, near, library, sites) };
  const verdicts = await Promise.all(
    paths.map((path) => judge(madeUp(text, path, { quotations: [quotation] }), library, sites)),
  );
  return { kind: 'verdicts', by: 'words', verdicts };
}
