import type { Library } from '../../../src/client/library.ts';
import { locator, type IndexedRecord, type RecordIndex } from '../../../src/client/record-index.ts';
import type { Snapshot } from '../../../src/ledger/snapshot.ts';

/** Where the made-up record is published, and where it is read: elsewhere, under a path of its own. */
export const roots = ['https://record.example/', 'http://127.0.0.1:4321/record/'] as const;

const state = (
  id: string,
  revision: number,
  texts: Record<string, string>,
  more: Partial<Snapshot> = {},
): Snapshot => ({
  address: `/statements/${id}/`,
  collection: 'statements',
  id,
  revision,
  published: '2026-11-24',
  fields: {
    id,
    title: 'Vote on the request',
    position: 'The request to delete the clause was rejected.',
    sources: [{ title: 'Report of the last meeting', url: 'https://un.org/a' }],
  },
  body: '',
  passages: Object.entries(texts).map(([anchors, text]) => ({ anchors: anchors.split(' '), text })),
  removed: [],
  ...more,
});

const opening =
  'Article 6, paragraph 2, rules out reading the convention as permitting the suppression of rights. Iran asked for its deletion on 8 August.';
const count = 'The request failed: 102 States voted against it, 23 in favour, and 26 abstained.';
const brief = 'The request failed: 102 States voted against it.';
const corrected = 'The request failed: 102 States voted against it, 23 in favour, and 25 abstained.';
const list =
  'Among the States that voted with Iran, one magazine names Russia, India and “the other friends” of the proposal – seven in all.';

/** States of the made-up records, by address of their canonical JSON. */
const states: Record<string, Snapshot[]> = {
  '/statements/vote/': [
    state('vote', 1, { p1: opening, p2: count, p3: list }),
    state('vote', 2, { p1: opening, p2: corrected, p3: list, p4: 'A paragraph that came with the second revision.' }),
  ],
  '/statements/plain/': [state('plain', 1, { p1: opening, p2: 'Another matter altogether was taken up after lunch.' })],
  '/statements/new-name/': [state('old-name', 1, { p1: opening })],
  '/statements/shorter/': [
    state('shorter', 1, { p1: opening, p2: brief, p3: list }),
    state('shorter', 2, { 'p1 p2': `${opening} ${brief}` }, { removed: [{ anchor: 'p3', revision: 1, text: list }] }),
  ],
  '/letters/gone/': [state('gone', 1, { p1: opening })],
  '/texts/convention/': [state('convention', 1, { p1: opening })],
};

/** A record in the ledger's index: its title, its paragraphs by number, and the notes of its later revisions. */
const listed = (title: string, paragraphs: number, ...notes: string[]): IndexedRecord => ({
  title,
  revisions: ['First publication', ...notes].map((note, index) => ({
    date: index === 0 ? '2026-11-24' : '2027-02-10',
    note,
    sha256: String(index + 1).repeat(64),
  })),
  anchors: Array.from({ length: paragraphs }, (_, at) => `p${String(at + 1)}`),
});

/** The ledger's index of the made-up records. */
export const index: RecordIndex = {
  asOf: '2027-03-01',
  fingerprint: 'f'.repeat(64),
  records: {
    '/statements/vote/': listed('Vote on the request', 4, 'Number of abstentions corrected'),
    '/statements/plain/': { ...listed('A plain record', 2), number: 118 },
    '/statements/new-name/': { ...listed('Renamed', 1), formerly: ['/statements/old-name/'] },
    '/statements/shorter/': listed('Made shorter', 3, 'Two paragraphs merged, one removed'),
    '/letters/gone/': {
      ...listed('A letter that never was', 1),
      withdrawn: { date: '2027-01-15', reason: 'The letter turned out to be a forgery.' },
    },
    '/texts/convention/': listed('The Convention', 1),
  },
};

/** The made-up record, ready to be read. */
export const library: Library = {
  index,
  locate: locator(index),
  state: (path, revision) => {
    const found = states[path]?.[revision - 1];
    return found ? Promise.resolve(found) : Promise.reject(new Error(`No ${path} ${String(revision)}`));
  },
  file: () => Promise.resolve(undefined),
  page: (path) => Promise.reject(new Error(`No ${path}`)),
};
