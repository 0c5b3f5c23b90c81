import type { Collection } from '../schemas/collections.ts';

/*
 * What was published keeps its bytes for ever, and so its fields as the schemas of its day had them. Whoever renames or
 * reshapes a field, or makes its rule stricter, adds a migration: it says how fields that were published before the change
 * read after it. The check reads every state that was ever published by the schemas of today.
 */

/** Fields of a record as JSON holds them. */
type JsonFields = Record<string, unknown>;

/** One change of the schemas: for each collection that it concerns, what its fields become. Pure functions. */
export type Migration = Partial<Record<Collection, (fields: JsonFields) => JsonFields>>;

/** All changes since the first publication, oldest first: the first leads from version 1 of the schemas to version 2. */
export const migrations: readonly Migration[] = [];

/** Version of the schemas after these changes. */
export const versionAfter = (list: readonly Migration[]): number => list.length + 1;

/** Fields that follow version `from` of the schemas, as those of today have them. */
export const migrate = (
  collection: Collection,
  fields: JsonFields,
  from: number,
  list: readonly Migration[],
): JsonFields => list.slice(from - 1).reduce((now, step) => step[collection]?.(now) ?? now, fields);
