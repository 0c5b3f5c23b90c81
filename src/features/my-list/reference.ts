import type { Snapshot } from '../../ledger/snapshot.ts';
import { accountNote, cslDate, type CslItem } from '../cite/csl.ts';
import { paragraphs as named } from '../cite/passage.ts';

/** The reference of a former revision: that of the record, with title, date, address and fingerprint of the revision. */
export function revisionReference(record: CslItem, state: Snapshot, sha256: string | undefined): CslItem {
  const { collection, id, revision, published, fields } = state;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const start = text('start') ?? text('date');
  return {
    ...record,
    id: `${collection}-${id}-r${String(revision)}`,
    title: text('title') ?? record.title,
    ...(start !== undefined && { issued: cslDate(start, text('end')) }),
    version: String(revision),
    // That of a withdrawn record has the address of its last revision already.
    URL: `${record.URL.replace(/r\/\d+\/$/, '')}r/${String(revision)}/`,
    note: accountNote({ number: revision, date: published, sha256 }),
  };
}

/** The reference of a record as that of paragraphs of it; of the whole record where there are none. */
export function passageReference(record: CslItem, paragraphs: readonly number[]): CslItem {
  const anchors = paragraphs.map((number) => `p${String(number)}`);
  const [first] = anchors;
  if (first === undefined) return record;
  const section = named(anchors);
  return {
    ...record,
    id: [record.id, ...anchors].join('-'),
    section,
    URL: `${record.URL}#${first}`,
    // BibTeX and RIS have no field for paragraphs of a page.
    note: `${section.charAt(0).toUpperCase()}${section.slice(1)}. ${record.note ?? ''}`,
  };
}
