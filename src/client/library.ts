import type { Snapshot } from '../ledger/snapshot.ts';
import { revisionJsonPath } from '../base/revision-path.ts';
import { locator, type Locate, type RecordIndex } from './record-index.ts';

/** Why something of the record could not be read; its message is for people. */
export class LibraryError extends Error {
  override name = 'LibraryError';
  /** What the site answered, where it did. */
  readonly status: number | undefined;

  constructor(message: string, { status, ...options }: ErrorOptions & { status?: number } = {}) {
    super(message, options);
    this.status = status;
  }
}

/** What the world does for a library; the real thing unless a test says otherwise. */
export interface Effects {
  fetch: typeof globalThis.fetch;
  /** SHA-256 of bytes, as hexadecimal digits; none where the browser cannot compute it. */
  sha256?: (bytes: ArrayBuffer) => Promise<string>;
}

/** The published states of all records, fetched as they are needed. */
export interface Library {
  index: RecordIndex;
  locate: Locate;
  /** A revision of a record, as it was published. @throws {LibraryError} when it cannot be read, or is not the one of the ledger. */
  state(path: string, revision: number): Promise<Snapshot>;
  /** A JSON file of the site as it is now; nothing where there is none. @throws {LibraryError} */
  file(path: string): Promise<unknown>;
  /** A page of the site as it is now. @throws {LibraryError} */
  page(path: string): Promise<Document>;
}

/** SHA-256 by the browser: there in a secure context only. */
function browserSha256(): Effects['sha256'] {
  // Absent in pages that came over plain HTTP, whatever the types say.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  return async (bytes) =>
    [...new Uint8Array(await subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isIndex = (value: unknown): value is RecordIndex => isRecord(value) && isRecord(value['records']);

const isSnapshot = (value: unknown): value is Snapshot =>
  isRecord(value) && Array.isArray(value['passages']) && Array.isArray(value['removed']) && isRecord(value['fields']);

/**
 * Opens the published record. Revisions never change, so what the browser keeps of them is used, with or without a network.
 * @param base path under which the site is served.
 * @throws {LibraryError}
 */
export async function openLibrary(
  base: string,
  { fetch, sha256 }: Effects = { fetch: globalThis.fetch.bind(globalThis), sha256: browserSha256() },
): Promise<Library> {
  const read = async (path: string, cache: RequestCache): Promise<ArrayBuffer> => {
    let response: Response;
    try {
      response = await fetch(`${base}${path.replace(/^\//, '')}`, { cache });
    } catch (cause) {
      // Without a network, an older copy is better than none.
      response = await fetch(`${base}${path.replace(/^\//, '')}`, { cache: 'force-cache' }).catch(() => {
        throw new LibraryError(`${path} cannot be reached. Are you offline?`, { cause });
      });
    }
    const { ok, status } = response;
    if (!ok) throw new LibraryError(`${path} cannot be read (${String(status)}).`, { status });
    return response.arrayBuffer();
  };
  const parse = (bytes: ArrayBuffer, path: string): unknown => {
    try {
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch (cause) {
      throw new LibraryError(`${path} is not in the form that this page expects.`, { cause });
    }
  };

  const index = parse(await read('/ledger/index.json', 'no-cache'), '/ledger/index.json');
  if (!isIndex(index)) throw new LibraryError('/ledger/index.json is not in the form that this page expects.');
  const kept = new Map<string, Promise<Snapshot>>();
  const get = (path: string, revision: number): Promise<Snapshot> => {
    const address = revisionJsonPath(path, revision);
    const known = kept.get(address);
    if (known) return known;
    const made = (async () => {
      const bytes = await read(address, 'force-cache');
      const state = parse(bytes, address);
      if (!isSnapshot(state)) throw new LibraryError(`${address} is not in the form that this page expects.`);
      const listed = index.records[path]?.revisions[revision - 1]?.sha256;
      if (sha256 && (await sha256(bytes)) !== listed)
        throw new LibraryError(`${address} is not the file that the ledger lists; please report it.`);
      return state;
    })();
    kept.set(address, made);
    // Another try may succeed.
    made.catch(() => kept.delete(address));
    return made;
  };
  return {
    index,
    locate: locator(index),
    state: get,
    async file(path) {
      try {
        return parse(await read(path, 'no-cache'), path);
      } catch (error) {
        if (error instanceof LibraryError && error.status === 404) return undefined;
        throw error;
      }
    },
    async page(path) {
      const html = new TextDecoder().decode(await read(path, 'no-cache'));
      return new DOMParser().parseFromString(html, 'text/html');
    },
  };
}
