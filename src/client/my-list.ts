/* The list that a reader's browser keeps. Small, because the page of every record loads it. */

/** What a reader added: a record, or paragraphs of it, in the revision that was read. */
export interface ListItem {
  /** Path of the record below the base, as it was when it was added: `/statements/2024-08-08-iran/`. */
  path: string;
  /** Numbers of the paragraphs, in the order of the page; none for the whole record. */
  paragraphs: number[];
  /** Revision that was read; where it was not known, the one that is current when the list is opened. */
  revision?: number | undefined;
  /** The reader's own words. */
  note?: string | undefined;
}

/** A list of records, and what the reader calls it; empty where it has no name. */
export interface MyList {
  title: string;
  items: ListItem[];
}

/** Name of the list in the browser's storage, and of the event of the window that says that this page changed it. */
const key = 'my-list';

/** Name of the list in the storage of those who put it together while the page was called the dossier. */
const formerKey = 'dossier';

const messages = {
  blocked: 'This browser stores nothing for this site, because of its settings or a private window.',
  full: 'This browser has no room left for the list.',
  unreadable: 'The list stored in this browser cannot be read.',
} as const;

/** Why the list could not be read or kept; the message is for people. */
export class ListError extends Error {
  override name = 'ListError';
  readonly kind: keyof typeof messages;

  constructor(kind: keyof typeof messages, cause?: unknown) {
    super(messages[kind], { cause });
    this.kind = kind;
  }
}

/** Whether the page at a path is a record that can be put on a list. */
export const canBeListed = (path: string): boolean =>
  /^\/(?:sessions|statements|letters|red-lines|texts)\/[^/]+\/$/.test(path);

/** What tells an item from others: record, revision and paragraphs. */
export const keyOf = ({ path, revision, paragraphs }: ListItem): string =>
  `${path}r/${String(revision ?? 0)}/${paragraphs.join('.')}`;

/** Items with others behind them. Of what is there twice, no note is lost. */
export function merged(items: readonly ListItem[], others: readonly ListItem[] = []): ListItem[] {
  const result = new Map<string, ListItem>();
  for (const item of [...items, ...others]) {
    const own = result.get(keyOf(item));
    const isNew = item.note !== undefined && !own?.note?.includes(item.note);
    const note = isNew ? [own?.note, item.note].filter(Boolean).join('\n\n') : own?.note;
    result.set(keyOf(item), { ...(own ?? item), note });
  }
  return [...result.values()];
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;

function isItem(value: unknown): value is ListItem {
  const { path, paragraphs, revision = 1, note = '' } = (value ?? {}) as Record<string, unknown>;
  const isPath = typeof path === 'string' && /^\/[a-z-]+\/[a-z0-9-]+\/$/.test(path);
  return (
    isPath &&
    Array.isArray(paragraphs) &&
    [...(paragraphs as unknown[]), revision].every(isCount) &&
    typeof note === 'string'
  );
}

function parse(text: string): MyList {
  try {
    const { title = '', items } = JSON.parse(text) as Record<string, unknown>;
    if (typeof title === 'string' && Array.isArray(items) && items.every(isItem)) return { title, items };
  } catch (cause) {
    throw new ListError('unreadable', cause);
  }
  throw new ListError('unreadable');
}

/** What is kept, as it was written: under today's name, and under the former one. @throws {ListError} */
export function keptTexts(): string[] {
  try {
    return [key, formerKey].flatMap((name) => localStorage.getItem(name) ?? []);
  } catch (cause) {
    throw new ListError('blocked', cause);
  }
}

/** The list as this browser keeps it. @throws {ListError} */
export function readList(): MyList {
  const lists = keptTexts().map(parse);
  return {
    title: lists.find(({ title }) => title !== '')?.title ?? '',
    items: merged(lists.flatMap(({ items }) => items)),
  };
}

/** Keeps a list. What is there and cannot be read is not overwritten. @throws {ListError} */
export function writeList({ title, items }: MyList): void {
  readList();
  try {
    localStorage.setItem(key, JSON.stringify({ version: 1, title, items }));
    localStorage.removeItem(formerKey);
  } catch (cause) {
    throw new ListError('full', cause);
  }
  dispatchEvent(new Event(key));
}

/** Takes away what is kept, whether it can be read or not. */
export function forgetList(): void {
  for (const name of [key, formerKey]) localStorage.removeItem(name);
  dispatchEvent(new Event(key));
}

/** Whether an item is among others; without a revision, in any revision. */
const isAmong = (items: readonly ListItem[], item: ListItem): boolean =>
  items.some((one) => keyOf(one) === keyOf({ ...item, revision: item.revision ?? one.revision }));

/** Whether an item is in the list; not where the list cannot be read. */
export function isListed(item: ListItem): boolean {
  try {
    return isAmong(readList().items, item);
  } catch {
    return false;
  }
}

/** Adds an item at the end. @returns whether it is new. @throws {ListError} */
export function addToList(item: ListItem): boolean {
  const { title, items } = readList();
  if (isAmong(items, item)) return false;
  writeList({ title, items: [...items, item] });
  return true;
}
