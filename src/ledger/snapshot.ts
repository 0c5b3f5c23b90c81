import { z } from 'zod';
import { recordPath } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
import { collections, type Collection } from '../schemas/collections.ts';
import { edtf } from '../schemas/edtf.ts';
import { canonicalJson, sha256 } from '../base/canonical.ts';

/** A state of a record as it was published: what `/{collection}/{id}/r/{n}.json` holds. */
export const snapshot = z.strictObject({
  address: z.string().describe('Address of the record when this revision was published'),
  collection: z.enum(collections).describe('Kind of record'),
  id: z.string().describe('Its id at the time'),
  revision: z.int().min(1).describe('Number of the revision, from 1'),
  published: edtf('Day of publication'),
  fields: z
    .record(z.string(), z.unknown())
    .describe('What the record says beside its account, in the fields of its collection'),
  body: z.string().describe('The account as its editors wrote it, in Markdown'),
  passages: z
    .array(z.strictObject({ anchors: z.array(z.string()).min(1), text: z.string() }))
    .describe('What can be cited alone: anchors and plain text, in the order of the page'),
  removed: z
    .array(z.strictObject({ anchor: z.string(), revision: z.int().min(1), text: z.string() }))
    .describe('Passages of earlier revisions that were removed, with the last revision that holds them'),
});

/** A state of a record as it was published. */
export type Snapshot = z.output<typeof snapshot>;

/** Fields that steer the site and state no fact. */
const editorial = ['aliases', 'status'];

/** What a record says in its fields. */
export const factsOf = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !editorial.includes(name) && value !== undefined),
  );

/** What a published state of a record is called. */
export const titleOfState = ({ fields, id }: Snapshot): string =>
  [fields['title'], fields['name'], fields['label']].find((title) => typeof title === 'string') ?? id;

/** The state of a record as it is published now. */
export function takeSnapshot(entry: Entry, revision: number, published: string): Snapshot {
  const { collection, id, fields, source, passages, removed } = entry;
  return {
    address: recordPath(collection, id),
    collection,
    id,
    revision,
    published,
    fields: factsOf(fields),
    body: source.trim(),
    passages: passages.map(({ anchor, also, text }) => ({ anchors: [anchor, ...also], text })),
    removed: removed.map(({ anchor, revision: last, text }) => ({ anchor, revision: last, text })),
  };
}

/** A state of a record as it is kept: its bytes, their fingerprint, and where they lie below `content/revisions/`. */
export interface Kept {
  file: string;
  json: string;
  sha256: string;
}

/** Path of a revision below `content/revisions/`. */
export const snapshotFile = (collection: Collection, id: string, revision: number): string =>
  `${collection}/${id}/${String(revision)}.json`;

/** Writes a state as it is kept. */
export function keep(state: Snapshot): Kept {
  const json = canonicalJson(state);
  return { file: snapshotFile(state.collection, state.id, state.revision), json, sha256: sha256(json) };
}
