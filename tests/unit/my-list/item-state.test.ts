import { describe, expect, test } from 'vitest';
import { LibraryError } from '../../../src/client/library.ts';
import type { ListItem } from '../../../src/client/my-list.ts';
import { locator, type IndexedRecord, type RecordIndex } from '../../../src/client/record-index.ts';
import type { CslItem } from '../../../src/features/cite/csl.ts';
import { stateOf, type Site } from '../../../src/features/my-list/item-state.ts';
import type { Snapshot } from '../../../src/ledger/snapshot.ts';

/** States of a record that was published three times: a paragraph was edited, then another removed. */
const states = [
  { title: 'First title', texts: ['Same.', 'Before.', 'Gone.'] },
  { title: 'Title', texts: ['Same.', 'After.', 'Gone.'] },
  { title: 'Title', texts: ['Same.', 'After.'] },
].map(({ title, texts }, index): Snapshot => ({
  address: '/statements/a/',
  collection: 'statements',
  id: 'a',
  revision: index + 1,
  published: `2026-05-0${String(index + 1)}`,
  fields: { title, date: '2024-02' },
  body: '',
  passages: texts.map((text, place) => ({ anchors: [`p${String(place + 1)}`], text })),
  removed: texts.length === 3 ? [] : [{ anchor: 'p3', revision: 2, text: 'Gone.' }],
}));

const revisions = states.map(({ revision, published }) => ({
  date: published,
  note: `Note ${String(revision)}.`,
  sha256: String(revision).repeat(64),
}));

const csl = (path: string, version: string): CslItem => ({
  id: path.slice(1, -1).replace('/', '-'),
  type: 'webpage',
  title: 'Title',
  author: [{ literal: 'Iran' }],
  version,
  URL: `https://record.example${path}`,
  language: 'en',
  note: 'Revision, as documented',
});

/** What is read of the page of a former revision; of any other page, nothing. */
function formerPage(path: string): Document {
  const [, number] = /^\/statements\/a\/r\/(\d)\/$/.exec(path) ?? [];
  const title = states[Number(number) - 1]?.fields['title'];
  const reference = {
    ...csl(path, number ?? ''),
    id: `statements-a-r${number ?? ''}`,
    title,
    author: [{ literal: 'Persia' }],
  };
  const cite = number === undefined ? null : { dataset: { reference: JSON.stringify(reference) } };
  return { querySelector: () => cite } as unknown as Document;
}

/** A site with that record under two addresses, whose files are given. */
function site(record: Partial<IndexedRecord> = {}, files: Record<string, unknown> = {}): Promise<Site> {
  const index: RecordIndex = {
    records: {
      '/statements/a/': { title: 'Title', revisions, anchors: [], formerly: ['/statements/old/'], ...record },
    },
  };
  const served: Record<string, unknown> = { '/statements/a/cite.csl.json': [csl('/statements/a/', '3')], ...files };
  return Promise.resolve({
    locate: locator(index),
    file: (path) => Promise.resolve(served[path]),
    state: (_, revision) => Promise.resolve(states[revision - 1] ?? expect.fail()),
    page: (path) => Promise.resolve(formerPage(path)),
  });
}

const item = (rest: Partial<ListItem> = {}): ListItem => ({
  path: '/statements/a/',
  paragraphs: [],
  revision: 3,
  ...rest,
});
const remarks = async (...args: Parameters<typeof stateOf>) => (await stateOf(...args)).remarks;

describe('an item', () => {
  test('that is current is cited at the address of the record', async () => {
    expect(await stateOf(item({ paragraphs: [1, 2] }), site())).toMatchObject({
      title: 'Title',
      path: '/statements/a/',
      revision: 'Revision 3 of 3 May 2026',
      sha256: '3'.repeat(64),
      reference: { id: 'statements-a-p1-p2', section: 'paras. 1–2', URL: 'https://record.example/statements/a/#p1' },
      words: [
        { paragraph: 1, text: 'Same.' },
        { paragraph: 2, text: 'After.' },
      ],
      remarks: [],
    });
  });

  test('without a revision is the current one', async () => {
    expect(await stateOf(item({ revision: undefined }), site())).toMatchObject({
      reference: { version: '3' },
      remarks: [],
    });
  });

  test('of an earlier revision is cited by it, and says what became of it', async () => {
    expect(await stateOf(item({ revision: 1 }), site())).toMatchObject({
      title: 'First title',
      path: '/statements/a/r/1/',
      reference: {
        id: 'statements-a-r1',
        title: 'First title',
        version: '1',
        author: [{ literal: 'Persia' }],
        URL: 'https://record.example/statements/a/r/1/',
      },
      remarks: [{ cite: 3, open: '/statements/a/' }],
    });
    const became = async (paragraph: number) =>
      (await remarks(item({ revision: 1, paragraphs: [paragraph] }), site()))[0]?.text.replace(/^.*?\(Note 3\) /, '');
    expect(await became(1)).toBe('says the same there.');
    expect(await became(2)).toBe('says something else there.');
    expect(await became(3)).toBe('does not have it any more.');
    expect((await remarks(item({ revision: 1, paragraphs: [1] }), site()))[0]?.text).toMatch(
      /^It has changed since revision 1, which is cited here: revision 3 of 3 May 2026 \(Note 3\) /,
    );
  });

  test('of a paragraph that was removed says which revision has it; its words stay', async () => {
    expect(await stateOf(item({ paragraphs: [3] }), site())).toMatchObject({
      words: [{ paragraph: 3, text: 'Gone.' }],
      remarks: [
        { text: expect.stringMatching(/^Paragraph 3 is not in revision 3\. .* revision 2 /) as unknown, cite: 2 },
      ],
    });
  });

  test('of a paragraph or a revision that never was says so', async () => {
    expect(await remarks(item({ paragraphs: [9] }), site())).toEqual([
      { text: 'Paragraph 9 is not in revision 3, nor in any before it.' },
    ]);
    expect(await remarks(item({ revision: 8 }), site())).toEqual([
      { text: 'There is no revision 8. The last one is cited here.', cite: 3 },
    ]);
  });

  test('of a record that was renamed is found, and says so', async () => {
    const state = await stateOf(item({ path: '/statements/old/' }), site());
    expect(state.path).toBe('/statements/a/');
    expect(state.remarks[0]?.text).toBe('It was renamed. It was at /statements/old/ and is now at /statements/a/');
  });

  test('of a withdrawn record says when and why, and is cited by its revision', async () => {
    const withdrawn = { date: '2026-06-01', reason: 'It was a hoax' };
    const last = { ...csl('/statements/a/', '3'), URL: 'https://record.example/statements/a/r/3/' };
    const state = await stateOf(item({ revision: 2 }), site({ withdrawn }, { '/statements/a/cite.csl.json': [last] }));
    expect(state).toMatchObject({
      path: '/statements/a/r/2/',
      reference: { URL: 'https://record.example/statements/a/r/2/' },
      remarks: [{ text: 'It was withdrawn on 1 June 2026: It was a hoax. Its revision stays readable.' }],
    });
  });

  test('of a record that is being changed is cited by what is published', async () => {
    const next = { '/statements/a/cite.csl.json': [csl('/statements/a/', '4')] };
    expect(await stateOf(item(), site({}, next))).toMatchObject({ path: '/statements/a/r/3/', remarks: [] });
    const added = { '/statements/new/cite.csl.json': [csl('/statements/new/', '1')] };
    for (const [path, revision, files] of [
      ['/statements/a/', 4, next],
      ['/statements/new/', 3, added],
    ] as const)
      expect((await remarks(item({ path, revision }), site({}, files)))[0]?.text).toMatch(/^It is not published yet/);
  });

  test('of no record is shown as such', async () => {
    expect(await stateOf(item({ path: '/statements/never/' }), site())).toEqual({
      title: '/statements/never/',
      words: [],
      remarks: [{ text: 'There is no record at /statements/never/, and there never was.' }],
    });
  });

  test('whose files cannot be read says so, and stays', async () => {
    const offline = Promise.reject<Site>(new LibraryError('Are you offline?'));
    expect(await stateOf(item(), offline)).toMatchObject({
      path: '/statements/a/',
      remarks: [{ text: 'Are you offline? Reload the page to try again.' }],
    });
    const strange = site({}, { '/statements/a/cite.csl.json': { no: 'list' } });
    expect((await remarks(item(), strange))[0]?.text).toMatch(
      /cite\.csl\.json is not in the form that this page expects/,
    );
  });
});
