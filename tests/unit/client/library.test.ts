import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LibraryError, openLibrary, type Effects } from '../../../src/client/library.ts';
import type { RecordIndex } from '../../../src/client/record-index.ts';
import { index, library } from '../check/made-up.ts';

const sha256 = (bytes: ArrayBuffer) =>
  Promise.resolve(createHash('sha256').update(new Uint8Array(bytes)).digest('hex'));
const state = JSON.stringify(await library.state('/statements/vote/', 1));

/** A site of files; tells what was asked of it. */
function served(files: Record<string, string | Error>) {
  const asked: [path: string, cache: string | undefined][] = [];
  const fetch: Effects['fetch'] = (input, init) => {
    const path = input as string;
    asked.push([path, init?.cache]);
    const file = files[path];
    if (file instanceof Error && init?.cache !== 'force-cache') return Promise.reject(file);
    return Promise.resolve(
      file === undefined
        ? new Response('', { status: 404 })
        : new Response(file instanceof Error ? JSON.stringify(index) : file),
    );
  };
  return { fetch, asked };
}

describe('the library', () => {
  it('fetches below the base, each file once, revisions from what the browser keeps', async () => {
    const { fetch, asked } = served({
      '/record/ledger/index.json': JSON.stringify(index),
      '/record/statements/vote/r/1.json': state,
    });
    const open = await openLibrary('/record/', { fetch });
    await Promise.all([open.state('/statements/vote/', 1), open.state('/statements/vote/', 1)]);
    expect((await open.state('/statements/vote/', 1)).passages).toHaveLength(3);
    expect(asked).toEqual([
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
