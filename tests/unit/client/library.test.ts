import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LibraryError, openLibrary, type Effects } from '../../../src/client/library.ts';
import type { RecordIndex } from '../../../src/client/record-index.ts';
import { index, library } from '../check/made-up.ts';

const sha256 = (bytes: ArrayBuffer) =>
  Promise.resolve(createHash('sha256').update(new Uint8Array(bytes)).digest('hex'));
const state = JSON.stringify(await library.state('/statements/vote/', 1));

/** A site of files; tells what was asked of it, and how many files at a time. */
function served(files: Record<string, string | Error>) {
  const asked: [path: string, cache: string | undefined][] = [];
  const told = { asked, running: 0, most: 0 };
  const fetch: Effects['fetch'] = async (input, init) => {
    const path = input as string;
    asked.push([path, init?.cache]);
    told.running += 1;
    told.most = Math.max(told.most, told.running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    told.running -= 1;
    const file = files[path];
    if (file instanceof Error && init?.cache !== 'force-cache') throw file;
    return file === undefined
      ? new Response('', { status: 404 })
      : new Response(file instanceof Error ? JSON.stringify(index) : file);
  };
  return { fetch, told };
}

describe('the library', () => {
  it('fetches below the base, each file once, revisions from what the browser keeps', async () => {
    const { fetch, told } = served({
      '/record/ledger/index.json': JSON.stringify(index),
      '/record/statements/vote/r/1.json': state,
    });
    const open = await openLibrary('/record/', { fetch });
    await Promise.all([open.state('/statements/vote/', 1), open.state('/statements/vote/', 1)]);
    expect((await open.state('/statements/vote/', 1)).passages).toHaveLength(3);
    expect(told.asked).toEqual([
      ['/record/ledger/index.json', 'no-cache'],
      ['/record/statements/vote/r/1.json', 'force-cache'],
    ]);
  });

  it('hands out no file that is not the one of the ledger', async () => {
    const files = { '/ledger/index.json': JSON.stringify(index), '/statements/vote/r/1.json': state };
    const altered = await openLibrary('/', { fetch: served(files).fetch, sha256 });
    await expect(altered.state('/statements/vote/', 1)).rejects.toThrow(
      '/statements/vote/r/1.json is not the file that the ledger lists',
    );
    const listed = structuredClone<RecordIndex>(index);
    listed.records['/statements/vote/']!.revisions[0]!.sha256 = createHash('sha256').update(state).digest('hex');
    files['/ledger/index.json'] = JSON.stringify(listed);
    const right = await openLibrary('/', { fetch: served(files).fetch, sha256 });
    expect((await right.state('/statements/vote/', 1)).revision).toBe(1);
  });

  it('fetches a few files at a time', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, place) => [`/statements/vote/r/${String(place + 1)}.json`, state]),
    );
    const { fetch, told } = served({ '/ledger/index.json': JSON.stringify(index), ...files });
    const open = await openLibrary('/', { fetch });
    await Promise.all(Array.from({ length: 40 }, (_, place) => open.state('/statements/vote/', place + 1)));
    expect(told.most).toBe(6);
    expect(told.asked).toHaveLength(41);
  });

  it('uses what the browser keeps when there is no network', async () => {
    const { fetch } = served({ '/ledger/index.json': new TypeError('Failed to fetch') });
    expect(Object.keys((await openLibrary('/', { fetch })).index.records)).toContain('/statements/vote/');
  });

  it('says in plain words what cannot be read, and tries again when asked again', async () => {
    await expect(openLibrary('/', { fetch: () => Promise.reject(new TypeError('Failed to fetch')) })).rejects.toThrow(
      '/ledger/index.json cannot be reached. Are you offline?',
    );
    await expect(openLibrary('/', { fetch: served({}).fetch })).rejects.toThrow(
      '/ledger/index.json cannot be read (404).',
    );
    await expect(
      openLibrary('/', { fetch: served({ '/ledger/index.json': '<!doctype html>' }).fetch }),
    ).rejects.toThrow(LibraryError);
    const files: Record<string, string> = { '/ledger/index.json': JSON.stringify(index) };
    const open = await openLibrary('/', { fetch: served(files).fetch });
    await expect(open.state('/statements/vote/', 1)).rejects.toThrow('/statements/vote/r/1.json cannot be read (404).');
    files['/statements/vote/r/1.json'] = state;
    expect((await open.state('/statements/vote/', 1)).revision).toBe(1);
  });
});
