import type { ReadyFile } from '../cite/ready.ts';
import type { CslItem } from '../cite/csl.ts';
import { LibraryError, openLibrary } from '../../client/library.ts';
import { readReadyFile, readRecordPage } from './record-page.client.ts';
import type { World } from './standing.ts';

/** Files of a record that are fetched at a time. */
const parallel = 6;

/** The record as the page of the dossier reads it. */
export interface ServedWorld extends World {
  /** The reference of a record or revision, from the file beside it. @throws {LibraryError} */
  reference(files: string): Promise<CslItem>;
}

const isItem = (value: unknown): value is CslItem =>
  typeof value === 'object' && value !== null && 'URL' in value && 'id' in value && 'title' in value;

/** Opens the record as this site serves it. @param base path under which the site is served. @throws {LibraryError} */
export async function openWorld(base: string): Promise<ServedWorld> {
  const library = await openLibrary(base);
  const turns = Array.from({ length: parallel }, () => Promise.resolve());
  let next = 0;
  // Each request waits for one of a few turns.
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = next++ % parallel;
    const made = (turns[turn] ?? Promise.resolve()).then(task);
    turns[turn] = made.then(
      () => undefined,
      () => undefined,
    );
    return made;
  };
  const read = (path: string, cache: RequestCache): Promise<string | undefined> =>
    inTurn(async () => {
      const address = base + path.slice(1);
      const response = await fetch(address, { cache }).catch(() =>
        // Without a network, what the browser kept is better than nothing.
        fetch(address, { cache: 'force-cache' }).catch((cause: unknown) => {
          throw new LibraryError(`${path} cannot be reached. Are you offline?`, { cause });
        }),
      );
      if (response.status === 404) return undefined;
      if (!response.ok) throw new LibraryError(`${path} cannot be read (${String(response.status)}).`);
      return response.text();
    });
  return {
    library,
    // What was read while collecting is in the browser's cache: nothing has to be asked for again.
    page: async (path, fresh) => {
      const html = await read(path, fresh ? 'no-cache' : 'force-cache');
      return html === undefined ? undefined : readRecordPage(html);
    },
    ready: async (path, revision) => {
      const file = `${path}r/${String(revision)}/citations.json`;
      const text = await read(file, 'no-cache');
      if (text === undefined) throw new LibraryError(`${file} is missing on this site.`);
      try {
        return readReadyFile(JSON.parse(text) as ReadyFile);
      } catch (cause) {
        throw new LibraryError(`${file} is not what it should be.`, { cause });
      }
    },
    reference: async (files) => {
      const file = `${files}cite.csl.json`;
      const [item] = JSON.parse((await read(file, 'no-cache')) ?? '[]') as unknown[];
      if (!isItem(item)) throw new LibraryError(`${file} cannot be read.`);
      return item;
    },
  };
}
