import type { Library } from '../../../src/client/library.ts';
import { locator, type RecordIndex } from '../../../src/client/record-index.ts';
import type { Snapshot } from '../../../src/ledger/snapshot.ts';

/** Where the made-up record is published, and where it is read: elsewhere, under a path of its own. */
export const roots = ['https://record.example/', 'http://127.0.0.1:4321/record/'] as const;

/** SHA-256 of a revision in tests: its record and number, spelt out. */
export const sha = (digit: string): string => digit.repeat(64);

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

/** The ledger's index of the made-up records. */
export const index: RecordIndex = {
  asOf: '2027-03-01',
  fingerprint: sha('f'),
  records: {
    '/statements/vote/': {
      title: 'Vote on the request',
      revisions: [
        { date: '2026-11-24', note: 'First publication', sha256: sha('a') },
        { date: '2027-02-10', note: 'Number of abstentions corrected', sha256: sha('b') },
      ],
      anchors: ['p1', 'p2', 'p3', 'p4'],
    },
    '/statements/plain/': {
      title: 'A plain record',
      revisions: [{ date: '2026-11-24', note: 'First publication', sha256: sha('c') }],
      anchors: ['p1', 'p2'],
    },
    '/statements/new-name/': {
      title: 'Renamed',
      revisions: [{ date: '2026-11-24', note: 'First publication', sha256: sha('d') }],
      anchors: ['p1'],
      formerly: ['/statements/old-name/'],
    },
    '/statements/shorter/': {
      title: 'Made shorter',
      revisions: [
        { date: '2026-11-24', note: 'First publication', sha256: sha('1') },
        { date: '2027-02-10', note: 'Two paragraphs merged, one removed', sha256: sha('2') },
      ],
      anchors: ['p1', 'p2', 'p3'],
    },
    '/letters/gone/': {
      title: 'A letter that never was',
      revisions: [{ date: '2026-11-24', note: 'First publication', sha256: sha('e') }],
      anchors: ['p1'],
      withdrawn: { date: '2027-01-15', reason: 'The letter turned out to be a forgery.' },
    },
    '/texts/convention/': {
      title: 'The Convention',
      revisions: [{ date: '2026-11-24', note: 'First publication', sha256: sha('3') }],
      anchors: ['p1'],
    },
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
