/** What a reader collected: a record, or paragraphs of it, in the revision that was read. */
export interface Item {
  /** Path of the record below the base, as it was when it was collected: `/statements/2024-08-08-iran/`. */
  path: string;
  /** Numbers of the paragraphs, in the order of the page; none for the whole record. */
  paragraphs: number[];
  /** Revision that was read; none where it was not known, which means the one that is current when the list is opened. */
  revision?: number;
  /** What the record was called then: shown until it is read anew. */
  title?: string;
  /** The reader's own words. */
  note?: string;
}

/** A list of a reader. */
export interface Dossier {
  /** What the reader calls it; empty where it has no name. */
  title: string;
  items: Item[];
}

/** A dossier without a name and items. */
export const empty: Dossier = { title: '', items: [] };

/** Longest note and title that can be written: what a shared address carries. */
export const longest = { note: 2000, title: 120 } as const;

/** Collections whose records can be collected, with the letter that stands for each in shared addresses. */
export const letters = {
  sessions: 'm',
  statements: 's',
  letters: 'l',
  'red-lines': 'r',
  texts: 't',
} as const;

/** Collection of a record's path, and its id. */
export function partsOfPath(path: string): { collection: keyof typeof letters; id: string } | undefined {
  const [, collection = '', id] = /^\/([a-z-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)\/$/.exec(path) ?? [];
  return id !== undefined && id.length <= 100 && Object.hasOwn(letters, collection)
    ? { collection: collection as keyof typeof letters, id }
    : undefined;
}

/** What tells an item from others: record, revision and paragraphs. */
export const keyOf = ({ path, revision, paragraphs }: Item): string =>
  `${path}r/${String(revision ?? 0)}/${paragraphs.join('.')}`;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

/** An item as it was kept, when it is one: paragraphs in order and without repetition. */
export function itemOf(value: unknown): Item | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, paragraphs, revision, title, note } = value as Record<string, unknown>;
  if (typeof path !== 'string' || !partsOfPath(path) || !Array.isArray(paragraphs) || !paragraphs.every(isCount))
    return undefined;
  if (revision !== undefined && !isCount(revision)) return undefined;
  return {
    path,
    paragraphs: [...new Set(paragraphs)],
    ...(revision === undefined ? {} : { revision }),
    ...(typeof title === 'string' && title !== '' ? { title } : {}),
    ...(typeof note === 'string' && note !== '' ? { note } : {}),
  };
}
