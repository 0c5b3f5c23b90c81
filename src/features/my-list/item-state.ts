import { longDate } from '../../base/dates.ts';
import { LibraryError, type Library } from '../../client/library.ts';
import type { ListItem } from '../../client/my-list.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import type { CslItem } from '../cite/csl.ts';
import { passageReference } from '../cite/passage.ts';

/** What of the site is needed. */
export type Site = Pick<Library, 'locate' | 'state' | 'file' | 'page'>;

/** Something that a reader has to know of an item. */
export interface Remark {
  text: string;
  /** A revision that can be cited instead. */
  cite?: number;
  /** Path of a page that can be opened. */
  open?: string;
}

/** An item as it stands today. */
export interface ItemState {
  title: string;
  /** Where it is read. None where there is no such record. */
  path?: string;
  /** Its reference, with its paragraphs. None where there is nothing to cite. */
  reference?: CslItem | undefined;
  /** The revision that is cited, in words: `Revision 1 of 25 November 2026`. */
  revision?: string;
  /** Fingerprint of that revision. */
  sha256?: string | undefined;
  /** Words of the paragraphs. */
  words: { paragraph: number; text: string }[];
  remarks: Remark[];
}

const passageAt = ({ passages, removed }: Snapshot, paragraph: number) => {
  const anchor = `p${String(paragraph)}`;
  return {
    present: passages.find(({ anchors }) => anchors.includes(anchor))?.text,
    gone: removed.find((one) => one.anchor === anchor),
  };
};

/** What became of what is cited between two states, as the end of a sentence. */
function change(before: Snapshot, now: Snapshot, paragraphs: readonly number[]): string {
  const said = ({ passages, fields }: Snapshot) => JSON.stringify([passages.map(({ text }) => text), fields]);
  const pairs =
    paragraphs.length === 0
      ? [[said(before), said(now)]]
      : paragraphs.map((number) => [passageAt(before, number).present, passageAt(now, number).present]);
  if (pairs.some(([then, present]) => then !== undefined && present === undefined)) return 'does not have it any more';
  return pairs.every(([then, present]) => then === present) ? 'says the same there' : 'says something else there';
}

/** What is to be said of paragraphs that a state does not have: removed before it, or never there. */
const missing = (state: Snapshot, paragraphs: readonly number[]): Remark[] =>
  paragraphs.flatMap((paragraph): Remark[] => {
    const { present, gone } = passageAt(state, paragraph);
    if (present !== undefined) return [];
    const text = `Paragraph ${String(paragraph)} is not in revision ${String(state.revision)}`;
    if (!gone) return [{ text: `${text}, nor in any before it.` }];
    return [
      {
        text: `${text}. It was removed: revision ${String(gone.revision)} is the last to have it.`,
        cite: gone.revision,
      },
    ];
  });

/** The reference of a record, from the file beside it; none where there is no such file. @throws {LibraryError} */
async function referenceOf(path: string, site: Site): Promise<CslItem | undefined> {
  const file = await site.file(`${path}cite.csl.json`);
  if (file === undefined) return undefined;
  const [reference] = Array.isArray(file) ? (file as (CslItem | undefined)[]) : [];
  if (typeof reference?.URL !== 'string')
    throw new LibraryError(`${path}cite.csl.json is not in the form that this page expects.`);
  return reference;
}

/** The reference of a former revision, from its page. @throws {LibraryError} */
async function formerReference(path: string, site: Site): Promise<CslItem> {
  const reference = (await site.page(path)).querySelector<HTMLElement>('.cite')?.dataset['reference'];
  if (reference === undefined) throw new LibraryError(`${path} is not in the form that this page expects.`);
  return JSON.parse(reference) as CslItem;
}

async function find({ path: wanted, paragraphs, revision }: ListItem, site: Site): Promise<ItemState> {
  const located = site.locate(wanted);
  const path = located?.path ?? wanted;
  const record = await referenceOf(path, site);
  const last = located?.record.revisions.length ?? 0;
  const number = revision ?? last;
  const remarks: Remark[] = [];
  if (!record)
    return { title: wanted, words: [], remarks: [{ text: `There is no record at ${wanted}, and there never was.` }] };
  if (located?.moved) remarks.push({ text: `It was renamed. It was at ${wanted} and is now at ${path}` });
  if (!located || (number > last && record.version === String(number))) {
    remarks.push({ text: 'It is not published yet, and its words may change. Cite it once it is published.' });
    return { title: record.title, path, reference: passageReference(record, paragraphs), words: [], remarks };
  }
  const { withdrawn, revisions } = located.record;
  if (number > last) {
    remarks.push({ text: `There is no revision ${String(number)}. The last one is cited here.`, cite: last });
  }
  const state = await site.state(path, Math.min(number, last));
  remarks.push(...missing(state, paragraphs));
  if (withdrawn) {
    const reason = withdrawn.reason.replace(/\.?$/, '.');
    remarks.push({ text: `It was withdrawn on ${longDate(withdrawn.date)}: ${reason} Its revision stays readable.` });
  } else if (number < last) {
    const { date = '', note = '' } = revisions[last - 1] ?? {};
    const became = change(state, await site.state(path, last), paragraphs);
    remarks.push({
      text: `It has changed since revision ${String(number)}, which is cited here: revision ${String(last)} of ${longDate(date)} (${note.replace(/[.\s]+$/, '')}) ${became}.`,
      cite: last,
      open: path,
    });
  }
  // A withdrawn record, and one that is being changed, show another state at their address.
  const isShown = record.version === String(state.revision) && !withdrawn;
  const { date = '', sha256 } = revisions[state.revision - 1] ?? {};
  const shownAt = isShown ? path : `${path}r/${String(state.revision)}/`;
  const reference = isShown ? record : await formerReference(shownAt, site);
  return {
    title: reference.title,
    path: shownAt,
    reference: passageReference(reference, paragraphs),
    revision: `Revision ${String(state.revision)} of ${longDate(date)}`,
    sha256,
    words: paragraphs.flatMap((paragraph) => {
      const { present, gone } = passageAt(state, paragraph);
      const text = present ?? gone?.text;
      return text === undefined ? [] : { paragraph, text };
    }),
    remarks,
  };
}

/** How an item stands today. Where files cannot be read, that is said, and what is known of it stays. */
export async function stateOf(item: ListItem, site: Promise<Site>): Promise<ItemState> {
  try {
    return await find(item, await site);
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    const remarks = [{ text: `${error.message} Reload the page to try again.` }];
    return { title: item.path, path: item.path, words: [], remarks };
  }
}
