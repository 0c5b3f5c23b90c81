import { z } from 'zod';
import { recordPath } from '../records/addresses.ts';
import { passageSources, type Entry } from '../records/entry.ts';
import { parsePublished } from '../records/markdown.ts';
import { marksOf } from '../records/render.ts';
import { collections, schemas, type Collection, type Fields } from '../schemas/index.ts';
import { edtf } from '../schemas/edtf.ts';
import { canonicalJson, sha256 } from '../base/canonical.ts';
import { migrate, migrations, versionAfter, type Migration } from './migrations.ts';

/** A state of a record as it was published: what `/{collection}/{id}/r/{n}.json` holds. */
export const snapshot = z.strictObject({
  schemaVersion: z
    .int()
    .min(1)
    .optional()
    .describe('Version of the schemas that the fields follow; 1 where it is missing'),
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

/**
 * Reads a state from the JSON in which it is kept. All who look into one come through here.
 * @param list what the schemas have gone through since the first publication.
 * @returns the state with its fields as the schemas of today have them.
 * @throws {Error} when it is no state of a record, or one that follows schemas which are not known here.
 */
export function readSnapshot(json: string, list: readonly Migration[] = migrations): Snapshot {
  const state = snapshot.parse(JSON.parse(json));
  const { collection, schemaVersion = 1, address, revision } = state;
  const today = versionAfter(list);
  if (schemaVersion > today)
    throw new Error(
      `Revision ${String(revision)} of ${address} follows version ${String(schemaVersion)} of the schemas; this program knows ${String(today)}`,
    );
  return { ...state, schemaVersion: today, fields: migrate(collection, state.fields, schemaVersion, list) };
}

/**
 * A published state as a record: its fields are checked against the schema of today. It has no file and no HTML.
 * @throws {Error} when they do not fit: a migration is missing.
 */
export function entryOfState({ collection, id, revision, fields, body, passages, removed }: Snapshot): Entry {
  const schema: z.ZodType = schemas[collection];
  const { success, data, error } = schema.safeParse(fields);
  if (!success)
    throw new Error(
      `Revision ${String(revision)} of ${collection}/${id} does not fit the schema of today, and src/ledger/migrations.ts does not say how it reads: ${z.prettifyError(error)}`,
    );
  const tree = parsePublished(body);
  const sources = passageSources(data as Fields<Collection>, tree ? marksOf(tree) : []);
  return {
    collection,
    id,
    file: '',
    fields: data as Fields<Collection>,
    html: '',
    source: body,
    passages: passages.map(({ anchors: [anchor = '', ...also], text }, index) => ({
      anchor,
      also,
      text,
      sources: sources[index] ?? [],
    })),
    removed,
    digest: '',
  };
}

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
    schemaVersion: versionAfter(migrations),
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
export interface StoredSnapshot {
  file: string;
  json: string;
  sha256: string;
}

/** Path of a revision below `content/revisions/`. */
export const snapshotFile = (collection: Collection, id: string, revision: number): string =>
  `${collection}/${id}/${String(revision)}.json`;

/** Writes a state as it is kept. */
export function serializeSnapshot(state: Snapshot): StoredSnapshot {
  const json = canonicalJson(state);
  return { file: snapshotFile(state.collection, state.id, state.revision), json, sha256: sha256(json) };
}
