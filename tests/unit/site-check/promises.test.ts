import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Published } from '../../../src/ledger/history.ts';
import { readPage } from '../../../src/features/site-check/page.ts';
import { verifyPromises } from '../../../src/features/site-check/promises.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';

const json = '{"id":"one"}';
const sha256 = createHash('sha256').update(json).digest('hex');

/** A record of two revisions that was renamed once; a page and two places in it. */
const published: Published = {
  histories: {
    '/statements/uno/': {
      address: '/statements/uno/',
      formerly: ['/statements/one/'],
      revisions: [
        { number: 1, date: '2024-03-01', note: 'First', sha256, file: 'statements/one/1.json', anchors: ['p1', 'p2'] },
        { number: 2, date: '2024-03-02', note: 'Second', sha256, file: 'statements/one/2.json', anchors: ['p1', 'p3'] },
      ],
      anchors: ['p1', 'p2', 'p3'],
      due: false,
    },
    // What was never published promises nothing.
    '/statements/new/': { address: '/statements/new/', formerly: [], revisions: [], anchors: [], due: true },
  },
  addresses: ['/timeline/', '/timeline/#first', '/data/texts.csv', '/old/', '/old/#part'],
  retired: { '/old/': { to: '/new/#whole', date: '2024-03-03', note: 'Few used it.' } },
  days: [],
  events: [],
};

const places = (...ids: string[]) => ids.map((id) => `<p id="${id}">`).join('');

/** Everything that was promised, as a site has it. */
const whole: Record<string, string> = Object.fromEntries([
  ...['one', 'uno'].flatMap((id) => [
    [`statements/${id}/index.html`, places('p1', 'p2', 'p3')],
    [`statements/${id}/history/index.html`, ''],
    [`statements/${id}/r/1/index.html`, places('p1', 'p2')],
    [`statements/${id}/r/2/index.html`, places('p1', 'p3')],
    [`statements/${id}/r/1.json`, json],
    [`statements/${id}/r/2.json`, json],
  ]),
  ['timeline/index.html', places('first')],
  ['data/texts.csv', 'id'],
  ['old/index.html', places('part')],
  ['new/index.html', places('whole', 'part')],
]);

/** What is wrong with a site that differs from that; `undefined` for a file that is not there. */
function faultsOf(changes: Record<string, string | undefined>): [file: string, message: string][] {
  const files = Object.entries({ ...whole, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const folder = writeFiles(temporaryFolder(), Object.fromEntries(files));
  const pages = files.filter(([file]) => file.endsWith('.html')).map(([file, html]) => readPage(file, html));
  return verifyPromises(folder, published, pages, new Set(files.map(([file]) => file))).map(({ file, message }) => [
    file,
    message,
  ]);
}

test('a site that keeps every promise has no fault', () => {
  expect(faultsOf({})).toEqual([]);
});

test.each([
  ['statements/uno/index.html', '/statements/uno/'],
  ['statements/one/index.html', '/statements/uno/'],
  ['statements/one/history/index.html', '/statements/uno/'],
  ['statements/uno/r/1/index.html', '/statements/uno/, revision 1'],
  ['statements/one/r/2/index.html', '/statements/uno/, revision 2'],
  ['statements/one/r/1.json', '/statements/uno/, revision 1'],
  ['data/texts.csv', '/data/texts.csv'],
])('%s is missing: the record is named, and what can be done', (file, name) => {
  const message = `was published (${name}) and would be missing; npm run check says how to bring it back, npm run publish -- --withdraw, --rename or --retire what else can be done`;
  expect(faultsOf({ [file]: undefined })).toEqual([[file, message]]);
});

test.each([
  ['statements/uno/index.html', places('p1', 'p3'), '#p2', '/statements/uno/'],
  ['statements/one/index.html', '', '#p1, #p2, #p3', '/statements/uno/'],
  ['statements/uno/r/1/index.html', places('p2'), '#p1', '/statements/uno/, revision 1'],
  ['timeline/index.html', places('last'), '#first', '/timeline/#first'],
])('%s lacks a place', (file, html, lost, name) => {
  expect(faultsOf({ [file]: html })).toEqual([
    [file, `lacks ${lost}, published in ${name}; npm run check says how to bring them back`],
  ]);
});

test.each([
  ['old/index.html', '', 'lacks #part, published in /old/#part; npm run check says how to bring them back'],
  [
    'new/index.html',
    undefined,
    'was published (/new/#whole, which replaces /old/) and would be missing; bring it back, or retire the address again in favour of another: npm run publish -- --retire',
  ],
  [
    'new/index.html',
    places('part'),
    'lacks #whole, published in /new/#whole, which replaces /old/; npm run check says how to bring them back',
  ],
])('a retired address and its places must answer, and so must what replaces it: %s as %j', (file, html, message) => {
  expect(faultsOf({ [file]: html })).toEqual([[file, message]]);
});

test('a revision has other bytes than those whose fingerprint was published', () => {
  const [[file, message] = [], ...others] = faultsOf({ 'statements/one/r/2.json': '{"id": "one"}' });
  expect([file, others]).toEqual(['statements/one/r/2.json', []]);
  expect(message).toMatch(/^has the SHA-256 \w{64}, but /);
  expect(message).toContain(
    `but ${sha256} was published as that of /statements/uno/, revision 2; git checkout -- content/revisions brings it back`,
  );
});
