import { longDate } from '../../base/dates.ts';
import type { RecordSites } from './address.ts';
import type { Edit } from './judge.ts';
import { revisionPath, type IndexedRecord } from '../../client/record-index.ts';
import type { Reference } from './reference.ts';
import { unfold } from './unfold.ts';

/** What should be cited. */
export interface Target {
  /** Present address of the record below the base. */
  path: string;
  /** Anchor of the right paragraph. */
  anchor: string | undefined;
  /** Number of the revision. */
  number: number;
  /** Whether the permanent address of this revision is to be cited, and not that of the record. */
  frozen: boolean;
}

/** Path and fragment of a target below the base. */
export const targetPath = ({ path, anchor, number, frozen }: Target): string =>
  (frozen ? revisionPath(path, number) : path) + (anchor === undefined ? '' : `#${anchor}`);

/** The permanent address of a path below the base. */
export const permanentAddress = (path: string, { permanent }: RecordSites): string =>
  permanent + path.replace(/^\//, '');

/** Masks the fragment sign as the footnote does. */
function masked(address: string, written: string): string {
  if (written.includes('\\#')) return address.replace('#', '\\#');
  return /%23/i.test(written) ? address.replace('#', '%23') : address;
}

/** A date in the form of another. */
function dateLike(date: string, written: string): string {
  if (/^\d{4}-/.test(written)) return date;
  return longDate(date);
}

/** The changes that make a footnote cite the right place. What an archive keeps is left as it is. */
export function correct(reference: Reference, target: Target, record: IndexedRecord, sites: RecordSites): Edit[] {
  const { address, repeated, revision, revisions, paragraph, fingerprints } = reference;
  const edits: Edit[] = [];
  const right = record.revisions[target.number - 1];
  for (const own of [address, ...repeated]) {
    if (own.form === 'embedded') continue;
    const file = own.rest !== undefined && !target.frozen ? own.rest : '';
    const kept = own.anchor !== undefined && !/^p\d+$/.test(own.anchor) ? own.anchor : undefined;
    const anchor = target.anchor ?? kept ?? own.anchor;
    const path =
      targetPath({ ...target, anchor: undefined }) + file + (anchor === undefined || file ? '' : `#${anchor}`);
    const sameRevision =
      target.frozen === (own.revision !== undefined) && (!target.frozen || own.revision === target.number);
    const samePlace = own.path === target.path && (own.anchor === anchor || file !== '') && sameRevision;
    const plain = unfold(own.written).text;
    const usual = own.form === 'path' || plain.startsWith(sites.permanent);
    const whole = !/\s|\u00ad/u.test(own.written) && !own.written.includes('?');
    if (samePlace && usual && whole) continue;
    // A path alone keeps the base that it was written with.
    const lead = own.form === 'path' ? plain.slice(0, Math.max(0, plain.indexOf(own.path))) : '';
    const text = own.form === 'path' ? lead + path : permanentAddress(path, sites);
    edits.push({ start: own.start, end: own.end, text: masked(text, own.written) });
  }
  if (right && revision !== target.number)
    for (const mention of revisions) {
      edits.push({ start: mention.start, end: mention.end, text: String(target.number) });
      if (mention.day)
        edits.push({ start: mention.day.start, end: mention.day.end, text: dateLike(right.date, mention.day.text) });
    }
  // A fingerprint that no revision has is left: it may tell what its author saw.
  const known = (sha256: string) => record.revisions.some((other) => other.sha256.startsWith(sha256));
  for (const { start, end, sha256 } of fingerprints)
    if (right && known(sha256) && !right.sha256.startsWith(sha256))
      edits.push({ start, end, text: right.sha256.slice(0, sha256.length) });
  // Where several paragraphs are named, only their author knows which are meant.
  if (
    paragraph?.numbers.length === 1 &&
    target.anchor !== undefined &&
    target.anchor !== `p${String(paragraph.number)}`
  )
    edits.push({ start: paragraph.start, end: paragraph.end, text: target.anchor.slice(1) });
  return edits.sort((a, b) => a.start - b.start);
}
