import { recordPath } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';

/** Makes the permanent address of a path of the site. */
export type Address = (path: string) => string;

/** Permanent address of a record. */
export const recordUrl = ({ collection, id }: Pick<Entry, 'collection' | 'id'>, address: Address): string =>
  address(recordPath(collection, id));
