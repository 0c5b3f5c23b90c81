import type { CslItem } from '../../cite/csl.ts';

/** Requests that are under way at the same time: a list of hundreds must not crowd out the page itself. */
const together = 6;

/** How citations are collected. */
export interface CollectOptions {
  /** Ends the collecting: what was asked for is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Is told after each file how many of all there are, of those that have to be fetched. */
  onProgress?: (done: number, total: number) => void;
  /** Fetches a file; tests give their own. */
  fetch?: typeof globalThis.fetch;
}

/** Citations of a result list. */
export interface Collected {
  /** References by the address that was asked for. */
  items: ReadonlyMap<string, CslItem>;
  /** Addresses of records whose reference could not be fetched, in the order of the list. */
  failed: readonly string[];
}

/** Whether the page at an address has citation files beside it: records that are accounts with sources. */
const hasCitation = (address: string): boolean =>
  /\/(?:sessions|statements|letters|red-lines|texts)\/[^/?#]+\/(?:#.*)?$/.test(address);

const fileOf = (address: string): string => `${address.replace(/#.*$/, '')}cite.csl.json`;

const isItem = (value: unknown): value is CslItem =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'type', 'title', 'URL', 'language'].every(
    (name) => typeof (value as Record<string, unknown>)[name] === 'string',
  );

/** The reference in a record's citation file; `undefined` when the file is not there or is none. */
async function load(file: string, signal: AbortSignal | undefined, fetch: typeof globalThis.fetch) {
  try {
    const response = await fetch(file, { signal: signal ?? null });
    const content: unknown = response.ok ? await response.json() : undefined;
    const first: unknown = Array.isArray(content) ? content[0] : undefined;
    return isItem(first) ? first : undefined;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/**
 * Fetches the references of the records at some addresses, a few at a time. Addresses of pages that are no such records,
 * of actors for example, are passed over; one that fails does not stop the others.
 */
export async function collectCitations(
  addresses: readonly string[],
  { signal, onProgress, fetch = globalThis.fetch.bind(globalThis) }: CollectOptions = {},
): Promise<Collected> {
  const wanted = [...new Set(addresses)].filter(hasCitation);
  const items = new Map<string, CslItem>();
  let done = 0;
  const queue = wanted.values();
  const work = async () => {
    for (const address of queue) {
      signal?.throwIfAborted();
      const item = await load(fileOf(address), signal, fetch);
      signal?.throwIfAborted();
      if (item) items.set(address, item);
      done += 1;
      onProgress?.(done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  return { items, failed: wanted.filter((address) => !items.has(address)) };
}
