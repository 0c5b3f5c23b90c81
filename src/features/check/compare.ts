import { inWords } from '../../client/place.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import { fine, look, notCompared, quoted, type Note } from './finding.ts';
import { findWords, isTitle, wordCount } from './words.ts';

/** What a comparison found, and what should be cited for it. */
export interface Compared {
  note: Note;
  /** Anchor of the paragraph. */
  anchor?: string | undefined;
  /** Revision that must be cited by its own address, as the current one does not have what is cited. */
  pinned?: number | undefined;
}

/** The revisions of a record, as far as they matter for one address. */
export interface Revisions {
  /** Number of the revision that is cited; of the current one, where none is named. */
  cited: number;
  current: number;
  /** @throws {LibraryError} */
  state(revision: number): Promise<Snapshot>;
}

/** Fewer words in quotation marks may be a term. */
const fewestWords = 4;
/** Other revisions that are searched for words. */
const mostOthers = 20;

const anchorOf = (paragraph: number): string => `p${String(paragraph)}`;
const textAt = ({ passages }: Snapshot, anchor: string): string | undefined =>
  passages.find(({ anchors }) => anchors.includes(anchor))?.text;

/**
 * Whether a paragraph that is named exists, and says the same in the current revision.
 * @param known every anchor that the record ever had.
 */
export async function compareParagraph(
  paragraph: number,
  known: readonly string[],
  { cited, current, state }: Revisions,
): Promise<Compared> {
  const anchor = anchorOf(paragraph);
  const name = `Paragraph ${String(paragraph)}`;
  const [then, now] = await Promise.all([state(cited), state(current)]);
  const [before, today] = [textAt(then, anchor), textAt(now, anchor)];
  if (before !== undefined && today !== undefined) {
    if (before !== today)
      return { note: look(`${name} has changed since revision ${String(cited)}.`), anchor, pinned: cited };
    const also = cited === current ? 'exists' : `is the same in revision ${String(cited)} and in the current one`;
    return { note: fine(`${name} ${also}.`), anchor };
  }
  const gone = now.removed.find((removed) => removed.anchor === anchor);
  if (gone) {
    const last = `Revision ${String(gone.revision)} is the last to have it: ${quoted(gone.text)}`;
    return { note: look(`${name} was removed. ${last}`), anchor, pinned: Math.min(cited, gone.revision) };
  }
  if (today !== undefined) return { note: look(`${name} came after revision ${String(cited)}.`), anchor };
  const numbers = known.map((one) => Number(one.slice(1))).sort((a, b) => a - b);
  const there = numbers.length > 0 ? `only ${inWords(numbers)}` : 'and has none';
  return { note: look(`The record never had ${name.toLowerCase()}, ${there}.`) };
}

/**
 * Whether quoted words are in a record: in the revision that is cited, or else in another.
 * @param paragraphs those that the address names.
 */
export async function compareWords(
  words: string,
  paragraphs: readonly number[],
  { cited, current, state }: Revisions,
): Promise<Compared> {
  if (isTitle(words, await state(cited))) return { note: fine(`${quoted(words)} is its title.`) };
  const others = Array.from({ length: current }, (_, place) => current - place).filter((one) => one !== cited);
  const searched = [cited, ...others.slice(0, mostOthers)];
  for (const revision of searched) {
    const anchors = findWords(words, await state(revision), paragraphs.map(anchorOf));
    if (!anchors) continue;
    const found = anchors.map((anchor) => Number(anchor.slice(1)));
    const where = `${quoted(words)} is ${found.length > 0 ? `in ${inWords(found)}` : 'in the record, outside of its numbered paragraphs'}`;
    const inRevision = `of revision ${String(revision)}`;
    const [anchor] = anchors;
    if (revision !== cited) {
      const not = cited === current ? 'the current revision' : `revision ${String(cited)}`;
      const pinned = revision === current ? undefined : revision;
      return { note: look(`${where} ${inRevision}, but not in ${not}.`), anchor, pinned };
    }
    if (revision < current && !findWords(words, await state(current)))
      return { note: look(`${where} ${inRevision}, and not in the current one.`), anchor, pinned: revision };
    if (paragraphs.length > 0 && !found.some((number) => paragraphs.includes(number)))
      return { note: look(`${where}, not in ${inWords(paragraphs)}.`), anchor };
    return { note: fine(`${where}.`), anchor };
  }
  const where = searched.length < current ? `the ${String(searched.length)} revisions searched` : 'the record';
  if (wordCount(words) < fewestWords)
    return { note: notCompared(`${quoted(words)} is not in ${where}; it is so short that it may be a term.`) };
  return { note: look(`${quoted(words)} is not in ${where}${searched.length > 1 ? ', in no revision of it' : ''}.`) };
}
